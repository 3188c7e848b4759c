import type { RoomEntry } from "@unionhall/kernel";
import type { Bytes, MemberId, RoomId } from "@unionhall/protocol";
import { idOf, Malformed } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { consentGiven, consentWithdrawn } from "../stewards/consents.ts";
import { emptyHallway, foldHallway, mostNudges, mostPurposes, purposeOf, toolFor } from "./hallway.ts";
import { careNamed } from "../care/kinds.ts";
import { itemChanged, itemOpened } from "../items/kinds.ts";
import { circleDescribed, circleTitled, nudged, personNamed } from "./kinds.ts";
import { personDescribed, personRemembered } from "../people/kinds.ts";
import { hallwayBytes, readHallway } from "./state.ts";

const [ash, bo] = [1, 2].map((byte) => idOf("member", new Uint8Array(16).fill(byte))) as [MemberId, MemberId];
const room = (byte: number): RoomId => idOf("room", new Uint8Array(16).fill(byte));
const signature = new Uint8Array(64).fill(9);
const consent = { deed: "named", member: bo } as const;

let seq = 0;
function said(by: MemberId, written: Written, steward = true): RoomEntry {
  const entry = { ...written, id: `entry ${++seq}`, seq, day: 20_000, header: { room: room(9) } };
  return { type: "said", entry, by: { id: by }, steward, time: 0 } as unknown as RoomEntry;
}

const entries = [
  said(ash, write(circleTitled, { title: "Everyone — todes" })),
  said(ash, write(circleDescribed, { purpose: "Who comes first — bienvenida" })),
  said(bo, write(personNamed, { name: "Bo" })),
  said(ash, write(itemOpened, { room: room(3), what: "chat", title: "", facts: new Map([["colour", signature]]) })),
  said(bo, write(itemOpened, { room: room(4), what: "board", title: "", facts: new Map() })),
  said(bo, write(itemChanged, { room: room(4), title: "Pinboard", after: null })),
  said(bo, write(nudged, { room: room(5), way: [room(4)], whom: [ash] })),
  said(ash, write(personNamed, { name: "Ash ñ" })),
  said(ash, write(consentGiven, { ...consent, after: 4, book: signature, door: signature })),
  said(bo, write(consentGiven, { ...consent, after: 4, book: signature, door: signature })),
  said(bo, write(consentWithdrawn, consent)),
  said(bo, write(personNamed, { name: "Bob" })),
  said(bo, write(personDescribed, { pronouns: "he", help: "rides, and soup", away: 20_100 })),
  said(ash, write(personRemembered, { member: bo, on: true })),
  said(bo, write(personDescribed, { away: null })),
  said(ash, write(careNamed, { member: bo, on: true })),
  said(bo, write(careNamed, { member: bo, on: false }), false),
  said(ash, write(careNamed, { member: ash, on: true })),
];

test("a hallway that is written and read back anywhere is folded on to the same", () => {
  const whole = emptyHallway();
  for (const entry of entries) foldHallway(whole, entry);
  for (let cut = 0; cut <= entries.length; cut++) {
    const first = emptyHallway();
    for (const entry of entries.slice(0, cut)) foldHallway(first, entry);
    const rest = readHallway(hallwayBytes(first));
    expect(rest).toEqual(first);
    for (const entry of entries.slice(cut)) foldHallway(rest, entry);
    expect(hallwayBytes(rest)).toEqual(hallwayBytes(whole));
  }
});

test("a circle's tool of a kind is the first that was opened, wherever it is put", () => {
  const hallway = emptyHallway();
  for (const entry of entries) foldHallway(hallway, entry);
  expect([toolFor(hallway, "chat"), toolFor(hallway, "board"), toolFor(hallway, "docs")]).toEqual([
    room(3),
    room(4),
    null,
  ]);
  foldHallway(hallway, said(bo, write(itemOpened, { room: room(5), what: "chat", title: "", facts: new Map() })));
  foldHallway(hallway, said(bo, write(itemChanged, { room: room(5), after: null })));
  const readBack = readHallway(hallwayBytes(hallway));
  expect([toolFor(hallway, "chat"), toolFor(readBack, "chat")]).toEqual([room(3), room(3)]);
});

test("what a circle is for is its stewards' newest word, and the words before it stay", () => {
  const hallway = emptyHallway();
  const purposes = Array.from({ length: mostPurposes + 2 }, (_, at) => `purpose ${at}`);
  for (const purpose of purposes) foldHallway(hallway, said(ash, write(circleDescribed, { purpose })));
  foldHallway(hallway, said(bo, write(circleDescribed, { purpose: "mine" }), false));
  expect(purposeOf(hallway)).toBe(purposes.at(-1));
  expect(hallway.purposes.map(({ purpose }) => purpose)).toEqual(purposes.slice(2));
  foldHallway(hallway, said(ash, write(circleDescribed, { purpose: "" })));
  expect(purposeOf(hallway)).toBe("");
});

test("who nudges whom stands by who does, and of one member's the newest are kept", () => {
  const hallway = emptyHallway();
  const many = Array.from({ length: mostNudges + 2 }, () =>
    said(bo, write(nudged, { room: room(3), way: [], whom: [ash] })),
  );
  for (const entry of [...many, said(ash, write(nudged, { room: room(4), way: [], whom: [bo] }))])
    foldHallway(hallway, entry);
  expect(hallway.nudges.get(ash)).toEqual([{ seq, room: room(4), way: [], whom: [bo] }]);
  expect(hallway.nudges.get(bo)?.map((nudge) => nudge.seq)).toEqual(many.slice(2).map((each) => seqOf(each)));
});

const seqOf = (item: RoomEntry): number => (item.type === "said" ? item.entry.seq : 0);

test("bytes that were bent anywhere are refused, or are another hallway", () => {
  const hallway = emptyHallway();
  for (const entry of entries) foldHallway(hallway, entry);
  const honest = hallwayBytes(hallway);
  fc.assert(
    fc.property(fc.nat(honest.length - 1), fc.nat(7), (at, bit) => {
      const bent = honest.slice();
      bent[at]! ^= 1 << bit;
      const read = tryRead(bent);
      if (read !== null) expect(hallwayBytes(read)).toEqual(bent);
      if (read !== null) foldHallway(read, entries[0]!);
    }),
    { seed: 1, numRuns: 500 },
  );
});

function tryRead(state: Bytes): ReturnType<typeof readHallway> | null {
  try {
    return readHallway(state);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
