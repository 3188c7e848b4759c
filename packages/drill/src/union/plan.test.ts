import { expect, test } from "vitest";
import { highTide } from "./high-tide.ts";
import { everyone } from "./people.ts";
import { type Plan, planOf } from "./plan.ts";

const plan = planOf(highTide, "high tide", "en");

/** Who is in each circle, by what happens in it up to and on each day. Throws where somebody is heard who is not in. */
function members({ circles, days }: Plan): readonly ReadonlySet<string>[] {
  const inside = circles.map(() => new Set<string>());
  for (const { opened, arrivals, deeds } of days) {
    for (const circle of opened) for (const who of circles[circle]!.openers) inside[circle]!.add(who);
    for (const { who, circles: into } of arrivals) for (const circle of into) inside[circle]!.add(who);
    for (const deed of deeds) {
      const heard = [deed.by, ...(deed.does === "message" ? deed.comments.map(({ by }) => by) : [])];
      for (const who of heard)
        if (!inside[deed.circle]!.has(who)) throw new Error(`${who} is heard in ${deed.circle} and is not in it`);
    }
  }
  return inside;
}

test("the same seed makes the same life, another one another", () => {
  expect(planOf(highTide, "high tide", "en")).toEqual(plan);
  expect(planOf(highTide, "low tide", "en")).not.toEqual(plan);
});

test("sixty people are in twelve circles, as many in each as it says, and nobody is heard who has not come", () => {
  const inside = members(plan);
  expect(inside.map(({ size }) => size)).toEqual(highTide.map(({ size }) => size));
  expect(inside).toHaveLength(12);
  expect(new Set(everyone).size).toBe(60);
  expect([...inside[0]!].sort()).toEqual([...everyone].sort());
});

test("it is a year, in which nothing happens after today, and the days go on", () => {
  const agos = plan.days.map(({ ago }) => ago);
  expect(agos).toEqual(agos.toSorted((a, b) => b - a));
  expect([agos[0], agos.at(-1)]).toEqual([364, 0]);
});

test("in Spanish the same people do the same on the same days, and no word is left in English", () => {
  const spanish = planOf(highTide, "high tide", "es");
  const shape = ({ days }: Plan): unknown =>
    days.map(({ ago, opened, arrivals, deeds }) => ({
      ago,
      opened,
      arrivals,
      deeds: deeds.map(({ by, does }) => [by, does]),
    }));
  expect(shape(spanish)).toEqual(shape(plan));
  const texts = ({ days }: Plan): readonly string[] =>
    days.flatMap(({ deeds }) =>
      deeds.flatMap((deed) =>
        deed.does === "line" ? [deed.text] : [deed.title, deed.text, ...deed.comments.map(({ text }) => text)],
      ),
    );
  const english = new Set(texts(plan));
  expect(texts(spanish).filter((text) => english.has(text))).toEqual([]);
});
