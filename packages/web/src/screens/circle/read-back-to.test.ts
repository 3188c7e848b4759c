import type { LineView, Outcome, RoomView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { line } from "../../../test-support/scripted-lines.ts";
import { readBackTo } from "./read-back-to.ts";

const all = Array.from({ length: 100 }, (_, at) => line("Bo", `line ${at}`, 100 - at, at));
const at = {
  circle: idOf("circle", new Uint8Array(20).fill(1)),
  room: idOf("room", new Uint8Array(16).fill(1)),
};

/** A room of which ten more lines come with each page. */
function room(pages: (count: number) => Outcome<boolean> = () => ({ ok: true, value: true })) {
  let here = 10;
  const view = (): RoomView => ({ lines: all.slice(-here) as readonly LineView[], more: here < 100 }) as RoomView;
  const readBack = async (): Promise<Outcome<boolean>> => {
    const outcome = pages(here);
    if (outcome.ok) here += 10;
    return outcome;
  };
  return { rooms: { look: view, readBack }, here: () => here };
}

test("pages come until the day is here, and no more", async () => {
  const { rooms, here } = room();
  await readBackTo(rooms, at, all[75]!.time, () => true);
  expect(here()).toBe(30);
  await readBackTo(rooms, at, all[95]!.time, () => true);
  expect(here()).toBe(30);
  expect(await readBackTo(rooms, at, 0, () => true)).toEqual({ ok: true, value: undefined });
  expect(here()).toBe(100);
});

test("who closes it waits for no more; what does not come is said", async () => {
  let wanted = 3;
  const closed = room();
  await readBackTo(closed.rooms, at, 0, () => wanted-- > 0);
  expect(closed.here()).toBe(40);
  const offline: Outcome<boolean> = { ok: false, problem: { type: "offline" } };
  const cut = room((count) => (count < 40 ? { ok: true, value: true } : offline));
  expect(await readBackTo(cut.rooms, at, 0, () => true)).toEqual(offline);
  expect(cut.here()).toBe(40);
});
