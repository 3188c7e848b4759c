import { expect, test } from "vitest";
import { noticeOf, type WakeNote } from "./notice.ts";

const note: WakeNote = {
  v: 1,
  title: "Papel",
  words: "Algo nuevo",
  icon: "/guise/paper-512.png",
  language: "es",
  quiet: null,
};
const at = (hours: number, minutes = 0): Date => new Date(2026, 10, 27, hours, minutes);

test("a notice says what the app is called here and that something is new, and the newest takes the place of the last", () => {
  expect(noticeOf(note, at(12))).toEqual({
    title: "Papel",
    options: { body: "Algo nuevo", icon: "/guise/paper-512.png", lang: "es", tag: "new", silent: false },
  });
});

test("in quiet hours it comes without a sound, also over midnight", () => {
  const isSilent = (from: number, to: number, when: Date): boolean =>
    noticeOf({ ...note, quiet: { from: from * 60, to: to * 60 } }, when).options.silent;
  expect([21, 22, 23, 0, 7, 8].map((hours) => isSilent(22, 8, at(hours)))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([12, 13, 14].map((hours) => isSilent(13, 14, at(hours)))).toEqual([false, true, false]);
});
