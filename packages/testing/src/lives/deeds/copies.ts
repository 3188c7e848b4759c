import { day, type Deed, second } from "../deed.ts";
import { say } from "./talk.ts";
import type { Life } from "../life.ts";

export const backUp: Deed = async (life) => {
  if (life.halls.copies === null) return;
  life.journal.push("   the hall is copied");
  await life.halls.backUp();
};

/**
 * The hall is made anew of its copy. Whoever has what came after it has to be there in the minutes in which it is
 * closed: whoever wrote there before anybody who had read more would make two pasts of it.
 */
export const restore: Deed = async (life) => {
  const { copiedAt } = life.halls;
  // Of talk that is older than two weeks no device has anything to bring.
  if (copiedAt === null || life.clock.now() - copiedAt > 13 * day) return;
  await everybodyComes(life);
  if (!life.halls.areOn) return;
  life.journal.push("   the hall comes back as it was when it was copied");
  await life.halls.goBack();
  for (let at = 0; at < life.halls.count; at++) await life.scheduler.until(life.halls.start(at));
  for (let at = 0; at < 30; at++) {
    if (life.dice(6) === 0) void say(life);
    await life.scheduler.quiet();
    life.pass(20 * second);
  }
  await life.scheduler.quiet();
};

/** On, unlocked, with a line and room on their disks, and up to date. */
export async function everybodyComes(life: Life): Promise<void> {
  life.halls.setDisk("well");
  for (const phone of life.phones) {
    phone.setDisk("well");
    if (phone.isAway) phone.setAway(false);
    life.halls.cutAt(phone.runs, Number.MAX_SAFE_INTEGER, "answer");
  }
  await life.scheduler.quiet();
  for (const phone of life.phones) if (phone.isStuck) await life.scheduler.until(phone.start());
  for (const phone of life.on) if (phone.isLocked) await unlock(life, phone);
  await life.scheduler.quiet();
  await life.passInSteps(4, 20 * second);
}

async function unlock(life: Life, phone: Life["on"][number]): Promise<void> {
  const outcome = await life.scheduler.until(phone.member.unlock(phone.passphrase));
  if (!outcome.ok) life.faults.push(`${phone.name} cannot be unlocked: ${outcome.problem.type}`);
}
