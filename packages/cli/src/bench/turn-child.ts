import { randomBytes, webcrypto } from "node:crypto";
import { epochTurned, freshEpoch, type Ports, recordOf, sealBox, sealEntry, webSealing } from "@unionhall/kernel";
import type { Bytes, Latch, Subtle, Turn } from "@unionhall/protocol";
import {
  book,
  changeBytes,
  changeHash,
  changeToSign,
  epochNumber,
  firstHead,
  idOf,
  memberRights,
  recordBytes,
  toBytes,
  webCrypto,
  writeAsked,
} from "@unionhall/protocol";
import { Caller, newLatch } from "./caller.ts";
import { serve } from "./children.ts";
import { noiseCircle, random } from "./noise.ts";
import { frame } from "./raw-socket.ts";

export interface TurnTask {
  readonly port: number;
  readonly code: Uint8Array<ArrayBuffer>;
  readonly members: number;
}

/** Milliseconds, and the message's length in bytes. */
export interface TurnDone {
  readonly boxes: number;
  readonly message: number;
  readonly accepted: number;
  readonly bytes: number;
}

/** A steward's turn as a device makes it when somebody is removed: fresh keys, a box for everybody, a smaller door. */
export function serveTurn(): void {
  serve(async (task) => measure(task as TurnTask));
}

const subtle = webcrypto.subtle as Subtle;
const ports: Ports = {
  crypto: webCrypto(subtle),
  sealing: webSealing(subtle),
  random: (length) => new Uint8Array(randomBytes(length)),
};

async function measure({ port, code, members }: TurnTask): Promise<TurnDone> {
  const caller = await Caller.open(port);
  const latches: Latch[] = [];
  const boxKeys: Bytes[] = [];
  for (let at = 0; at < members; at++) {
    const [latch, renew] = [await newLatch(random(32)), await newLatch(random(32))];
    latches.push({ key: latch.key, renew: renew.key, rights: memberRights });
    boxKeys.push(await ports.sealing.boxKey(random(32)));
  }
  const circle = await noiseCircle({ code }, latches);
  await caller.ask(circle.request, "placed");
  await caller.enter(circle.id, circle.latch);

  const t0 = performance.now();
  const base = freshEpoch(ports, circle.id, 0);
  const epoch = freshEpoch(ports, circle.id, epochNumber(1, 0));
  const record = recordBytes(await recordOf(ports, circle.id, epoch, base));
  const boxes = await Promise.all(boxKeys.slice(1).map((key) => sealBox(ports, circle.id, epoch, key)));
  const t1 = performance.now();
  const change = changeBytes({ v: 1, circle: circle.id, turn: 0, drop: [latches[0]!.key], add: [] });
  const signature = await ports.crypto.sign(circle.latch.seed, changeToSign(change));
  const payload = toBytes(epochTurned.payload, { record, door: changeHash(change) });
  const content = {
    author: circle.latch.key,
    device: idOf("device", random(8)),
    counter: 1,
    seen: { seq: 0, head: firstHead(circle.id) },
    time: 0,
    kind: epochTurned.name,
    version: epochTurned.version,
    payload,
  };
  const pen = { signing: circle.latch.seed, erase: random(32) };
  const entry = await sealEntry(ports, pen, base, { circle: circle.id, room: book, class: "kept" }, content);
  const door = { change, latches: [{ latch: circle.latch.key, signature }], renewals: [] };
  const entries = [{ header: entry.header, body: entry.body }];
  const turn: Turn = { type: "turn", circle: circle.id, after: 0, door, record, boxes, entries };
  const bytes = frame(writeAsked(1, turn)).length;
  const t2 = performance.now();
  await caller.ask(turn, "placed");
  const t3 = performance.now();
  caller.close();
  return { boxes: t1 - t0, message: t2 - t1, accepted: t3 - t2, bytes };
}
