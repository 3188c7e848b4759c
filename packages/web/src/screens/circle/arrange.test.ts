import type { LineView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { arrange, byDays, firstFreshOf, goneAfter } from "./arrange.ts";

const noon = new Date(2026, 10, 23, 12).getTime();
const member = (seed: number) => idOf("member", new Uint8Array(16).fill(seed));

function said(id: string, by: number, minutes: number): LineView {
  const said = { id, by: member(by), name: "", mine: by === 0, text: id, time: noon + minutes * 60_000 };
  return { ...said, state: "sent", files: [], before: [], boosts: [], to: null, forMe: false };
}

test("lines stand under their day, and follow the same person's", () => {
  const lines = [said("a", 1, -24 * 60), said("b", 1, 0), said("c", 1, 4), said("d", 1, 10), said("e", 2, 11)];
  const told = arrange(lines, "e").map(({ line, newDay, follows, fresh }) => [line.id, newDay, follows, fresh]);
  expect(told).toEqual([
    ["a", true, false, false],
    ["b", true, false, false],
    ["c", false, true, false],
    ["d", false, false, false],
    ["e", false, false, true],
  ]);
});

test("a line of one's own is drawn as the same once it is sent: what was begun in it is not lost", () => {
  const waiting = [said("a", 1, 0), said("waiting 1", 0, 1), said("waiting 2", 0, 2), said("waiting 3", 0, 2)];
  const sent = waiting.map((line) => ({ ...line, id: line.id.replace("waiting", "entry") }));
  const keysOf = (lines: readonly LineView[]): readonly string[] => arrange(lines, null).map(({ key }) => key);
  expect(keysOf(sent).slice(0, 3)).toEqual(keysOf(waiting).slice(0, 3));
  expect(new Set(keysOf(waiting)).size).toBe(4);
});

test("lines stand by days, each drawn as the same while lines come before and after; one day may come again", () => {
  const hours = 60;
  const lines = [-24 * hours, 0, 1, -24 * hours, 2].map((minutes, at) => said(`${at}`, 1, minutes));
  const days = byDays(arrange(lines, null));
  expect(days.map((day) => day.lines.map(({ line }) => line.id))).toEqual([["0"], ["1", "2"], ["3"], ["4"]]);
  expect(new Set(days.map(({ key }) => key)).size).toBe(4);
  const later = byDays(arrange(lines.slice(0, 3), null, { from: 2, to: 3 }));
  expect(later.map(({ key, lines: all }) => [key, all.length])).toEqual([[days[1]!.key, 1]]);
});

test("what is new begins at the first unread line of someone else", () => {
  const lines = [said("a", 1, 0), said("b", 2, 1), said("mine", 0, 2), said("c", 1, 3)];
  expect(firstFreshOf(lines, 0)).toBeNull();
  expect(firstFreshOf(lines, 1)).toBe("c");
  expect(firstFreshOf(lines, 2)).toBe("b");
  expect(firstFreshOf(lines, 40)).toBe("a");
  expect(firstFreshOf([], 3)).toBeNull();
});

test("what is gone is counted where it stood, by why", () => {
  const gone = [
    { after: null, day: 20_000, why: "keep" },
    { after: "a", day: 20_001, why: "author" },
    { after: "a", day: 20_001, why: "steward" },
    { after: "a", day: 20_001, why: "author" },
  ] as const;
  expect(goneAfter(gone, null)).toEqual([{ why: "keep", count: 1 }]);
  expect(goneAfter(gone, "a")).toEqual([
    { why: "author", count: 2 },
    { why: "steward", count: 1 },
  ]);
  expect(goneAfter(gone, "b")).toEqual([]);
});
