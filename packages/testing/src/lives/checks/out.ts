import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";

/** What others see of somebody is what their own phone says; who is waiting may go on to wait. */
export function whoIsOutIsOut(life: Life, { circle, all, in: here }: Standing): void {
  const seen = here[0]?.view.members;
  if (seen === undefined) return;
  for (const { phone, view } of all) {
    const member = seen.find(({ id }) => id === view.me);
    const expected = member?.state === "left" || member?.state === "removed" ? "out" : member?.state;
    // Whoever walked out of it has it as a past to read.
    if (view.walkedTo !== null) continue;
    if (expected !== undefined && expected !== view.state)
      life.faults.push(`${life.called(circle)}: ${phone.name} is ${view.state}, and others see them ${member?.state}`);
  }
}
