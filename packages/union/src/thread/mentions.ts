import type { MemberId } from "@unionhall/protocol";
import { idOf, readId } from "@unionhall/protocol";

/** Words as they stand, or somebody who is mentioned between them. */
export type Part = { readonly words: string } | { readonly member: MemberId };

const mark = "@member_";
const length = 1 + idOf("member", new Uint8Array(16)).length;

/** Somebody in a text: by id, so that it reads with whatever name they have when it is read. */
export function mentionOf(member: MemberId): string {
  return `@${member}`;
}

/** A text by its mentions, in order. Put together again, it is the same. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
    const member = readId("member", text.slice(at + 1, at + length));
    if (member === null) continue;
    if (at > from) parts.push({ words: text.slice(from, at) });
    parts.push({ member });
    from = at + length;
  }
  return from < text.length ? [...parts, { words: text.slice(from) }] : parts;
}

/** Whom a text mentions, once each. */
export function mentionsIn(text: string): readonly MemberId[] {
  return [...new Set(partsOf(text).flatMap((part) => ("member" in part ? [part.member] : [])))];
}

/** A text as it reads: who has no name stands as they are written. */
export function withNames(text: string, nameOf: (member: MemberId) => string): string {
  if (!text.includes(mark)) return text;
  return partsOf(text)
    .map((part) => ("member" in part ? `@${nameOf(part.member) || part.member}` : part.words))
    .join("");
}
