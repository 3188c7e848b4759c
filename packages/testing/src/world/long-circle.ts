import type { CircleId, Request, Told } from "@unionhall/protocol";
import type { TestDevice, World } from "./world.ts";
import { good, world } from "./world.ts";

export interface LongCircle {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
}

/** Ash has said so much to Bo, and to others, that nobody who comes wants to read all of it. */
export async function longCircle(...others: readonly string[]): Promise<LongCircle> {
  const { world: made, circle, people } = await world("ash", "bo", ...others);
  const [ash, bo] = people;
  for (let line = 1; line <= 110; line++) await good(ash.member.say(circle, `line ${line}`));
  await made.quiet();
  return { made, circle, ash, bo };
}

/** As much idle time as everything takes that waits for it. */
export async function idle(made: World, seconds = 70): Promise<void> {
  for (let at = 0; at < seconds; at++) await made.later(1_000);
}

/** What somebody has asked of a circle, of one type. */
export function asksOf<T extends Request["type"]>(
  made: World,
  who: string,
  type: T,
  circle: CircleId,
): readonly Extract<Request, { type: T }>[] {
  const all = made.hall.asked.filter((each) => each.who === who).map(({ ask }) => ask);
  return all.filter(
    (ask): ask is Extract<Request, { type: T }> => ask.type === type && "circle" in ask && ask.circle === circle,
  );
}

/** The hall's answers to one person, bent. */
export function tampering(
  who: string,
  bend: (told: Extract<Told, { say: unknown }>) => Told,
): (told: Told, to: string) => Told {
  return (told, to) => (to === who && "say" in told ? bend(told) : told);
}
