import type { Bytes, CircleId } from "@unionhall/protocol";
import { bytesOf, caps } from "@unionhall/protocol";
import { pad, unpad } from "../entry/padding.ts";
import type { Ports } from "../ports.ts";

/** Bytes that sealing adds: X-Wing's encapsulated key and the tag. */
const sealing = 1_120 + 16;
/** Bytes that saying how long it is takes. */
const header = 4;

/** How many bytes more than these would fit into what is sealed in one of two sizes; less than none where they are too many. */
export function roomBeside(length: number): number {
  return caps.longLetter - sealing - header - length;
}

/** Padded to the smaller of the two sizes that holds it, and sealed. Throws where neither does. */
export function sealInTwoSizes({ sealing: port }: Ports, to: Address, plain: Bytes): Promise<Bytes> {
  const size = [caps.shortLetter, caps.longLetter].find((each) => plain.length + header + sealing <= each);
  if (size === undefined) throw new Error("this is longer than a letter can be");
  return port.box(to.key, to.info, bytesOf(to.circle), pad(plain, size - sealing));
}

/** The X-Wing key that something is sealed to, what for, and in which circle. */
interface Address {
  readonly circle: CircleId;
  readonly key: Bytes;
  readonly info: Bytes;
}

/** Null when it is not for this seed. */
export async function openOfTwoSizes(
  { sealing: port }: Ports,
  { circle, info, seed }: { readonly circle: CircleId; readonly info: Bytes; readonly seed: Bytes },
  sealed: Bytes,
): Promise<Bytes | null> {
  const padded = await port.unbox(seed, info, bytesOf(circle), sealed);
  return padded === null ? null : unpad(padded);
}
