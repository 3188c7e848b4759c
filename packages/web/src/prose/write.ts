import { mentionOf } from "@unionhall/union";
import type { BlockContent, Image, ListItem, RootContent } from "mdast";
import type { Options } from "mdast-util-to-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Mention } from "./nested.ts";
import { nested } from "./nested.ts";
import { sizeWritten } from "./file-ref.ts";
import type { Block, FileBlock } from "./prose.ts";
import { readProse } from "./read.ts";
import { tidy } from "./tidy.ts";

/** A mention has nothing that Markdown would take for a sign, so it is written as it is. */
const style: Options = {
  bullet: "-",
  bulletOther: "*",
  emphasis: "_",
  rule: "-",
  listItemIndent: "one",
  handlers: { mention: ({ member }: Mention) => mentionOf(member) },
};

/**
 * As Markdown that reads the same, and is read by people as well as it can be. Of marks in each other there are a few that
 * Markdown cannot say beside some letters: there the words go before what stands out.
 */
export function writeProse(blocks: readonly Block[]): string {
  const written = write(blocks);
  if (isSame(readProse(written), blocks)) return written;
  return write(blocks.map((block) => (isSame(readProse(write([block])), [block]) ? block : withoutMarks(block))));
}

function write(blocks: readonly Block[]): string {
  return toMarkdown({ type: "root", children: blocks.map(blockOf) }, style).trimEnd();
}

function isSame(a: readonly Block[], b: readonly Block[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutMarks(block: Block): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, words: tidy(block.words.map(({ strong: _strong, em: _em, ...run }) => run)) };
    case "quote":
      return { ...block, blocks: block.blocks.map(withoutMarks) };
    case "list":
      return { ...block, items: block.items.map((blocks) => blocks.map(withoutMarks)) };
    case "file":
      return { ...block, alt: "" };
    default:
      return block;
  }
}

function blockOf(block: Block): BlockContent {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", children: nested(block.words) };
    case "heading":
      return { type: "heading", depth: block.level, children: nested(block.words) };
    case "quote":
      return { type: "blockquote", children: block.blocks.map(blockOf) };
    case "list":
      return list(block);
    case "code":
      return { type: "code", value: block.text };
    case "file":
      return { type: "paragraph", children: [imageOf(block)] };
    case "rule":
      return { type: "thematicBreak" };
  }
}

function imageOf({ of, alt, size }: FileBlock): Image {
  return { type: "image", url: of, alt, title: size === undefined ? null : sizeWritten(size) };
}

function list({ from, items }: Extract<Block, { type: "list" }>): RootContent & BlockContent {
  const children = items.map((blocks): ListItem => ({
    type: "listItem",
    spread: !isClose(blocks),
    children: blocks.map(blockOf),
  }));
  return { type: "list", ordered: from !== null, start: from, spread: false, children };
}

/** Words and a list under them need no line between them, if the list is one that may begin there. */
function isClose([, ...under]: readonly Block[]): boolean {
  return under.every((block) => block.type === "list" && (block.from ?? 1) === 1 && (block.items[0] ?? []).length > 0);
}
