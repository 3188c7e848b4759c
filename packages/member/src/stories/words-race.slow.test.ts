import {
  comeIn,
  good,
  hallAddress,
  lines,
  seen,
  settled,
  type TestDevice,
  type World,
  world,
} from "@unionhall/testing";
import type { Outcome, RecoveryReport } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

function recover(device: TestDevice, words: readonly string[]): Promise<Outcome<RecoveryReport>> {
  return device.member.recover({ hall: hallAddress, words: words.join(" ") });
}

/** Ash and bo, and bo's words. */
async function bosWords() {
  const { world: made, circle, people } = await world("ash", "bo");
  const words = await people[1].member.words();
  if (words === null) throw new Error("the words are to be shown");
  return { made, circle, ash: people[0], bo: people[1], words };
}

/** Whoever is at this device is bo, and heard. */
async function expectBo(made: World, circle: CircleId, ash: TestDevice, device: TestDevice): Promise<void> {
  await made.later(60_000);
  expect(seen(device, circle).state).toBe("in");
  const text = `bo at ${device.name}`;
  await good(device.member.say(circle, text));
  await made.later(3_000);
  expect(lines(ash, circle).at(-1)).toBe(`bo: ${text}`);
  expect(seen(ash, circle).members.map(({ name, state }) => `${name} ${state}`)).toEqual(["ash in", "bo in"]);
}

test("two devices come back with the words at once: one is bo, the other is told so, and can take over", async () => {
  const { made, circle, ash, words } = await bosWords();
  const [one, two] = [await made.device("one"), await made.device("two")];
  const outcomes = await Promise.all([settled(made, recover(one, words)), settled(made, recover(two, words))]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [first, second] = outcomes[0].ok ? [one, two] : [two, one];
  await expectBo(made, circle, ash, first);
  expect(second.member.desk).toEqual({ state: "none" });
  expect(await settled(made, recover(second, words))).toMatchObject({ ok: true });
  await expectBo(made, circle, ash, second);
  expect(seen(first, circle).state).toBe("out");
  expect(seen(ash, circle).findings).toEqual([]);
});

test("whoever still has their device comes back on it, and a second time on another, with everything", async () => {
  const { made, circle, ash, bo, words } = await bosWords();
  await good(bo.member.say(circle, "before"));
  await made.quiet();
  expect(await settled(made, recover(bo, words))).toMatchObject({ ok: true });
  await expectBo(made, circle, ash, bo);
  // The new key counts from one, or something would seem to be missing.
  expect((await good(ash.member.verify(circle))).findings).toEqual([]);
  const other = await made.device("other");
  const report = await settled(made, recover(other, words));
  expect(report).toMatchObject({ ok: true, value: { refused: 0, circles: [{ id: circle, renewed: true }] } });
  await expectBo(made, circle, ash, other);
  expect(seen(bo, circle).state).toBe("out");
});

test("who left a circle and came to it again comes back with the words as who they are there now", async () => {
  const { made, circle, ash, bo, words } = await bosWords();
  await good(bo.member.leave(circle));
  await made.later(5_000);
  await comeIn(made, ash, circle, bo, "bo");
  const other = await made.device("other");
  const report = await settled(made, recover(other, words));
  expect(report).toMatchObject({ ok: true, value: { refused: 0, circles: [{ id: circle, renewed: true }] } });
  await made.later(60_000);
  await good(other.member.say(circle, "bo once more"));
  await made.later(3_000);
  expect(lines(ash, circle).at(-1)).toBe("bo: bo once more");
  expect(seen(bo, circle).state).toBe("out");
  expect(seen(ash, circle).members.map(({ name, state }) => `${name} ${state}`)).toEqual([
    "ash in",
    "bo left",
    "bo in",
  ]);
});

/** The requests of a coming back that change something, by their number among all of them. */
async function changes(): Promise<readonly number[]> {
  const { made, words } = await bosWords();
  const before = made.hall.asked.length;
  await settled(made, recover(await made.device("lost"), words));
  const types = made.hall.asked.slice(before).flatMap(({ who, ask }) => (who === "lost" ? [ask.type] : []));
  const changing = new Set(["found", "append", "put-locator", "swap"]);
  return types.flatMap((type, at) => (changing.has(type) ? [at + 1] : []));
}

test(
  "a coming back that is cut anywhere leaves words that lead home, with everything, on another device",
  { timeout: 120_000 },
  async () => {
    const cuts = await changes();
    expect(cuts.length).toBeGreaterThan(4);
    for (const nth of cuts)
      for (const lost of ["request", "answer"] as const) {
        const { made, circle, ash, words } = await bosWords();
        const [gone, found] = [await made.device("lost"), await made.device("found")];
        made.hall.cutAt("lost", nth, lost);
        await settled(made, recover(gone, words));
        expect(made.hall.cutWaits("lost")).toBe(false);
        made.hall.cutOff("lost");
        const again = await settled(made, recover(found, words));
        const where = `${lost} ${nth} lost: ${JSON.stringify(again)}`;
        expect(again.ok && again.value.circles.map(({ id }) => id), where).toEqual([circle]);
        await expectBo(made, circle, ash, found);
      }
  },
);
