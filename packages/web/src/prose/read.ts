import type { PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { fileIn } from "./file-ref.ts";
import { leadOf } from "./leads.ts";
import { isOverdone } from "./overdone.ts";
import type { Block, Level, Marks, Run } from "./prose.ts";
import { tidy, tidyBlocks, tidyLine } from "./tidy.ts";

/**
 * CommonMark without what nobody here means: markup, which stays words; links by reference; pictures from elsewhere, which
 * would tell their host who reads; code by spaces, and titles by a line under them, which people make by chance.
 */
const subset = {
  disable: { null: ["htmlFlow", "htmlText", "definition", "labelStartImage", "codeIndented", "setextUnderline"] },
};

/** Lists and quotes in each other, so deep. What is deeper stands as it was written. */
export const mostDepth = 6;

/** What a text says. Never throws, whatever it is. */
export function readProse(text: string): readonly Block[] {
  if (isOverdone(text)) return paragraph(tidy([{ text }]));
  const { children } = fromMarkdown(text, { extensions: [subset] });
  return blocksOf(children, { text, depth: 0 });
}

interface Within {
  readonly text: string;
  readonly depth: number;
}

function blocksOf(nodes: readonly RootContent[], within: Within): readonly Block[] {
  return tidyBlocks(nodes.flatMap((node) => blockOf(node, within)));
}

function blockOf(node: RootContent, within: Within): readonly Block[] {
  switch (node.type) {
    case "paragraph": {
      const file = fileIn(node, within.text);
      return file === null ? paragraph(tidy(runsOf(node.children))) : [file];
    }
    case "heading": {
      const words = tidyLine(runsOf(node.children));
      return words.length === 0 ? [] : [{ type: "heading", level: Math.min(3, node.depth) as Level, words }];
    }
    case "code":
      return [{ type: "code", text: node.value }];
    case "thematicBreak":
      return [{ type: "rule" }];
    case "blockquote":
    case "list":
      return within.depth < mostDepth ? deeper(node, within) : asWritten(node, within);
    default:
      return asWritten(node, within);
  }
}

function deeper(
  node: Extract<RootContent, { type: "blockquote" | "list" }>,
  { text, depth }: Within,
): readonly Block[] {
  const inside = { text, depth: depth + 1 };
  if (node.type === "list") {
    const items = node.children.map((item) => blocksOf(item.children, inside));
    return [{ type: "list", from: node.ordered === true ? (node.start ?? 1) : null, items }];
  }
  const blocks = blocksOf(node.children, inside);
  return blocks.length === 0 ? [] : [{ type: "quote", blocks }];
}

function asWritten({ position }: RootContent, { text }: Within): readonly Block[] {
  return paragraph(tidy([{ text: text.slice(position?.start.offset, position?.end.offset) }]));
}

function paragraph(words: readonly Run[]): readonly Block[] {
  return words.length === 0 ? [] : [{ type: "paragraph", words }];
}

function runsOf(nodes: readonly PhrasingContent[], marks: Marks = {}): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value, ...marks }];
      case "inlineCode":
        return [{ text: node.value, ...marks, code: true }];
      case "break":
        return [{ text: "\n", ...marks }];
      case "strong":
        return runsOf(node.children, { ...marks, strong: true });
      case "emphasis":
        return runsOf(node.children, { ...marks, em: true });
      case "link":
        return linked(node.url, runsOf(node.children, marks), marks);
      default:
        return [];
    }
  });
}

/** Where an address may not be opened, it is shown as what it is. */
function linked(address: string, words: readonly Run[], marks: Marks): readonly Run[] {
  const named = words.length > 0 ? words : [{ text: address, ...marks }];
  if (leadOf(address) !== null) return named.map((run) => ({ ...run, link: address }));
  return address === "" ? named : [...named, { text: ` (${address})`, ...marks }];
}
