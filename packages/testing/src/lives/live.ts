import { hallAddress } from "../world/test-hall.ts";
import { good } from "../world/world.ts";
import { checks } from "./checks.ts";
import { deeds } from "./deeds.ts";
import type { Keeping } from "./halls.ts";
import { Life, rare } from "./life.ts";
import { comeNew } from "./deeds/coming.ts";
import { settle } from "./settle.ts";
import { minute } from "./deed.ts";

/** What became of a world. */
export interface Lived {
  /** What should not be, in words; empty where all is well. */
  readonly faults: readonly string[];
  /** What happened, in words. */
  readonly journal: readonly string[];
}

export interface World {
  readonly seed: number;
  /** How much is done in it. */
  readonly deeds: number;
  /** Processes of the hall. */
  readonly halls: number;
  readonly keeping: Keeping;
}

/** Lives through a world: a hall founded, people who come, and whatever else the seed has them do, all at once. */
export async function live({ seed, deeds: count, halls, keeping }: World): Promise<Lived> {
  const life = new Life(seed, keeping, halls > 1 ? 50 : 0);
  const stop = hearRejections(life);
  try {
    await begin(life, halls);
    for (let at = 0; at < count; at++) {
      await deeds[life.dice(deeds.length)]!(life);
      await meanwhile(life);
      life.look();
    }
    await settle(life);
    if (life.faults.length === 0) await checks(life);
  } catch (error) {
    life.faults.push(error instanceof Error ? String(error.stack) : String(error));
  } finally {
    stop();
    for (const phone of life.phones) phone.die();
    await life.halls.close();
  }
  return { faults: life.faults, journal: life.journal };
}

/** Somebody founds the hall, and two others come in. */
async function begin(life: Life, halls: number): Promise<void> {
  for (let at = 0; at < halls; at++) await life.scheduler.until(life.halls.start());
  await life.scheduler.until(life.halls.openElsewhere());
  const ash = life.newcomer()!;
  const first = life.phone(ash);
  await life.scheduler.until(first.start());
  const member = first.member!;
  // The lists of words are loaded once in a process, and for that nobody's turn is waited for.
  await member.recover({ hall: hallAddress, words: "none ".repeat(12) });
  const founding = {
    hall: hallAddress,
    code: life.halls.code,
    title: `Everyone ${rare}`,
    name: life.nameOf(ash),
    language: "en",
  } as const;
  const circle = await life.scheduler.until(good(member.found(founding)));
  ash.words = (await member.words())?.join(" ") ?? null;
  life.called(circle);
  for (let at = 0; at < 2; at++) {
    const { link } = await life.scheduler.until(good(member.invite(circle, { vouches: 0 })));
    comeNew(life, link, life.phone(life.newcomer()!));
    await life.scheduler.quiet();
    life.pass(minute);
    await life.scheduler.quiet();
  }
}

/** Things go on for a while: often not at all, sometimes until nothing is left to do. */
async function meanwhile({ dice, scheduler }: Life): Promise<void> {
  const how = dice(10);
  if (how === 0) return scheduler.quiet();
  if (how < 4) return;
  await scheduler.steps(dice(how < 7 ? 20 : 400));
}

function hearRejections(life: Life): () => void {
  const hear = (error: unknown): void =>
    void life.faults.push(`nobody waited for: ${error instanceof Error ? String(error.stack) : String(error)}`);
  process.on("unhandledRejection", hear);
  return () => void process.off("unhandledRejection", hear);
}
