import { idOf } from "@unionhall/protocol";
import { type Call, emptyCall, foldCall, notesNow, tally } from "@unionhall/union";
import { expect, test } from "vitest";
import type { Moment } from "./moment.ts";
import { momentsOf } from "./moments.ts";
import { missionCall } from "../year/mission-call.ts";
import { nationalCall } from "./national-call.ts";
import { writtenIn } from "./written.ts";

function numbered(number: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

/** As it comes to be in the call's room, if a hall places everything as it is done. */
function heldBy(moments: readonly Moment[]): Call {
  const call = emptyCall();
  const places = new Map(moments.map((moment, at) => [moment, at + 1]));
  const entry = (moment: Moment) => idOf("entry", numbered(places.get(moment)!, 32));
  const item = (number: number) => idOf("room", numbered(number + 1, 16));
  const member = (number: number) => idOf("member", numbered(number + 1, 16));
  for (const [at, moment] of moments.entries()) {
    const written = writtenIn({ language: "en", item, member, entry, knew: at }, moment);
    const time = Date.parse("2026-12-01T19:00Z") + moment.at;
    foldCall(call, {
      ...written,
      id: entry(moment),
      seq: at + 1,
      room: item(99),
      by: member(moment.by),
      time,
      blobs: [],
    });
  }
  return call;
}

const { named, moments } = momentsOf(nationalCall, 120);
const howMany = (type: Moment["does"]["type"]): number => moments.filter(({ does }) => does.type === type).length;

test("ninety minutes of a hundred and twenty: hands, notes by six at once, captions in two languages, and what everybody is asked", () => {
  expect([moments.at(-1)!.at / 60_000, new Set(moments.map(({ by }) => by)).size]).toEqual([
    expect.closeTo(90, 0),
    120,
  ]);
  const least = { ask: 60, give: 50, note: 115, mend: 12, caption: 500, gesture: 50, answer: 450, word: 8 } as const;
  for (const [type, many] of Object.entries(least))
    expect([type, howMany(type as "ask") >= many]).toEqual([type, true]);
  const writers = moments.filter(({ does }) => does.type === "note").map(({ by }) => named[by]);
  expect(new Set(writers).size).toBe(6);
  expect(moments).toEqual(momentsOf(nationalCall, 120).moments);
});

test("nobody is passed over but where everybody is told why, and all of it counts", () => {
  for (const [script, people, before] of [
    [nationalCall, 120, 2],
    [nationalCall, 0, 2],
    [missionCall.script, 0, 1],
  ] as const) {
    const told = momentsOf(script, people).moments;
    const { stack, notes, checks, words, at, over } = heldBy(told);
    const all = (type: Moment["does"]["type"]) => told.filter(({ does }) => does.type === type).length;
    expect(stack.turns.map(({ because }) => because).filter((because) => because !== "")).toHaveLength(before);
    expect([stack.turns.length, stack.waiting]).toEqual([all("give"), []]);
    expect([notesNow(notes).length, words.size, at.length]).toEqual([all("note"), all("word"), script.items.length]);
    const answers = [...checks.values()].map((check) => tally(check).reduce((sum, each) => sum + each, 0));
    expect([answers.reduce((sum, each) => sum + each, 0), over === null]).toEqual([all("answer"), false]);
  }
});
