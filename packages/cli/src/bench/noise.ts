import { createHash, randomBytes } from "node:crypto";
import type { Bytes, CircleId, Found, Header, Latch, RoomId, Sealed, Sponsor } from "@unionhall/protocol";
import {
  book,
  circleIdOf,
  headerBytes,
  idOf,
  kernelVersion,
  recordBytes,
  statementBytes,
  stewardRights,
} from "@unionhall/protocol";
import { type LatchSeed, newLatch } from "./caller.ts";

/** Sealed bodies are noise to a hall, so noise is what it gets here: the same work, and none spent on sealing. */
export function random(length: number): Bytes {
  return new Uint8Array(randomBytes(length));
}

export interface NoiseCircle {
  readonly id: CircleId;
  readonly latch: LatchSeed;
  readonly request: Found;
}

/** A circle of one latch, ready to be founded. */
export async function noiseCircle(sponsor: Sponsor, others: readonly Latch[] = []): Promise<NoiseCircle> {
  const [signing, latch, renew] = await Promise.all([newLatch(random(32)), newLatch(random(32)), newLatch(random(32))]);
  const founder = { signing: signing.key, box: random(1216), latch: latch.key, renew: renew.key };
  const statement = statementBytes({ v: 1, kernel: kernelVersion, of: "people", founder, nonce: random(32) });
  const id = circleIdOf(statement);
  const steward = { key: latch.key, renew: renew.key, rights: stewardRights };
  const founding = { statement, latches: [steward, ...others], hold: 2, invites: 5, keep: { default: 90, rooms: [] } };
  const zeros = new Uint8Array(32);
  const record = recordBytes({
    v: 1,
    circle: id,
    number: 0,
    base: null,
    commitment: zeros,
    passingHash: zeros,
    link: new Uint8Array(0),
  });
  const box = { epoch: 0, tag: idOf("tag", random(32)), sealed: random(1300) };
  const entries = [noiseEntry(id, book, 1024)];
  return { id, latch, request: { type: "found", founding, record, boxes: [box], entries, sponsor } };
}

export function noiseEntry(circle: CircleId, room: RoomId, size: number, over: Partial<Header> = {}): Sealed {
  const body = random(size);
  const header: Header = {
    v: 1,
    circle,
    epoch: 0,
    room,
    class: room === book ? "kept" : "passing",
    size,
    lock: random(32),
    body: new Uint8Array(createHash("sha256").update(body).digest()),
    ...over,
  };
  return { header: headerBytes(header), body };
}

export function newRoom(): RoomId {
  return idOf("room", random(16));
}
