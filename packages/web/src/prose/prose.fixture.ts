import { mentionOf } from "@unionhall/union";
import { idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { tidyAlt } from "./file-ref.ts";
import type { Block, Marks, Run } from "./prose.ts";
import { marksOf } from "./prose.ts";
import { tidy, tidyBlocks, tidyLine } from "./tidy.ts";

const blob = idOf("blob", new Uint8Array(32).fill(6));
const someone = mentionOf(idOf("member", new Uint8Array(16).fill(5)));

/** Markdown as people, pastes and the hostile write it: pieces that mean something, in any order. */
const piece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "*",
    "**",
    "_",
    "__",
    "***",
    "`",
    "``",
    "```",
    "~~~",
    "> ",
    "- ",
    "* ",
    "+ ",
  ),
  fc.constantFrom(
    "1. ",
    "7) ",
    "# ",
    "#### ",
    "---",
    "***\n",
    "===",
    "[",
    "]",
    "(",
    ")",
    "](",
    "!",
    "<",
    ">",
    "&amp;",
    "&",
    "\\",
    "|",
    ":",
  ),
  fc.constantFrom(
    "http://a.example/x_y",
    "https://bank.example@evil.example/",
    "javascript:alert(1)",
    "<b>",
    "<script>",
    "[a]: b",
    `![the van](${blob} "640x480")`,
  ),
  fc.constantFrom("van", "at", "3", "ñ", "🪩", "👩‍👩‍👧", "\u202e", "שלום", "\u00a0", "\r\n", "\u0000", someone),
  fc.string({ maxLength: 3 }),
  fc.string({ unit: "binary", maxLength: 2 }),
);

export const markdown: fc.Arbitrary<string> = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

const text = fc
  .array(
    fc.constantFrom(
      "a",
      "b c",
      " ",
      "*",
      "_",
      "`",
      "[",
      "](",
      "!",
      "\n",
      "#",
      "1.",
      "-",
      ">",
      "&lt;",
      "\\",
      "ñ",
      "🪩",
      "http://a.b/_c_",
      someone,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(""));
const on = fc.option(fc.constant(true as const), { nil: undefined });
const run: fc.Arbitrary<Run> = fc
  .record({
    text,
    strong: on,
    em: on,
    code: fc.option(fc.constant(true as const), { nil: undefined, freq: 6 }),
    link: fc.option(fc.constantFrom("https://a.example/", "mailto:a@b.example"), { nil: undefined, freq: 4 }),
  })
  .map((all) => ({ text: all.text, ...marksOf(all as Marks) }));
const words = fc.array(run, { minLength: 1, maxLength: 5 });

/** Anything that somebody may put together in an editor. */
export const edited: fc.Arbitrary<readonly Block[]> = fc
  .letrec<{ blocks: readonly Block[]; block: Block }>((tie) => ({
    blocks: fc.array(tie("block"), { maxLength: 4 }),
    block: fc.oneof(
      { maxDepth: 3 },
      words.map((all): Block => ({ type: "paragraph", words: tidy(all) })),
      fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3), words: words.map(tidyLine) }),
      fc.record({
        type: fc.constant("code" as const),
        text: fc.constantFrom("", "a\n\n  b", "```", "~~~\n", "    x", "\n"),
      }),
      fc.constant<Block>({ type: "rule" }),
      fc.record({ type: fc.constant("file" as const), of: fc.constant(blob), alt: text.map(tidyAlt) }),
      fc.constant<Block>({ type: "file", of: blob, alt: "the van", size: { width: 640, height: 480 } }),
      fc.record({ type: fc.constant("quote" as const), blocks: tie("blocks") }),
      fc.record({
        type: fc.constant("list" as const),
        from: fc.option(fc.constantFrom(0, 1, 7)),
        items: fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }))
  .blocks.map(withoutEmpty);

/** An editor leaves nothing empty behind, but for items of a list. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  return tidyBlocks(
    blocks.flatMap((block): readonly Block[] => {
      switch (block.type) {
        case "paragraph":
        case "heading":
          return block.words.length === 0 ? [] : [block];
        case "quote": {
          const inside = withoutEmpty(block.blocks);
          return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
        }
        case "list":
          return [{ ...block, items: block.items.map(withoutEmpty) }];
        default:
          return [block];
      }
    }),
  );
}
