import { idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leadOf } from "./leads.ts";
import { isOverdone } from "./overdone.ts";
import type { Block } from "./prose.ts";
import { markdown } from "./prose.fixture.ts";
import { firstPlaces } from "./once.ts";
import { isPlaced } from "./placed.ts";
import { mostDepth, readProse } from "./read.ts";
import { unsentName } from "./unsent.ts";

/** As long as a text may be. */
const longest = 20_000;
const full = (sign: string, before = ""): string => before + sign.repeat(longest / sign.length).slice(before.length);

const read = (text: string): string => JSON.stringify(readProse(text));

test("markup, pictures and links by reference stay words", () => {
  const text =
    "<script>alert(1)</script> <b>b</b> ![p](https://a.example/p.png) [c][d]\n\n[d]: https://d.example\n\n<!-- -->";
  const [first, ...rest] = readProse(text) as readonly Extract<Block, { type: "paragraph" }>[];
  expect(first!.words.map(({ text: words, link }) => [words, link])).toEqual([
    ["<script>alert(1)</script> <b>b</b> !", undefined],
    ["p", "https://a.example/p.png"],
    [" [c][d]", undefined],
  ]);
  expect(rest.map(({ words }) => words[0]!.text)).toEqual(["[d]: https://d.example", "<!-- -->"]);
});

test("an address that may not be opened stands as what it is, and one that has no words is its own", () => {
  expect(readProse("[a](javascript:alert\\(1\\)) [](https://b.example)")).toEqual([
    {
      type: "paragraph",
      words: [{ text: "a (javascript:alert(1)) " }, { text: "https://b.example", link: "https://b.example" }],
    },
  ]);
});

test("a file in a text is one of its own by name, and no address, whatever stands there", () => {
  const blob = idOf("blob", new Uint8Array(32).fill(6));
  const size = { width: 640, height: 480 };
  expect(readProse(`![the *van*, at\n night](${blob} "640x480")`)).toMatchObject([{ type: "paragraph" }]);
  expect(readProse(`![the van](${blob} "640x480")`)).toEqual([{ type: "file", of: blob, alt: "the van", size }]);
  expect(readProse(`![](${blob})`)).toEqual([{ type: "file", of: blob, alt: "" }]);
  for (const title of ["0x5", "-1x5", "70000x1", "1x1x1", "1.5x2", "onerror=alert(1)"])
    expect(readProse(`![a](${blob} "${title}")`)).toEqual([{ type: "file", of: blob, alt: "a" }]);
  const others = ["https://a.example/p.png", "//a.example/p.png", "data:image/png;base64,AA", "javascript:alert(1)"];
  for (const other of [...others, "blob:https://a.example/1", "blob_x", `${blob}a`, `../${blob}`])
    expect(readProse(`![a](${other})`)).toMatchObject([{ type: "paragraph" }]);
  expect(isPlaced(`a\n\n> ![the van](${blob} "640x480")\n\nb`, blob)).toBe(true);
  // What has no place in it stands below it.
  for (const within of [`a ![b](${blob})`, `![b](${blob}) c`, `\\![b](${blob})`, `# ![b](${blob})`]) {
    expect(read(within)).not.toContain('"file"');
    expect(isPlaced(within, blob)).toBe(false);
  }
});

test("a file that a text names again and again comes once, where it is named first", () => {
  const [a, b] = [6, 7].map((fill) => idOf("blob", new Uint8Array(32).fill(fill)));
  const blocks = readProse(`> ![first](${a})\n\n![again](${a})\n\n- ![other](${b})\n\n![again](${b})`);
  expect([...firstPlaces(blocks)].map(({ alt }) => alt)).toEqual(["first", "other"]);
});

test("a file that is picked takes no name that stands in a draft from before", () => {
  expect(unsentName("words", new Map())).toBe("new_1_");
  expect(unsentName("![the van](new_1_)", new Map([["new_2_", null]]))).toBe("new_3_");
});

test.each([
  ["quotes in each other", full(">"), true],
  ["lists in each other", full("1. "), true],
  ["both", full("> - "), true],
  ["a line of them after others", `a\n\n${full("- ", "b\n")}`, true],
  ["stars and underlines by turns", full("*_"), true],
  ["bold words in bold words", "*a ".repeat(3_000) + "a* ".repeat(3_000), true],
  ["stars around a letter", `${"*".repeat(9_000)}a${"*".repeat(9_000)}`, true],
  ["stars that underlines would end", full("_a* "), true],
  ["stars on lines of any kind", full("*a\r\n"), true],
  ["underlines that letters stand around do not end it", full("_a b_c "), true],
  ["a star at each of many words", full("a *b\n\n"), false],
  ["a product", full("a*b"), false],
  ["names in code", full("a_b __c__ "), false],
  ["a rule as long as the text", full("-"), false],
  ["dots", full("."), false],
  ["a long list", full("- a\n"), false],
  ["a page of bold words", full("**a** _b_ "), false],
])("%s: whether it takes too long to read", (_name, text, over) => {
  expect(isOverdone(text)).toBe(over);
});

test("whatever is written is read, and comes to blocks that are not deep and links that may be opened", () => {
  const links = (blocks: readonly Block[], depth: number): readonly string[] =>
    blocks.flatMap((block) => {
      expect(depth).toBeLessThanOrEqual(mostDepth);
      if (block.type === "quote") return links(block.blocks, depth + 1);
      if (block.type === "list") return block.items.flatMap((item) => links(item, depth + 1));
      return block.type === "paragraph" || block.type === "heading"
        ? block.words.flatMap(({ link }) => link ?? [])
        : [];
    });
  fc.assert(
    fc.property(markdown, (text) => {
      for (const link of links(readProse(text), 0)) expect(leadOf(link)).not.toBe(null);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("what takes too long to read stands as it was written", () => {
  expect(readProse(full("> - "))).toMatchObject([{ type: "paragraph", words: [{ text: full("> - ").trim() }] }]);
});

test("what is too deep stands as it was written", () => {
  const deep = "> ".repeat(mostDepth + 2);
  expect(read(`${deep}a`)).toContain(`"text":"> > a"`);
});
