import type { Bytes, CircleId, Codec } from "@unionhall/protocol";
import { ascii, bytesOf, caps, fromBytes, literal, struct, text, toBytes, unlessMalformed } from "@unionhall/protocol";
import { pad, unpad } from "../entry/padding.ts";
import type { Ports } from "../ports.ts";

/** What somebody outside says to a circle: words, and nothing about whose or when. */
interface Said {
  readonly v: 1;
  readonly text: string;
}

const codec: Codec<Said> = struct({ v: literal(1), text: text(caps.longLetter) });

export const outsideLetterShape: string = codec.shape;

/** Bytes that sealing adds: X-Wing's encapsulated key and the tag. */
const sealing = 1_120 + 16;
/** Bytes that saying how long it is takes. */
const header = 4;

/** How many more bytes of UTF-8 would still fit into a letter that says this; less than none where it is too long. */
export function roomInLetter(said: string): number {
  return caps.longLetter - sealing - header - toBytes(codec, { v: 1, text: said }).length;
}

/** Padded to the smaller of the two sizes that holds it, and sealed. Throws where neither does. */
export async function sealOutsideLetter(ports: Ports, circle: CircleId, key: Bytes, said: string): Promise<Bytes> {
  const plain = toBytes(codec, { v: 1, text: said });
  const size = [caps.shortLetter, caps.longLetter].find((each) => plain.length + header + sealing <= each);
  if (size === undefined) throw new Error("this is longer than a letter can be");
  return ports.sealing.box(key, info, bytesOf(circle), pad(plain, size - sealing));
}

/** What it says; null when it is not for this letterbox, or malformed. */
export async function openOutsideLetter(
  ports: Ports,
  circle: CircleId,
  seed: Bytes,
  sealed: Bytes,
): Promise<string | null> {
  const padded = await ports.sealing.unbox(seed, info, bytesOf(circle), sealed);
  const plain = padded === null ? null : unpad(padded);
  return plain === null ? null : read(plain);
}

const info: Bytes = ascii("unionhall 1 outside letter");

function read(plain: Bytes): string | null {
  return unlessMalformed(() => fromBytes(codec, plain, "letter").text);
}
