import type { RoomEntry } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import type { Consents } from "./consents.ts";
import { changesAsked, consentGiven, consentsTo, consentWithdrawn, foldConsents } from "./consents.ts";

const [ash, bo, cy] = [1, 2, 3].map((byte) => idOf("member", new Uint8Array(16).fill(byte))) as [
  MemberId,
  MemberId,
  MemberId,
];
const naming = { deed: "named", member: cy } as const;

let seq = 0;
function said(by: MemberId, written: Written, steward = true): RoomEntry {
  const entry = { ...written, seq: ++seq, day: 20_000 + seq };
  return { type: "said", entry, by: { id: by }, steward, time: 0 } as unknown as RoomEntry;
}

function consent(by: MemberId, after: number, steward = true): RoomEntry {
  const signature = new Uint8Array(64);
  return said(by, write(consentGiven, { ...naming, after, book: signature, door: signature }), steward);
}

function folded(...items: readonly RoomEntry[]): Consents {
  const consents: Consents = new Map();
  for (const item of items) foldConsents(consents, item);
  return consents;
}

const who = (consents: Consents): readonly unknown[] =>
  consentsTo(consents, naming).map(({ by, after }) => [by, after]);

test("everyone's newest consent stands, in the order in which they were given", () => {
  const consents = folded(consent(ash, 1), consent(bo, 1), consent(ash, 2));
  expect(who(consents)).toEqual([
    [bo, 1],
    [ash, 2],
  ]);
  expect(changesAsked(consents)).toMatchObject([naming]);
  expect(consentsTo(consents, { ...naming, deed: "ended" })).toEqual([]);
});

test("who takes their word back stands no more, and others do", () => {
  const consents = folded(consent(ash, 1), consent(bo, 1), said(ash, write(consentWithdrawn, naming)));
  expect(who(consents)).toEqual([[bo, 1]]);
  expect(folded(consent(ash, 1), said(ash, write(consentWithdrawn, naming)))).toEqual(new Map());
});

test("who was no steward then stands for nothing", () => {
  expect(who(folded(consent(ash, 1, false)))).toEqual([]);
});

test("of what one steward consents to without end, the newest is kept, and all of what others do", () => {
  const consents = folded(consent(bo, 1));
  for (let at = 0; at < 200; at++) {
    const nobody = { deed: "named", member: idOf("member", new Uint8Array(16).fill(at + 10)) } as const;
    const signature = new Uint8Array(64);
    foldConsents(consents, said(ash, write(consentGiven, { ...nobody, after: 1, book: signature, door: signature })));
  }
  expect(changesAsked(consents)).toHaveLength(65);
  expect(who(consents)).toEqual([[bo, 1]]);
});
