import type { Bytes, MemberId } from "@unionhall/protocol";
import { hexOf, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, said } from "../room.fixture.ts";
import { callClass } from "./all.ts";
import { emptyCall, foldCall } from "./call.ts";
import { callLed } from "./kinds.ts";
import { recordAsked, recordGiven, recordHolder, recordOffered } from "./record-kinds.ts";
import type { Records } from "./records.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const by = idOf("key", new Uint8Array(32).fill(7));
const words = { title: "First aid", day: 20_000, minutes: 90 };
const offered = write(recordOffered, words);
const asks = (holder: Bytes): Written => write(recordAsked, { holder });
const gives = (...holders: readonly Bytes[]): Written =>
  write(recordGiven, {
    ...words,
    by,
    signed: holders.map((holder) => ({ holder, signature: new Uint8Array(64) })),
  });
const nonce = new Uint8Array(16).fill(1);
const [bos, cys] = [recordHolder("B.", nonce), recordHolder("Cy", nonce)];

function records(...all: readonly (readonly [MemberId, Written])[]): Records {
  const call = emptyCall();
  foldCall(call, said(ash, 1, write(callLed, { role: "facilitator", member: ash })));
  for (const [at, [who, written]] of all.entries()) foldCall(call, said(who, at + 2, written));
  return call.records;
}

test("whoever facilitated offers records and gives them; whoever asks for one says under which hash, the newest", () => {
  const all = records([ash, offered], [bo, asks(cys)], [bo, asks(bos)], [cy, asks(cys)], [ash, gives(bos)]);
  expect(all.offered).toMatchObject({ ...words, by: ash });
  expect([...all.asked]).toEqual([
    [bo, bos],
    [cy, cys],
  ]);
  expect([...all.given.keys()]).toEqual([hexOf(bos)]);
});

test("nobody else offers or gives one, and none is offered any more under no title", () => {
  const all = records([bo, offered], [bo, asks(bos)], [bo, gives(bos)]);
  expect([all.offered, all.given.size]).toEqual([null, 0]);
  expect(records([ash, offered], [ash, write(recordOffered, { ...words, title: " " })]).offered).toBeNull();
});

test("the hash tells no name, and all that is said of records passes with the talk: no list stays of who asked for one", () => {
  expect(hexOf(recordHolder("B.", nonce))).not.toBe(hexOf(recordHolder("B.", nonce.with(0, 2))));
  for (const { kind } of [offered, asks(bos), gives(bos)]) expect(callClass({ kind })).toBe("passing");
});
