import { second } from "../deed.ts";
import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";
import { standing } from "./standing.ts";

/** Every phone says something, and every phone of those who are in hears it, and no other. */
export async function everybodyHears(life: Life, { circle, all, in: here }: Standing): Promise<void> {
  const where = life.called(circle);
  const words = new Set<string>();
  for (const { phone, member, view } of all) {
    const text = life.words();
    const outcome = await life.scheduler.until(member.say(circle, text));
    // They may speak, and wait for somebody's word to be heard.
    if (view.state === "suspended") continue;
    if (here.some((at) => at.phone === phone) !== outcome.ok)
      life.faults.push(`${where}: ${phone.name} says something in the end: ${JSON.stringify(outcome)}`);
    if (outcome.ok) words.add(text);
  }
  await life.scheduler.quiet();
  life.pass(20 * second);
  await life.scheduler.quiet();
  for (const { phone, view } of standing(life, circle).all) {
    const heard = view.lines.filter(({ text, state }) => words.has(text) && state === "sent").length;
    const isIn = here.some((at) => at.phone === phone) || view.state === "suspended";
    if (isIn ? heard !== words.size : heard > 0)
      life.faults.push(`${where}: ${phone.name}, who is ${view.state}, hears ${heard} of the ${words.size} last words`);
  }
}
