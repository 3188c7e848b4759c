import type { CircleView, DecisionView, Member } from "@unionhall/member";
import { expect, test } from "vitest";
import type { Decided } from "./verified.ts";
import { decidedIn, decidedText, isAsDecided } from "./verified.ts";

const decided = (changed: boolean, here: Decided["outcome"]["here"], isRead = true): Decided =>
  ({ title: "Winter kit", here: isRead, changed, outcome: { passed: true, here, hash: "4f2a" } }) as Decided;

test("what was decided is told with what this device counted, and whether its text is still that", () => {
  const all = [decided(false, "same"), decided(false, "differs"), decided(true, null), decided(false, "same", false)];
  expect(decidedText(all, "en").split("\n")).toEqual([
    "Winter kit: passed; your device counted the same; its text is the one that was decided. 4f2a",
    "Winter kit: passed; your device counted otherwise; its text is the one that was decided. 4f2a",
    "Winter kit: passed; your device has not counted it, or it is open to be counted no more; its text has been changed since. 4f2a",
    "Winter kit: passed; your device counted the same; its text could not be read. 4f2a",
  ]);
  expect(all.map(isAsDecided)).toEqual([true, false, false, false]);
  expect(decidedText([], "es")).toBe("Aquí no se ha decidido nada.");
});

test("each text is held against what was decided while it is read: a device does not keep up with all of them", async () => {
  const outcome = { passed: true, here: null, hash: "4f2a" };
  let read = "";
  const view = (room: string): DecisionView =>
    ({ at: { circle: "c", room }, title: room, here: room === read, outcome }) as unknown as DecisionView;
  const member = {
    connection: "offline",
    rooms: {
      read: ({ room }: { readonly room: string }) => Promise.resolve({ ok: true, value: (read = room) }),
      look: () => ({}),
    },
    decisions: {
      list: () => ["one", "two", "three"].map(view),
      look: ({ room }: { readonly room: string }) => view(room),
    },
  } as unknown as Member;
  const circle = { id: "c", dock: [] } as unknown as CircleView;
  expect((await decidedIn(member, circle)).map(({ title, here }) => [title, here])).toEqual([
    ["one", true],
    ["two", true],
    ["three", true],
  ]);
});
