import fc from "fast-check";
import { expect, test } from "vitest";
import { edited, markdown } from "./prose.fixture.ts";
import type { Block } from "./prose.ts";
import { readProse } from "./read.ts";
import { writeProse } from "./write.ts";

const [seed, runs] = [Number(process.env["SEED"] ?? 1), Number(process.env["PROSE"] ?? 500)];

test("what is written reads the same as what was read", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const prose = readProse(text);
      expect(readProse(writeProse(prose))).toEqual(prose);
    }),
    { seed, numRuns: runs },
  );
});

test("whatever somebody put together reads as they did, or at the worst without what stands out", () => {
  let plain = 0;
  fc.assert(
    fc.property(edited, (prose) => {
      const read = readProse(writeProse(prose));
      expect(wordsIn(read)).toEqual(wordsIn(prose));
      plain += JSON.stringify(read) === JSON.stringify(prose) ? 0 : 1;
    }),
    { seed, numRuns: runs },
  );
  expect(plain).toBeLessThan(runs / 500);
});

/** Its blocks and words, whatever stands out. */
function wordsIn(blocks: readonly Block[]): unknown {
  return blocks.map((block) => {
    if (block.type === "paragraph" || block.type === "heading")
      return [block.type, block.words.map(({ text }) => text).join("")];
    if (block.type === "quote") return wordsIn(block.blocks);
    return block.type === "list" ? [block.from, block.items.map(wordsIn)] : block;
  });
}
