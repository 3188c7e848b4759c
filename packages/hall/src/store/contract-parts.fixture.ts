import type { CircleId, Door, Header, Key, RoomId } from "@unionhall/protocol";
import { headerBytes, idOf } from "@unionhall/protocol";
import { entryIdBytes, firstHeadBytes } from "../verbs/hashes.ts";
import { seeded } from "../wire/people.fixture.ts";
import type { Circle } from "./circle.ts";
import { emptyLedger } from "./circle.ts";
import type { Changes, NewEntry, Store } from "./store.ts";

export const random: (length: number) => Uint8Array<ArrayBuffer> = seeded(7);
export const key = (): Key => idOf("key", random(32));
export const room: RoomId = idOf("room", random(16));
export const other: RoomId = idOf("room", random(16));

export function newCircle(id: CircleId = idOf("circle", random(20))): Circle {
  const door: Door = {
    v: 1,
    circle: id,
    version: 1,
    latches: [{ key: key(), renew: key(), rights: 7 }],
    hold: 2,
    invites: 3,
    keep: { default: 30, rooms: [] },
  };
  const tail = { turn: 0, epoch: 0, seq: 0, head: firstHeadBytes(id), day: 100, bytes: 0, erasures: 0 };
  return { id, door, ledger: emptyLedger, tail };
}

export function newEntry(circle: CircleId, seq: number, of: Partial<Header> = {}, day = 100): NewEntry {
  const body = random(512);
  const zeros = new Uint8Array(32);
  const base = { v: 1, circle, epoch: 0, room, class: "passing", size: 512, lock: random(32), body: zeros } as const;
  const header: Header = { ...base, ...of };
  const bytes = headerBytes(header);
  return { id: entryIdBytes(bytes), seq, day, header, headerBytes: bytes, body };
}

/** Writes the changes without a question. */
export function write(store: Store, changes: Changes): Promise<void> {
  return store.change(changes.circle.id, {}, () => ({ answer: undefined, changes }));
}

export async function founded(store: Store): Promise<Circle> {
  const circle = newCircle();
  await write(store, { circle });
  return circle;
}

export async function withEntries(store: Store, entries: (id: CircleId) => readonly NewEntry[]): Promise<Circle> {
  const circle = newCircle();
  const all = entries(circle.id);
  const after = { ...circle, tail: { ...circle.tail, seq: all.length } };
  await write(store, { circle: after, entries: all });
  return after;
}

export const page = { after: 0, limit: 10, bytes: 1_000_000, newest: false } as const;
export const seqs = (placed: readonly { seq: number }[]): readonly number[] => placed.map(({ seq }) => seq);

/** Equal in content: stores may give bytes back as a Buffer. */
export function same<T>(value: T): T {
  return toBuffers(value) as T;
}

function toBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (Array.isArray(value)) return value.map(toBuffers);
  if (typeof value !== "object" || value === null || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toBuffers(each)]));
}
