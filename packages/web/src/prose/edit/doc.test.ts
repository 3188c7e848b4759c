import fc from "fast-check";
import { expect, test } from "vitest";
import { edited, markdown } from "../prose.fixture.ts";
import { readProse } from "../read.ts";
import { docOf, proseOf } from "./doc.ts";
import { nodes, schema } from "./schema.ts";

test("what is opened in the editor and left as it is stays as it was, whoever wrote it", () => {
  const prose = fc.oneof(markdown.map(readProse), edited);
  fc.assert(
    fc.property(prose, (blocks) => {
      const doc = docOf(blocks);
      doc.check();
      expect(proseOf(doc)).toEqual(blocks);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test("what was left empty in the editor is not kept, and an empty line between words ends a paragraph", () => {
  const line = (...words: readonly string[]) =>
    nodes.paragraph.create(
      null,
      words.map((word) => (word === "" ? nodes.break.create() : schema.text(word))),
    );
  const doc = nodes.doc.create(null, [
    line(),
    line(" a ", "", " b", "", "", "c"),
    nodes.quote.create(null, line("")),
    nodes.bullets.create(null, nodes.item.create(null, line())),
  ]);
  expect(proseOf(doc)).toEqual([
    { type: "paragraph", words: [{ text: "a\nb" }] },
    { type: "paragraph", words: [{ text: "c" }] },
    { type: "list", from: null, items: [[]] },
  ]);
});
