import type { CircleView, DecisionView, Member, TextDecided } from "@unionhall/member";
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

test("each text is told of as it was found when all of it was read, and not as this device has it", async () => {
  const outcome = { passed: true, here: null, hash: "4f2a" };
  const view = (room: string, came = true): DecisionView =>
    ({ at: { circle: "c", room }, title: room, here: false, changed: false, outcome: came ? outcome : null }) as never;
  const list = (): unknown => [view("one"), view("two"), view("three"), view("four", false)];
  const member = { decisions: { list } } as unknown as Member;
  const circle = { id: "c", dock: [] } as unknown as CircleView;
  const texts = [
    { room: "one", text: "same" },
    { room: "two", text: "changed" },
    { room: "four", text: "same" },
  ] as unknown as readonly TextDecided[];
  const all = await decidedIn(member, circle, texts);
  expect(all.map(({ title, here, changed }) => [title, here, changed])).toEqual([
    ["one", true, false],
    ["two", true, true],
    ["three", false, false],
  ]);
});
