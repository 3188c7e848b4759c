import { existsSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { Drill } from "../drill.ts";
import { good, viewOf } from "../life/person.ts";
import { you } from "../union/people.ts";
import { smallUnion } from "../union/small.ts";
import { acts } from "./acts.ts";
import type { ActName, Step } from "./step.ts";

const drill = await Drill.open({ union: smallUnion, takenOver: 1, language: "en", shownOn: null });
const { dir } = drill.hall;
afterAll(async () => {
  await drill[Symbol.asyncDispose]();
  expect(existsSync(dir)).toBe(false);
});

async function played(name: ActName): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for await (const step of acts[name](drill).steps) steps.push(step);
  return steps;
}

function facts(step: Step | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (step?.facts ?? []).map(([[name], value]) => [name, typeof value === "string" ? value : value[0]]),
  );
}

test("a raid takes every file, and nothing that anybody said is in any", async () => {
  const yours = await drill.phone(you);
  await good(yours.say(drill.everyone, "typed just before the raid"));
  await yours.settled();
  const steps = await played("raid");
  expect(Object.keys(facts(steps[0]))).toContain("hall.db");
  expect(steps[2]?.bytes).toMatch(/^[0-9a-f]{64}$/);
  expect(facts(steps.at(-2))).toEqual({ "names, titles and texts found": "0" });
  expect(Number(facts(steps.at(-1))["ids of a circle found"])).toBeGreaterThan(0);
});

test("a phone that is taken speaks until it is held, and is out once its owner has typed her words", async () => {
  const steps = await played("phone");
  expect(steps.map(facts)).toEqual([
    {},
    { Dee: "Quick, who is at the meeting tonight?" },
    { "on the thief's screen": "on hold", "heard by the others": "0" },
    { circles: "1 / 1" },
    { Dee: "It's me again. The old phone is not.", "what the old phone knows of it": "0" },
  ]);
});

test("an adviser's vote is counted on no device, and what she objects is void on each", async () => {
  const steps = await played("adviser");
  const everywhere = (fact: string) => ({
    "on Marisol's device": fact,
    "on Ruth's device": fact,
    "on Delphine's device": fact,
  });
  expect(steps.map(facts)).toEqual([
    { "her own app": "takes no part", ...everywhere("1 counted") },
    everywhere("1 counted"),
    { ...everywhere("void: advisers decide nothing"), objections: "0" },
  ]);
});

test("what the agreement gives to all is void on every device when a steward does it, and the others walk out", async () => {
  const steps = await played("steward");
  const isVoid = "void: by the agreement it is decided by all";
  const everywhere = { "on Marisol's device": isVoid, "on Luz's device": isVoid, "on Teo's device": isVoid };
  expect(steps.map(facts)).toEqual([
    {},
    { ...everywhere, Marisol: "in" },
    everywhere,
    {
      "in the new circle": "Marisol, Luz, Amparo",
      Luz: "We are still here.",
      "the same agreement": "yes",
      "Teo has it": "no",
    },
  ]);
});

test("when the hall is gone, the circle stands in another, and so does your desk", async () => {
  const before = drill.hall.url;
  const steps = await played("plug");
  expect(facts(steps[2])).toMatchObject({ Ngozi: "Found you. Same faces, other roof.", "expected there": "7" });
  expect(drill.hall.url).not.toBe(before);
  const yours = await drill.phone(you);
  expect(yours.desk).toMatchObject({ state: "open", where: { hall: drill.hall.url } });
  expect(await drill.linkForYou()).toContain(`${drill.hall.url}/#/device/`);
  const walked = viewOf(yours, drill.everyone).walkedTo;
  expect(walked === null ? null : viewOf(yours, walked).state).toBe("in");
});
