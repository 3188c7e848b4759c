import type { MemberId } from "@unionhall/protocol";
import { mentionOf, partsOf } from "@unionhall/union";
import type { Mark, Node } from "prosemirror-model";
import type { Block, FileBlock, Level, Run, Size } from "../prose.ts";
import { tidyApart, tidyBlocks, tidyLine } from "../tidy.ts";
import { marks, nodes, schema } from "./schema.ts";

/** Prose as an editor holds it. */
export function docOf(blocks: readonly Block[]): Node {
  return nodes.doc.create(null, blocks.length === 0 ? nodes.paragraph.create() : blocks.map(nodeOf));
}

function nodeOf(block: Block): Node {
  switch (block.type) {
    case "paragraph":
      return nodes.paragraph.create(null, inlineOf(block.words));
    case "heading":
      return nodes.heading.create({ level: block.level }, inlineOf(block.words));
    case "quote":
      return nodes.quote.create(null, block.blocks.map(nodeOf));
    case "list":
      return block.from === null
        ? nodes.bullets.create(null, block.items.map(itemOf))
        : nodes.numbers.create({ from: block.from }, block.items.map(itemOf));
    case "code":
      return nodes.codeBlock.create(null, block.text === "" ? null : schema.text(block.text));
    case "file":
      return nodes.file.create({ of: block.of, alt: block.alt, size: block.size ?? null });
    case "rule":
      return nodes.rule.create();
  }
}

/** An editor writes an item's words first. */
function itemOf(blocks: readonly Block[]): Node {
  const first = blocks[0]?.type === "paragraph" ? [] : [nodes.paragraph.create()];
  return nodes.item.create(null, [...first, ...blocks.map(nodeOf)]);
}

function inlineOf(runs: readonly Run[]): readonly Node[] {
  return runs.flatMap((run) => {
    const worn = wornBy(run);
    if (run.code !== undefined) return [schema.text(run.text, worn)];
    return partsOf(run.text).flatMap((part) =>
      "member" in part ? [nodes.mention.create({ member: part.member }, null, worn)] : linesOf(part.words, worn),
    );
  });
}

function linesOf(words: string, worn: readonly Mark[]): readonly Node[] {
  return words
    .split("\n")
    .flatMap((line, nth) => [
      ...(nth === 0 ? [] : [nodes.break.create(null, null, worn)]),
      ...(line === "" ? [] : [schema.text(line, worn)]),
    ]);
}

function wornBy({ strong, em, code, link }: Run): readonly Mark[] {
  return [
    ...(link === undefined ? [] : [marks.link.create({ address: link })]),
    ...(em === undefined ? [] : [marks.em.create()]),
    ...(strong === undefined ? [] : [marks.strong.create()]),
    ...(code === undefined ? [] : [marks.code.create()]),
  ];
}

/** What an editor holds, as prose: without what is empty. */
export function proseOf(doc: Node): readonly Block[] {
  return tidyBlocks(doc.children.flatMap(blocksOf));
}

function blocksOf(node: Node): readonly Block[] {
  switch (node.type) {
    case nodes.paragraph:
      return tidyApart(runsOf(node)).map((words) => ({ type: "paragraph", words }));
    case nodes.heading: {
      const words = tidyLine(runsOf(node));
      return words.length === 0 ? [] : [{ type: "heading", level: node.attrs["level"] as Level, words }];
    }
    case nodes.quote: {
      const blocks = proseOf(node);
      return blocks.length === 0 ? [] : [{ type: "quote", blocks }];
    }
    case nodes.bullets:
      return [{ type: "list", from: null, items: node.children.map(proseOf) }];
    case nodes.numbers:
      return [{ type: "list", from: node.attrs["from"] as number, items: node.children.map(proseOf) }];
    case nodes.codeBlock:
      return [{ type: "code", text: node.textContent }];
    case nodes.file:
      return [fileOf(node)];
    default:
      return [{ type: "rule" }];
  }
}

function fileOf({ attrs }: Node): FileBlock {
  const { of, alt, size } = attrs as { readonly of: string; readonly alt: string; readonly size: Size | null };
  return { type: "file", of, alt, ...(size === null ? {} : { size }) };
}

function runsOf(node: Node): readonly Run[] {
  return node.children.map((child): Run => {
    const { code, ...worn } = wornOn(child.marks);
    if (child.type === nodes.mention) return { text: mentionOf(child.attrs["member"] as MemberId), ...worn };
    if (child.type === nodes.break) return { text: "\n", ...worn };
    return { text: child.text ?? "", ...worn, ...(code === undefined ? {} : { code }) };
  });
}

function wornOn(all: readonly Mark[]): Omit<Run, "text"> {
  const link = marks.link.isInSet(all)?.attrs["address"] as string | undefined;
  return {
    ...(marks.strong.isInSet(all) ? { strong: true } : {}),
    ...(marks.em.isInSet(all) ? { em: true } : {}),
    ...(marks.code.isInSet(all) ? { code: true } : {}),
    ...(link === undefined ? {} : { link }),
  };
}
