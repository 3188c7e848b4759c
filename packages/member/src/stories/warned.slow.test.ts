import { memberRemoved } from "@unionhall/kernel";
import { toBytes } from "@unionhall/protocol";
import { good, Hostile, idOf, seen, world } from "@unionhall/testing";
import { personNamed } from "@unionhall/union";
import { expect, test } from "vitest";
import * as en from "../warnings/en.ts";
import { sentences } from "../warnings/sentences.ts";

test("who tries what they may not is named, with what and whom; tried against several, nobody is singled out", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo] = people;
  const mal = await Hostile.join(made, ash, circle);
  await mal.write(personNamed.name, toBytes(personNamed.payload, { name: "mal" }), { room: mal.hallway });
  const toldOf = (): readonly string[] =>
    seen(bo, circle).warnings.map((warning) => sentences(warning, en, (name) => name).seen);
  await mal.deed(memberRemoved, { member: idOf(ash, circle, "cy") });
  await made.quiet();
  expect(toldOf()).toEqual(["mal tried to remove cy."]);
  expect(seen(bo, circle).warnings[0]).toMatchObject({
    level: "know",
    safe: "no-effect",
    places: [{ day: Math.floor(made.clock.now() / 86_400_000) }],
  });

  await mal.deed(memberRemoved, { member: idOf(ash, circle, "bo") });
  await made.quiet();
  expect(toldOf()).toEqual(["mal tried 2 times to remove somebody."]);
  const verified = await good(ash.member.verify(circle));
  expect(verified.warnings.map((warning) => sentences(warning, en, (name) => name).seen)).toEqual(toldOf());
  expect(verified.headWords).toEqual(seen(ash, circle).headWords.words);

  // From its store, before any hall is reached.
  const again = await made.device("bo", bo.store);
  expect(seen(again, circle).warnings).toEqual(seen(bo, circle).warnings);
});

test("who is on hold is warned of it, and nobody else is", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  for (const one of [ash, bo]) await good(one.member.hold(circle, idOf(one, circle, "cy")));
  await made.quiet();
  expect(seen(cy, circle).warnings).toMatchObject([{ of: { type: "held" }, level: "look", act: "end-hold" }]);
  expect(seen(ash, circle).warnings).toEqual([]);
});
