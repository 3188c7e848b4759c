import type { MemberId } from "@unionhall/protocol";
import type { MarkType, NodeType } from "prosemirror-model";
import { Schema } from "prosemirror-model";

/** Where, in an element, what a node holds stands. */
const inside = 0;

/** What an editor holds: prose, and nothing that Markdown does not say. */
export const schema: Schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", inside] },
    heading: {
      attrs: { level: { default: 1 } },
      content: "(text | mention)*",
      group: "block",
      defining: true,
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
      toDOM: ({ attrs }) => [`h${Number(attrs["level"]) + 1}`, inside],
    },
    quote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", inside],
    },
    codeBlock: {
      content: "text*",
      marks: "",
      group: "block",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", ["code", inside]],
    },
    rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    file: {
      attrs: { of: {}, alt: { default: "" }, size: { default: null } },
      group: "block",
      draggable: true,
      // Made by the editor alone, as it knows the file.
      toDOM: ({ attrs }) => ["figure", { "data-of": attrs["of"] as string }],
    },
    bullets: { content: "item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", inside] },
    numbers: {
      attrs: { from: { default: 1 } },
      content: "item+",
      group: "block",
      parseDOM: [{ tag: "ol", getAttrs: (list) => ({ from: Number(list.getAttribute("start") ?? 1) }) }],
      toDOM: ({ attrs }) => ["ol", { start: attrs["from"] as number }, inside],
    },
    item: {
      content: "paragraph block*",
      defining: true,
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["li", inside],
    },
    text: { group: "inline" },
    mention: {
      attrs: { member: {} },
      group: "inline",
      inline: true,
      parseDOM: [{ tag: "b[data-member]", priority: 60, getAttrs: ({ dataset }) => ({ member: dataset["member"] }) }],
      toDOM: ({ attrs }) => ["b", { "data-member": attrs["member"] as MemberId, class: "mention" }],
    },
    break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      attrs: { address: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[data-address]", getAttrs: ({ dataset }) => ({ address: dataset["address"] }) }],
      // Nothing is opened from where it is written.
      toDOM: ({ attrs }) => ["a", { "data-address": attrs["address"] as string }, inside],
    },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", inside] },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", inside] },
    code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", inside] },
  },
});

type Nodes =
  | "doc"
  | "paragraph"
  | "heading"
  | "quote"
  | "codeBlock"
  | "rule"
  | "file"
  | "bullets"
  | "numbers"
  | "item"
  | "mention"
  | "break";
type Marks = "link" | "em" | "strong" | "code";

export const nodes = schema.nodes as { readonly [name in Nodes]: NodeType };
export const marks = schema.marks as { readonly [name in Marks]: MarkType };
