import type { Bytes, CircleId, LetterboxId } from "@unionhall/protocol";
import { bytesOf, concat, fromBase32, idOf, stampLength, toBase32 } from "@unionhall/protocol";
import { urlOf } from "./links.ts";

/** A circle's address for people outside, perhaps with a stamp. It opens nothing. */
export interface LetterLink {
  readonly hall: string;
  readonly circle: CircleId;
  readonly letterbox: LetterboxId;
  readonly stamp?: Bytes;
}

const [circleLength, letterboxLength] = [20, 32];

export function writeLetterLink({ hall, circle, letterbox, stamp }: LetterLink): string {
  const address = toBase32(concat(bytesOf(circle), bytesOf(letterbox)));
  const end = stamp === undefined ? "" : `/${toBase32(stamp)}`;
  return `${new URL(hall).origin}/#/letter/${address}${end}`;
}

/** Reads what a person pasted or scanned; null unless it is exactly such an address. */
export function readLetterLink(text: string): LetterLink | null {
  const url = urlOf(text.trim());
  const parts = url?.hash.match(/^#\/letter\/([a-z2-7]+)(?:\/([a-z2-7]+))?$/);
  if (url === null || parts === undefined || parts === null) return null;
  const address = fromBase32(parts[1] ?? "");
  const stamp = parts[2] === undefined ? undefined : fromBase32(parts[2]);
  if (address?.length !== circleLength + letterboxLength || stamp === null) return null;
  if (stamp !== undefined && stamp.length !== stampLength) return null;
  return {
    hall: url.origin,
    circle: idOf("circle", address.slice(0, circleLength)),
    letterbox: idOf("letterbox", address.slice(circleLength)),
    ...(stamp === undefined ? {} : { stamp }),
  };
}
