import type { Bytes } from "@unionhall/protocol";
import { fromBase32, toBase32 } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";

/** What a link is for. The secret stands after `#`, so that it never reaches a hall. */
export type LinkKind = "join" | "device" | "found" | "visit";

export interface HallLinkText {
  readonly hall: string;
  readonly kind: LinkKind;
  readonly secret: Bytes;
}

export function writeLink(hall: string, kind: LinkKind, secret: Bytes): string {
  return `${new URL(hall).origin}/#/${kind}/${toBase32(secret)}`;
}

/** Reads what a person pasted; null unless it is a link of a hall with a secret of 16 bytes. */
export function readLink(text: string): HallLinkText | null {
  const url = urlOf(text.trim());
  const [, kind, secret] = url?.hash.match(/^#\/(join|device|found|visit)\/([a-z2-7]+)$/) ?? [];
  const bytes = secret === undefined ? null : fromBase32(secret);
  if (url === null || bytes?.length !== 16) return null;
  return { hall: url.origin, kind: kind as LinkKind, secret: bytes };
}

/** The same, for what is meant for one thing. Throws `Stopped` with `not-a-link` or `other-link`. */
export function linkFor(text: string, kind: LinkKind): HallLinkText {
  const link = readLink(text);
  if (link === null) throw new Stopped("not-a-link");
  if (link.kind !== kind) throw new Stopped("other-link");
  return link;
}

export function urlOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" || url.protocol === "http:" ? url : null;
}
