import { expect, test } from "vitest";
import { emptyContents, foldContents } from "../items/contents.ts";
import { writeFacts } from "../items/facts.ts";
import { itemOpened } from "../items/kinds.ts";
import { write } from "../item.ts";
import { member, room, said } from "../room.fixture.ts";
import { answersByDay } from "./answers.ts";
import type { Question } from "./asked.ts";
import { dayAsked, dayToAnswer, weekdayOf } from "./asked.ts";
import { mostChosen, questionFacts, questionOf } from "./question.ts";

const [ash, bo] = [member(1), member(2)];
/** A Friday. */
const friday = 20_784;
const five = 17 * 60;
const workdays: Question = {
  days: [0, 1, 2, 3, 4],
  at: { minute: five, zone: "America/Mexico_City" },
  whom: null,
  paused: false,
  since: 0,
};

test("weekdays are told from days", () => {
  expect(weekdayOf(0)).toBe(3);
  expect(weekdayOf(friday)).toBe(4);
  expect(new Date(friday * 86_400_000).getUTCDay()).toBe(5);
});

test("it asks from its time on, until the day after is over, and not on other days", () => {
  const asked = (day: number, minute: number): number | null => dayAsked(workdays, ash, { day, minute });
  expect(asked(friday, five)).toBe(friday);
  expect(asked(friday, five - 1)).toBe(friday - 1);
  expect(asked(friday + 1, 0)).toBe(friday);
  expect(asked(friday + 1, 1_439)).toBe(friday);
  expect(asked(friday + 2, five)).toBeNull();
  expect(asked(friday + 3, five - 1)).toBeNull();
  expect(asked(friday + 3, five)).toBe(friday + 3);
  expect(dayAsked({ ...workdays, days: [2] }, ash, { day: 0, minute: 0 })).toBeNull();
});

test("it asks about no day before it was opened, and about that one at once", () => {
  const young = { ...workdays, since: friday };
  expect(dayAsked(young, ash, { day: friday, minute: five - 1 })).toBeNull();
  expect(dayAsked(young, ash, { day: friday, minute: five + 60 })).toBe(friday);
});

test("it asks nothing of who is not among the chosen, and of nobody where it is paused", () => {
  const now = { day: friday, minute: five };
  expect(dayAsked({ ...workdays, whom: [bo] }, bo, now)).toBe(friday);
  expect(dayAsked({ ...workdays, whom: [bo] }, ash, now)).toBeNull();
  expect(dayAsked({ ...workdays, paused: true }, bo, now)).toBeNull();
});

test("who has answered that day is asked no more; an answer from before is for another day", () => {
  const now = { day: friday + 1, minute: 600 };
  expect(dayToAnswer(workdays, ash, now, [])).toBe(friday);
  expect(dayToAnswer(workdays, ash, now, [friday - 1])).toBe(friday);
  expect(dayToAnswer(workdays, ash, now, [friday - 1, friday])).toBeNull();
  expect(dayToAnswer(workdays, ash, now, [friday + 1])).toBeNull();
});

test("answers stand by days, the newest first, each with all that is said to it", () => {
  const line = (
    id: string,
    day: number,
    to?: string | null,
  ): Parameters<typeof answersByDay>[0][number] & { day: number } => {
    return { id, day, to: to === undefined ? null : { id: to } };
  };
  const lines = [
    line("a", 1),
    line("b", 1),
    line("c", 2, "a"),
    line("d", 2),
    line("e", 2, "c"),
    line("f", 2, "gone"),
    line("g", 2, null),
    line("h", 2, "h"),
  ];
  const shown = answersByDay(lines, ({ day }) => day).map(({ day, answers }) => [
    day,
    answers.map((answer) => [answer.line.id, ...answer.comments.map(({ id }) => id)].join("")),
  ]);
  expect(shown).toEqual([
    [2, ["h", "g", "f", "d"]],
    [1, ["b", "ace"]],
  ]);
});

test("what nobody has said of a question, or in no form, asks nobody", () => {
  const facts = new Map([
    ...writeFacts(questionFacts, { at: workdays.at }),
    ["days", Uint8Array.of(0xff)],
    ["whom", new Uint8Array(9)],
  ] as [string, Uint8Array<ArrayBuffer>][]);
  const contents = emptyContents();
  foldContents(contents, said(ash, 1, write(itemOpened, { room: room(2), what: "question", title: "?", facts })));
  expect(questionOf(contents.items.get(room(2))!)).toEqual({ days: [], at: workdays.at, whom: null, paused: false });
});

test("as many people as may be chosen fit into the fact", () => {
  const whom = Array.from({ length: mostChosen }, (_, at) => member(at));
  const facts = writeFacts(questionFacts, { ...workdays, whom });
  const contents = emptyContents();
  foldContents(contents, said(ash, 1, write(itemOpened, { room: room(2), what: "question", title: "?", facts })));
  expect(questionOf(contents.items.get(room(2))!).whom).toEqual(whom);
});
