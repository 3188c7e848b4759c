import type { Bytes, CircleId, Codec } from "@unionhall/protocol";
import { ascii, caps, fromBytes, literal, struct, text, toBytes, unlessMalformed } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import { openOfTwoSizes, roomBeside, sealInTwoSizes } from "./two-sizes.ts";

/** What somebody outside says to a circle: words, and nothing about whose or when. */
interface Said {
  readonly v: 1;
  readonly text: string;
}

const codec: Codec<Said> = struct({ v: literal(1), text: text(caps.longLetter) });

export const outsideLetterShape: string = codec.shape;

/** How many more bytes of UTF-8 would still fit into a letter that says this; less than none where it is too long. */
export function roomInLetter(said: string): number {
  return roomBeside(toBytes(codec, { v: 1, text: said }).length);
}

/** Padded to the smaller of the two sizes that holds it, and sealed. Throws where neither does. */
export async function sealOutsideLetter(ports: Ports, circle: CircleId, key: Bytes, said: string): Promise<Bytes> {
  return sealInTwoSizes(ports, { circle, key, info }, toBytes(codec, { v: 1, text: said }));
}

/** What it says; null when it is not for this letterbox, or malformed. */
export async function openOutsideLetter(
  ports: Ports,
  circle: CircleId,
  seed: Bytes,
  sealed: Bytes,
): Promise<string | null> {
  const plain = await openOfTwoSizes(ports, { circle, info, seed }, sealed);
  return plain === null ? null : read(plain);
}

const info: Bytes = ascii("unionhall 1 outside letter");

function read(plain: Bytes): string | null {
  return unlessMalformed(() => fromBytes(codec, plain, "letter").text);
}
