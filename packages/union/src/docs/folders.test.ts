import type { RoomId } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import { room } from "../room.fixture.ts";
import { folderFact } from "./facts.ts";
import { foldersOf, mayLieIn, wayTo } from "./folders.ts";

type Laid = Parameters<typeof foldersOf>[0][number];

const laid = (at: number, folder: number | null, what = "folder"): Laid => ({
  room: room(at),
  what,
  facts: writeFacts(folderFact, { folder: folder === null ? null : room(folder) }),
});

test("what lies in a folder is found by its way from the top, and what was never put anywhere lies there", () => {
  const folders = foldersOf([
    laid(2, null),
    laid(3, 2),
    laid(4, 3, "document"),
    { ...laid(5, null), facts: new Map() },
  ]);
  expect(wayTo(folders, room(4))).toEqual([room(2), room(3)]);
  expect(wayTo(folders, room(5))).toEqual([]);
});

test("folders that lie in each other, in themselves, in what is no folder or is not here, lie at the top", () => {
  const circular = [laid(2, 3), laid(3, 4), laid(4, 2), laid(5, 3, "file"), laid(6, 6)];
  const folders = foldersOf([...circular, laid(7, 5, "file"), laid(8, 99, "file")]);
  expect([2, 3, 4, 6, 7, 8].map((at) => folders.get(room(at)))).toEqual([null, null, null, null, null, null]);
  expect(folders.get(room(5))).toBe(room(3));
});

test("a folder is moved neither into itself nor into what lies in it", () => {
  const folders = foldersOf([laid(2, null), laid(3, 2), laid(4, 3), laid(5, null)]);
  expect([2, 3, 4, 5].map((at) => mayLieIn(folders, room(2), room(at)))).toEqual([false, false, false, true]);
});

test("however things are laid, each has an end of its way", () => {
  const items = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(9), { nil: null })), { maxLength: 8 });
  fc.assert(
    fc.property(items, (all) => {
      const each = new Map<RoomId, Laid>(all.map(([at, folder]) => [room(at), laid(at, folder)]));
      const folders = foldersOf([...each.values()]);
      for (const at of each.keys()) expect(wayTo(folders, at)).not.toContain(at);
    }),
    { seed: 1, numRuns: 500 },
  );
});
