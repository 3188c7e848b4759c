import { second } from "../deed.ts";
import type { Life } from "../life.ts";

/** Everybody leaves every circle and forgets what they are out of: then no phone has anything of it. */
export async function nothingIsLeft(life: Life): Promise<void> {
  const left = new Set<string>();
  for (const phone of life.on)
    for (const { id, state, walkedTo } of phone.isLost ? [] : phone.member.circles()) {
      // What somebody walked out of is a past to read, and stays.
      if (walkedTo !== null) continue;
      const going = state === "in" ? phone.member.leave(id) : state === "out" ? phone.member.forget(id) : null;
      const outcome = going === null ? null : await life.scheduler.until(going);
      if (outcome?.ok === true) left.add(`${phone.name} ${id}`);
      // Who is needed there stays.
      else if (outcome !== null && outcome.problem.type !== "would-not-count")
        life.faults.push(`${phone.name} cannot go from ${life.called(id)}: ${JSON.stringify(outcome.problem)}`);
    }
  await life.scheduler.quiet();
  await life.passInSteps(6, 20 * second);
  for (const phone of life.on) {
    const shelves = await phone.store.shelves();
    for (const circle of life.circles)
      if (left.has(`${phone.name} ${circle}`))
        for (const shelf of shelves.filter((each) => each.includes(circle)))
          life.faults.push(`${phone.name} has left ${life.called(circle)}, and has ${shelf.split(" ")[0]} of it`);
  }
}
