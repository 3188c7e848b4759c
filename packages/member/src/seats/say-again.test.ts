import { idOf } from "@unionhall/protocol";
import type { SeatDeed } from "@unionhall/union";
import { expect, test } from "vitest";
import type { Alike } from "./home-rooms.ts";
import { overtaken } from "./say-again.ts";

const [ash, bo, cy] = [1, 2, 3].map((seed) => idOf("member", new Uint8Array(16).fill(seed)));
const question = { asOf: 7, after: 40 };
const yesStands = { answer: "yes", asOf: 7, seq: 40, after: 20 } as const;

function saying(answer: "yes" | "no", ...by: readonly (readonly [typeof ash, after: number])[]): Alike {
  const deed = { type: "answered", answer, asOf: 7 } as SeatDeed;
  return { deed, words: by.map(([member, after]) => ({ by: member, after, deed })) } as unknown as Alike;
}

test("who had changed their mind before an older word was brought says so once more, where they are most", () => {
  const there = { answer: yesStands, needed: 2, me: bo! };
  const most = saying("no", [bo, 20], [cy, 20]);
  expect(overtaken([saying("yes", [ash, 20]), most], question, there)).toBe(most.words[0]);
  // The other of them has said it again by now.
  expect(overtaken([saying("no", [bo, 20], [cy, 40])], question, there)).toMatchObject({ by: bo });
  expect(overtaken([saying("no", [bo, 40], [cy, 20])], question, there)).toBeNull();
  expect(overtaken([saying("yes", [ash, 20], [cy, 20]), saying("no", [bo, 20])], question, there)).toBeNull();
  expect(overtaken([saying("yes", [ash, 20], [bo, 20])], question, there)).toBeNull();
  expect(overtaken([most], { ...question, asOf: 8 }, there)).toBeNull();
});
