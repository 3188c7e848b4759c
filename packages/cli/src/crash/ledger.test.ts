import type { EntryId, Head } from "@unionhall/protocol";
import { firstHead, idOf, nextHead } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { random } from "../bench/noise.ts";
import { Ledger, type Log } from "./ledger.ts";

const circle = idOf("circle", random(20));
const [one, two, three] = [0, 1, 2].map(() => idOf("entry", random(32))) as [EntryId, EntryId, EntryId];

function logOf(...entries: readonly EntryId[]): Log {
  const heads: Head[] = [];
  for (const entry of entries) heads.push(nextHead(heads.at(-1) ?? firstHead(circle), entry, 9));
  return { entries: entries.map((entry) => ({ entry, day: 9 })), heads };
}

/** A hall that acknowledged the first two, and has not answered for the third. */
function ledger(): Ledger {
  const made = new Ledger(circle);
  for (const entry of [one, two, three]) made.send(entry);
  made.place(one, { seq: 1, day: 9 });
  made.place(two, { seq: 2, day: 9 });
  return made;
}

/** What is wrong with a log, with names for the ids. */
function wrong(made: Ledger, log: Log): readonly string[] {
  made.compare(log);
  const named = (words: string): string =>
    words.replace(`${circle}: `, "").replace(one, "one").replace(two, "two").replace(three, "three");
  return made.problems.map(named);
}

test("a log with all that was acknowledged is right, with what nobody answered for or without", () => {
  expect(wrong(ledger(), logOf(one, two))).toEqual([]);
  expect(wrong(ledger(), logOf(one, two, three))).toEqual([]);
});

test("what is acknowledged again counts once, and what is only found in the log not at all", () => {
  const made = ledger();
  made.compare(logOf(one, two, three));
  made.place(one, { seq: 1, day: 9 });
  expect(made.acknowledged).toBe(2);
  made.place(three, { seq: 3, day: 9 });
  expect([made.acknowledged, made.problems]).toEqual([3, []]);
});

test("what is lost, moved, there twice or from nowhere is found", () => {
  expect(wrong(ledger(), logOf(one))).toEqual(["two is lost from place 2"]);
  expect(wrong(ledger(), logOf(two, one))).toEqual(["one is lost from place 1", "two is lost from place 2"]);
  expect(wrong(ledger(), logOf(one, two, two))).toEqual(["two stands twice"]);
  expect(wrong(ledger(), logOf(one, two, idOf("entry", random(32))))).toEqual(["place 3 holds what nobody sent"]);
});

test("an answer that contradicts an earlier one, or the log, is found", () => {
  const again = ledger();
  again.place(one, { seq: 1, day: 9 });
  again.place(two, { seq: 3, day: 9 });
  expect(wrong(again, logOf(one))).toContain("two was at 2, and then at 3");
  const found = ledger();
  found.compare(logOf(one, two, three));
  const moved = { reason: "epoch-moved", retryable: true, words: "" } as const;
  found.settle(three, { place: null, refusal: moved });
  expect(wrong(found, logOf(one, two))).toContain("three was at 3, and then refused");
});

test("heads that were signed and what was told to watchers bind it too", () => {
  const made = ledger();
  made.sign({ circle, seq: 2, head: logOf(one, three).heads[1]!, day: 9, nonce: random(32) });
  made.tell(3, three);
  expect(wrong(made, logOf(one, two))).toEqual([
    "the head at 2 is not the one that was signed",
    "what was told of place 3 is not there",
  ]);
});

test("a body is there until it was asked to go, and stays away once it is gone", () => {
  const made = ledger();
  made.compareBody(one, false);
  made.body(two, "asked to go");
  for (const isThere of [true, false]) made.compareBody(two, isThere);
  made.body(two, "gone");
  made.compareBody(two, true);
  expect(wrong(made, logOf(one, two))).toEqual(["the body of one is gone", "the body of two is back"]);
});
