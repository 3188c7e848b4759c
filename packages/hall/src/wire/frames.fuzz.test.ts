import type { Bytes, Request } from "@unionhall/protocol";
import { caps, idOf, readTold, writeAsked } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put } from "./blobs.fixture.ts";
import { doorTurn, entry, founding, holdFor, keepFor, record, sign, swapFor, wishFor } from "./requests.fixture.ts";
import { seeded } from "./people.fixture.ts";
import { hallOf } from "./wire.fixture.ts";

/** Small numbers from a seed. */
function dice(seed: number): (below: number) => number {
  const random = seeded(seed);
  let pool: Bytes = new Uint8Array();
  let at = 0;
  return (below) => {
    if (at + 4 > pool.length) [pool, at] = [random(4096), 0];
    at += 4;
    return new DataView(pool.buffer).getUint32(at - 4) % below;
  };
}

function mutated(frame: Bytes, roll: (below: number) => number): Bytes {
  const bytes = frame.slice();
  switch (roll(4)) {
    case 0:
      return bytes.slice(0, roll(bytes.length));
    case 1:
      return new Uint8Array([...bytes, roll(256)]);
    case 2:
      for (let i = 0; i <= roll(8); i++) bytes[roll(bytes.length)] = roll(256);
      return bytes;
    default:
      bytes[roll(Math.min(40, bytes.length))]! ^= 1 << roll(8);
      return bytes;
  }
}

test("thousands of broken frames: each is refused, nothing breaks and nothing changes", async () => {
  const { hall, circle, people, callers } = await hallOf(3, { malformed: Number.MAX_SAFE_INTEGER });
  const [ash, bo] = [people[0]!, people[1]!];
  const latch = bo.latch;
  const sealed = hall.random(64);
  const file = noise(caps.blobFloor);
  const door = await sign(circle, { drop: [latch] }, [ash]);
  const letterbox = idOf("letterbox", hall.random(32));
  const wish = await wishFor(circle, entry(circle), ash, { after: 1, day: 20_461 });
  const requests: readonly Request[] = [
    { type: "hello", versions: [1] },
    { type: "enter", circle, latch, signature: hall.random(64) },
    { ...founding(hall.random, { people: [ash] }).request, sponsor: { code: hall.random(16) } },
    { ...doorTurn(circle, door, 7), record: record(circle, 65_536, 0), entries: [entry(circle)] },
    {
      ...((await swapFor(circle, bo, await hall.person())) as Extract<Request, { type: "swap" }>),
      signature: hall.random(64),
    },
    { ...((await holdFor(circle, bo, ash)) as Extract<Request, { type: "hold" }>), by: latch },
    { type: "put-letter", circle, latch, sealed },
    { type: "put-outside-letter", circle, letterbox, sealed: hall.random(caps.shortLetter), stamp: hall.random(16) },
    { type: "get-outside-letters", circle, after: { day: 1, letter: idOf("letter", hall.random(32)) } },
    { type: "put-stamps", circle, stamps: [hall.random(32)] },
    { type: "put-note", circle, note: idOf("note", hall.random(32)), latch, sealed },
    { type: "put-locator", locator: latch, version: 1, sealed, signature: hall.random(64) },
    { type: "read", circle, after: 0, limit: 9 },
    { type: "boxes", circle, tags: [idOf("tag", hall.random(32))] },
    { type: "erase", circle, entry: idOf("entry", hall.random(32)), secret: hall.random(32) },
    { ...wish, signature: hall.random(64) },
    { ...(await keepFor(wish, bo, { after: 1, secret: hall.random(32) })), wish: hall.random(64) },
    { ...begin(circle, file), size: caps.blobFloor - 1 },
    { ...put(circle, file, 0), chunk: sealed },
    end(circle, file),
    { type: "get-chunks", circle, blob: file.blob, from: 0, count: 1 },
  ];
  const before = JSON.stringify(await hall.store.circle(circle));
  const heard: string[] = [];
  const link = hall.wire.connect(
    (frame) => {
      const told = readTold(frame);
      heard.push("say" in told ? told.say.type : "push");
    },
    () => heard.push("hung up"),
  );
  const roll = dice(20260101);
  for (let i = 0; i < 6_000; i++)
    await link.receive(mutated(new Uint8Array(writeAsked(i, requests[i % requests.length]!)), roll));
  expect(heard).toHaveLength(6_000);
  expect(new Set(heard)).toEqual(new Set(["refuse", "welcome"]));
  expect(JSON.stringify(await hall.store.circle(circle))).toBe(before);
  expect(await hall.store.circles(null, 9)).toEqual([circle]);
  expect(hall.faults).toEqual([]);
  expect(await callers[0]!.say(circle, entry(circle))).toEqual([2]);
}, 300_000);
