import type { BookRead, Opened } from "@unionhall/kernel";
import { kindNames } from "@unionhall/kernel";
import type { Bytes, Class, Value } from "@unionhall/protocol";
import { book as bookRoom, encode, idOf } from "@unionhall/protocol";
import { lawKindNames } from "@unionhall/union";
import fc from "fast-check";
import type { KernelWorld } from "./kernel-world.ts";

/** What an insider can make of the entries there are: any field of any other, or something hostile. */
export function hostileEntry(world: KernelWorld, reads: readonly BookRead[]): fc.Arbitrary<BookRead> {
  const opened = reads.filter((read): read is BookRead & Opened => read.opened);
  const of = <K extends keyof Opened>(key: K): fc.Arbitrary<Opened[K]> =>
    fc.constantFrom(...opened.map((read) => read[key]));
  const header = hostileHeader(world);
  const anew = fc.record({
    opened: fc.constant(true as const),
    salt: fc.constant(new Uint8Array(0)),
    proven: fc.boolean(),
    seq: number,
    day: fc.constantFrom(0, world.hall.day, 10_000_000),
    id: of("id"),
    header,
    author: of("author"),
    device: of("device"),
    counter: number,
    seen: fc.record({ seq: number, head: fc.constant(world.hall.chain.head) }),
    time: number,
    kind: fc.oneof(fc.constantFrom(...kindNames, ...lawKindNames), fc.constantFrom("__proto__", "toString", "")),
    version: fc.nat(2),
    payload: hostilePayload(of("payload")),
    warrant: of("id"),
    signature: fc.constant(new Uint8Array(64)),
  });
  const closed = fc.record({
    opened: fc.constant(false as const),
    proven: fc.constant(false),
    seq: number,
    day: number,
    id: of("id"),
    header,
    reason: fc.constantFrom(...reasons),
  });
  const bent = fc
    .tuple(fc.constantFrom(...opened), of("payload"), of("author"), number)
    .map(([read, payload, author, counter]) => ({ ...read, payload, author, counter }));
  return fc.oneof<fc.Arbitrary<BookRead>[]>(anew, closed, bent);
}

const number = fc.oneof(fc.nat(40), fc.constant(2 ** 48 - 1), fc.nat());
const reasons = ["erased", "withheld", "no-key", "other-body", "not-authentic", "malformed", "bad-signature"] as const;

function hostileHeader(world: KernelWorld): fc.Arbitrary<Opened["header"]> {
  const mostly = <T>(usual: T, other: T): fc.Arbitrary<T> =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(other) });
  return fc.record({
    v: fc.constant(1 as const),
    circle: fc.constantFrom(world.circle, idOf("circle", new Uint8Array(20))),
    epoch: fc.oneof(fc.constantFrom(0, 1, 65_536, 2 ** 48 - 1), fc.nat(3)),
    room: mostly(bookRoom, world.chat),
    class: mostly<Class>("kept", "passing"),
    size: number,
    lock: fc.constant(new Uint8Array(32)),
    body: fc.constant(new Uint8Array(32)),
  });
}

function hostilePayload(payloads: fc.Arbitrary<Bytes>): fc.Arbitrary<Bytes> {
  return fc.oneof(
    payloads,
    fc.tuple(payloads, fc.nat(), fc.nat(255)).map(([payload, at, byte]) => {
      const copy = payload.slice();
      if (copy.length > 0) copy[at % copy.length] = byte;
      return copy;
    }),
    fc.uint8Array({ maxLength: 40 }).map((bytes): Bytes => new Uint8Array(bytes)),
    fc.jsonValue({ maxDepth: 3 }).map((value) => tryEncode(value as Value)),
    fc.constant(new Uint8Array(60_000).fill(0x81)),
  );
}

function tryEncode(value: Value): Bytes {
  try {
    return encode(value);
  } catch {
    return new Uint8Array();
  }
}
