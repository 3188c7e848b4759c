import type { Ports, Secrets } from "@unionhall/kernel";
import { secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, Codec, DeviceTag } from "@unionhall/protocol";
import { ascii, bytes, bytesOf, fromBytes, id, struct, toBytes, uint } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import type { DeskMoved } from "./kinds.ts";
import { deskMoved } from "./kinds.ts";

/** A device's place in a desk, as it is sealed to that device. */
export interface NewPlace {
  readonly desk: CircleId;
  readonly secrets: Secrets;
  readonly tag: DeviceTag;
}

const codec: Codec<{
  readonly v: number;
  readonly desk: CircleId;
  readonly tag: DeviceTag;
  readonly signing: Bytes;
  readonly box: Bytes;
  readonly latch: Bytes;
  readonly erase: Bytes;
  readonly renew: Bytes;
}> = struct({
  v: uint(1),
  desk: id("circle"),
  tag: id("device"),
  signing: bytes(32),
  box: bytes(32),
  latch: bytes(32),
  erase: bytes(32),
  renew: bytes(32),
});

const label = ascii("unionhall 1 place");

/** `boxKey`: what the device has in the old desk. */
export async function sealPlace(
  ports: Ports,
  boxKey: Bytes,
  old: CircleId,
  { desk, secrets, tag }: NewPlace,
): Promise<Bytes> {
  const { signing, box, latch, erase, renew } = secrets;
  if (renew === undefined) throw new Error("a device's renewal seed is its own");
  const plain = toBytes(codec, { v: 1, desk, tag, signing, box, latch, erase, renew });
  return ports.sealing.box(boxKey, label, bytesOf(old), plain);
}

/** Null when it is not for this seed. */
export async function openPlace(ports: Ports, seed: Bytes, old: CircleId, sealed: Bytes): Promise<NewPlace | null> {
  const plain = await ports.sealing.unbox(seed, label, bytesOf(old), sealed);
  if (plain === null) return null;
  const { desk, tag, v: _v, ...seeds } = fromBytes(codec, plain, "place");
  return { desk, tag, secrets: await secretsFrom(ports, seeds) };
}

/** Where a desk has moved to, by the word of whoever has the words; null where it is. */
export async function movedTo(circle: Circle): Promise<DeskMoved | null> {
  const words = circle.book.statement?.founder.signing;
  const said = (await circle.bookEntries()).filter(({ author }) => author === words);
  return said.map((entry) => readAs(deskMoved, entry)).findLast((moved) => moved !== null) ?? null;
}
