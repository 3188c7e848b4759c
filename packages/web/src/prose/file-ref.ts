import { readId } from "@unionhall/protocol";
import type { Link, Paragraph, PhrasingContent } from "mdast";
import type { FileBlock, Size } from "./prose.ts";
import { isUnsent } from "./unsent.ts";

/*
 * Note: files in a text. A paragraph that is nothing but `![what is to be seen](blob_… "640x480")` is a file of the item, in its
 * place: the name is looked for among the files that the text's own entry carries, and leads nowhere else. Pictures of any other
 * address are none, as they would tell their host who reads: the reader takes them for a sign and a link.
 */

const largest = 65_535;

/** Null where a paragraph is anything else. */
export function fileIn({ children, position }: Paragraph, text: string): FileBlock | null {
  const [sign, link, ...rest] = children;
  if (rest.length > 0 || sign?.type !== "text" || sign.value !== "!" || link?.type !== "link") return null;
  // An escaped sign is a word.
  if (!text.startsWith("![", position?.start.offset) || !isName(link.url)) return null;
  const alt = altOf(link.children);
  const size = sizeOf(link);
  return alt === null ? null : { type: "file", of: link.url, alt, ...(size === null ? {} : { size }) };
}

function isName(url: string): boolean {
  return readId("blob", url) !== null || isUnsent(url);
}

function altOf(children: readonly PhrasingContent[]): string | null {
  const words = children.map((child) => (child.type === "text" ? child.value : null));
  return words.includes(null) ? null : tidyAlt(words.join(""));
}

/** On one line. */
export function tidyAlt(alt: string): string {
  return alt.replace(/\s+/g, " ").trim();
}

function sizeOf({ title }: Link): Size | null {
  const [width = 0, height = 0, ...rest] = (title ?? "").split("x").map(Number);
  const isSide = (side: number): boolean => Number.isInteger(side) && side > 0 && side <= largest;
  return rest.length === 0 && isSide(width) && isSide(height) ? { width, height } : null;
}

export function sizeWritten({ width, height }: Size): string {
  return `${width}x${height}`;
}
