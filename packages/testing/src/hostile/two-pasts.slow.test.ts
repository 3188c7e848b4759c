import { webcrypto } from "node:crypto";
import { provesFork, readForkProof } from "@unionhall/kernel";
import type { CircleId, Subtle } from "@unionhall/protocol";
import { refusal, webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { good, lines, seen, type TestDevice } from "../world/world.ts";
import { TwoPasts } from "./two-pasts.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);

const found = (device: TestDevice, circle: CircleId): ReadonlySet<string> =>
  new Set(seen(device, circle).findings.map(({ type }) => type));

/** Whether this device has a proof that the hall signed two pasts, and it is one to anybody. */
async function hasProof({ member }: TestDevice, circle: CircleId): Promise<boolean> {
  const { fork } = await good(member.verify(circle));
  return fork !== null && provesFork(crypto, readForkProof(fork));
}

async function circleOfThree(pasts: TwoPasts) {
  const { made } = pasts;
  const [ash, bo, cy] = [await made.device("ash"), await made.device("bo"), await made.device("cy")];
  const circle = await pasts.circleOf(ash, bo, cy);
  return { made, circle, ash, bo, cy };
}

test("a hall that shows two members two pasts: when an entry gets from one into the other, all are told, and all have the proof", async () => {
  await using pasts = await TwoPasts.make("fork");
  const { made, circle, ash, bo, cy } = await circleOfThree(pasts);
  const other = await pasts.copy();
  await pasts.move(other, "bo");
  await good(ash.member.say(circle, "here"));
  await good(bo.member.say(circle, "there"));
  await made.quiet();
  // As long as the two pasts are kept apart nobody can tell, unless they compare the digits outside of the hall.
  for (const each of [ash, bo, cy]) expect(found(each, circle)).toEqual(new Set());
  expect(seen(bo, circle).headWords.words).not.toEqual(seen(ash, circle).headWords.words);

  await good(ash.member.say(circle, "are you there?"));
  await made.quiet();
  await pasts.carry(circle, "ash", made.hall, other);
  expect(found(bo, circle)).toEqual(new Set(["seen-differs"]));
  expect(found(ash, circle)).toEqual(new Set());
  // Bo's device has shown at once what the hall signed to it.
  await pasts.carry(circle, "bo", other, made.hall);
  for (const each of [ash, cy]) expect(found(each, circle)).toEqual(new Set(["seen-differs", "fork"]));
  await pasts.carry(circle, "ash", made.hall, other);
  expect(found(bo, circle)).toEqual(new Set(["seen-differs", "fork"]));

  for (const each of [ash, bo, cy]) expect(await hasProof(each, circle)).toBe(true);
  await bo.member.close();
  const again = await made.device("bo", bo.store);
  expect(found(again, circle)).toEqual(new Set(["seen-differs", "fork"]));
  expect(await hasProof(again, circle)).toBe(true);
});

test("a hall that moves somebody from one past to another, each signed, has proven it to them", async () => {
  await using pasts = await TwoPasts.make("moved");
  const { made, circle, ash, bo, cy } = await circleOfThree(pasts);
  const other = await pasts.copy();
  await pasts.move(other, "bo");
  await good(bo.member.say(circle, "there"));
  await made.quiet();
  // The hall signs that, and then that it never was.
  await pasts.move(other, "bo");
  await good(ash.member.say(circle, "here"));
  await good(cy.member.say(circle, "too"));
  await made.quiet();
  await pasts.move(made.hall, "bo");
  expect(found(bo, circle)).toContain("fork");
  expect(await hasProof(bo, circle)).toBe(true);
  // Whoever is still in one past learns of it from bo, with what the hall signed to bo.
  expect(found(ash, circle)).toEqual(new Set(["seen-differs", "fork"]));
  expect(await hasProof(cy, circle)).toBe(true);
});

test("what a hall pushed and never signed is let go when it signs something else, and nobody's words are lost", async () => {
  await using pasts = await TwoPasts.make("unsigned");
  const { made, circle, ash, bo } = await circleOfThree(pasts);
  const other = await pasts.copy();
  await pasts.move(other, "bo");
  await good(bo.member.say(circle, "there"));
  await good(ash.member.say(circle, "here"));
  await made.quiet();
  await pasts.move(made.hall, "bo");
  expect(found(bo, circle)).toEqual(new Set(["head-differs", "changed"]));
  for (const each of [ash, bo]) expect(lines(each, circle)).toEqual(["ash: here", "bo: there"]);
  expect(seen(bo, circle).headWords).toEqual(seen(ash, circle).headWords);
});

test("a hall that goes back to an older copy of itself and takes nothing back is seen by who had more, also after a restart", async () => {
  await using pasts = await TwoPasts.make("rolled back");
  const { made, circle, ash, bo } = await circleOfThree(pasts);
  const older = await pasts.copy();
  await good(ash.member.say(circle, "one"));
  await good(bo.member.say(circle, "two"));
  await made.quiet();
  await pasts.move(made.hall, "ash", "bo");
  older.tamper = (told) =>
    "say" in told && told.say.type === "stands"
      ? { ...told, say: { type: "refuse", refusal: refusal("no-such-thing") } }
      : told;
  await pasts.move(older, "bo");
  expect(found(bo, circle)).toEqual(new Set(["went-back"]));
  expect(lines(bo, circle)).toEqual(["ash: one", "bo: two"]);
  const again = await made.wake(bo);
  expect(found(again, circle)).toEqual(new Set(["went-back"]));
});

test("a hall that went back and puts off whoever shows it more is told from one that is busy, after days", async () => {
  await using pasts = await TwoPasts.make("put off");
  const { made, circle, ash, bo } = await circleOfThree(pasts);
  const older = await pasts.copy();
  await good(ash.member.say(circle, "one"));
  await made.quiet();
  older.tamper = (told) =>
    "say" in told && told.say.type === "stands"
      ? { ...told, say: { type: "refuse", refusal: refusal("store-away") } }
      : told;
  await pasts.move(older, "bo");
  const day = 86_400_000;
  await made.later(2 * day);
  let again = await made.wake(bo);
  expect(found(again, circle)).not.toContain("put-off");
  await made.later(day);
  again = await made.wake(again);
  expect(found(again, circle)).toContain("put-off");
  expect(lines(again, circle)).toEqual(["ash: one"]);
  older.tamper = null;
  again = await made.wake(again);
  // What it takes back at last keeps the circle closed for a few minutes.
  for (let minutes = 0; minutes < 8; minutes++) await made.later(60_000);
  expect(found(again, circle)).not.toContain("put-off");
});
