import { env } from "node:process";
import type { Dial } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import {
  equal,
  Malformed,
  readAsked,
  readPost,
  readTold,
  writeAnswer,
  writeAsked,
  writePost,
  writePush,
} from "@unionhall/protocol";
import { expect, test } from "vitest";
import { bytesFor, got, TestFile } from "../world/files.ts";
import type { World } from "../world/world.ts";
import { good, idOf, lines, seen, settled, world } from "../world/world.ts";
import { diceOf, mutated } from "./mutated.ts";

/** A sample here; `MUTATED_FRAMES` makes it as many as one likes. */
const count = Number(env["MUTATED_FRAMES"] ?? 20_000);

/** A day of three people: every frame that crossed the wire, requests, answers and pushes. */
async function aDay(): Promise<readonly Bytes[]> {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  await good(bo.member.say(circle, "good morning"));
  await good(settled(made, ash.member.sendFile(circle, new TestFile(bytesFor(5_000)))));
  await got(made, cy, circle);
  const line = seen(bo, circle).lines.find(({ mine }) => mine)!;
  await good(bo.member.erase(circle, line.id));
  await good(bo.member.hold(circle, idOf(bo, circle, "cy")));
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  return made.hall.captured;
}

const forms = [
  (frame: Bytes): Bytes => {
    const { n, ask } = readAsked(frame);
    return writeAsked(n, ask);
  },
  (frame: Bytes): Bytes => {
    const told = readTold(frame);
    return "push" in told ? writePush(told.push) : writeAnswer(told.n, told.say);
  },
  (frame: Bytes): Bytes => writePost(readPost(frame)),
];

test("a bent frame is refused, or is the one form of something else, whichever side reads it", async () => {
  const frames = await aDay();
  const dice = diceOf("bent frames");
  const outcomes = { refused: 0, read: 0 };
  for (let made = 0; made < count; made++) {
    const frame = mutated(frames, dice);
    for (const form of forms) {
      try {
        // Comparing by hand: what a matcher makes of it would take most of the time.
        if (!equal(form(frame), frame)) throw new Error(`another form: ${String(frame)}`);
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof Malformed)) throw error;
        outcomes.refused++;
      }
    }
  }
  expect(outcomes.refused).toBeGreaterThan(count * 2);
  expect(outcomes.read).toBeGreaterThan(count / 100);
}, 300_000);

/** How a device dials where every few frames that come down are bent, as long as it is to be. */
function bending(made: World, who: string, isOn: () => boolean): Dial {
  const dice = diceOf(`bent for ${who}`);
  const frames: Bytes[] = [];
  return (hall, events) =>
    made.hall.dialFor(who)(hall, {
      ...events,
      frame: (frame) => {
        frames.push(frame);
        events.frame(isOn() && dice(3) === 0 ? mutated(frames, dice) : frame);
      },
    });
}

test("a device that is told bent frames breaks at none of them, and has everything once they stop", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  await bo.member.close();
  let isOn = true;
  const bent = await made.device("bo", bo.store, { dial: bending(made, "bo", () => isOn) });
  for (let said = 0; said < 40; said++) {
    await good(ash.member.say(circle, `line ${said}`));
    await made.later(5_000);
  }
  isOn = false;
  made.hall.cutOff("bo");
  made.hall.restore("bo");
  // Whom it took for another hall, it tries again after a while.
  await made.later(60_000);
  await made.later(70_000);
  await good(bent.member.say(circle, "here I am"));
  await made.quiet();
  expect(lines(bent, circle)).toEqual(lines(ash, circle));
  expect(lines(ash, circle)).toHaveLength(41);
}, 300_000);
