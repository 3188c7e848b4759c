import { hour, minute, second } from "./deed.ts";
import { everybodyComes } from "./deeds/copies.ts";
import { recovering } from "./deeds/devices.ts";
import type { Life } from "./life.ts";

/** Everything comes to rest: lines hold, disks have room, the hall is honest and on, and time passes until whatever waits has had its turn. */
export async function settle(life: Life): Promise<void> {
  life.journal.push("   from here on, every line holds, and every disk has room");
  await everybodyComes(life);
  await life.passInSteps(30, 20 * second);
  for (const phone of life.on)
    if (phone.isComing) life.journal.push(`   ${phone.name}: ${await life.scheduler.until(recovering(phone))}`);
  // Holds end, wishes come to their day.
  await life.passInSteps(16, 12 * hour);
  await life.passInSteps(15, minute);
}
