import { expect, test } from "vitest";
import { heardIn, namedIn, textsOf } from "./deeds.ts";
import { highTide, takenOver } from "./high-tide.ts";
import { everyone } from "./people.ts";
import { type Plan, planOf } from "./plan.ts";

const plan = planOf(highTide, "high tide");

/** Who is in each circle, by what happens in it up to and on each day. Throws where somebody is heard who is not in. */
function members({ circles, days }: Plan): readonly ReadonlySet<string>[] {
  const inside = circles.map(() => new Set<string>());
  for (const { opened, arrivals, deeds } of days) {
    for (const circle of opened) for (const who of circles[circle]!.openers) inside[circle]!.add(who);
    for (const { who, circles: into } of arrivals) for (const circle of into) inside[circle]!.add(who);
    for (const deed of deeds) {
      const heard = [...heardIn(deed), ...namedIn(deed)];
      for (const who of heard)
        if (!inside[deed.circle]!.has(who))
          throw new Error(`${who} is heard or named in ${deed.circle} and is not in it`);
    }
  }
  return inside;
}

test("the same seed makes the same life, another one another", () => {
  expect(planOf(highTide, "high tide")).toEqual(plan);
  expect(planOf(highTide, "low tide")).not.toEqual(plan);
});

test("sixty people are in twelve circles, and one is remembered; as many come into each as it says, advisers into theirs alone; and nobody is heard or named before they come", () => {
  const inside = members(plan);
  expect(inside.map(({ size }) => size)).toEqual(highTide.map(({ size }) => size));
  expect(inside).toHaveLength(12);
  expect(new Set(everyone).size).toBe(61);
  const advisers = highTide.flatMap((circle) => circle.advisers ?? []);
  expect([...inside[0]!, ...advisers].sort()).toEqual([...everyone].sort());
});

test("it is a year, in which nothing happens after today, and the days go on", () => {
  const agos = plan.days.map(({ ago }) => ago);
  expect(agos).toEqual(agos.toSorted((a, b) => b - a));
  expect([agos[0], agos.at(-1)]).toEqual([364, 0]);
});

test("everything is written in both languages, and what people find things by is there once in its circle", () => {
  const deeds = plan.days.flatMap((day) => day.deeds);
  expect(deeds.flatMap(textsOf).filter(([english, spanish]) => english === spanish)).toEqual([]);
  for (const language of [0, 1] as const) {
    const titles = deeds.flatMap(({ does, circle, what }) =>
      "title" in what ? [`${circle} ${does} ${what.title[language]}`] : [],
    );
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  }
});

test("it tells how a union decides: with what stands in the way, who may not, and what is open today", () => {
  const all = highTide.flatMap(({ proposals = [] }) => proposals);
  const told = plan.days.flatMap(({ deeds }) => deeds.map(({ does }) => does));
  const does = (name: (typeof told)[number]): boolean => told.includes(name);
  const phoned = all.find(({ undone }) => undone !== undefined)?.positions.filter(({ of }) => of !== undefined);
  const ended = all.filter(({ deeds = [] }) => deeds.some((deed) => deed.type === "role" && !deed.on));
  const few = all.filter(({ positions, counted }) => counted !== undefined && positions.length < 3);
  expect([does("object") && does("resolve") && does("amend"), few.length, phoned?.length, ended.length]).toEqual([
    true,
    1,
    2,
    1,
  ]);
  expect([does("time-out"), does("pause"), does("stop-clocks"), does("remember")]).toEqual([true, true, true, true]);
  expect(highTide.filter(({ advisers = [] }) => advisers.length > 0).map(({ starter }) => starter)).toEqual([
    "advisers",
  ]);
  expect(highTide[takenOver]?.starter).toBe("chapter");
  expect(all.filter(({ counted }) => counted === undefined)).toHaveLength(5);
});
