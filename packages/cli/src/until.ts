import type { Member } from "@unionhall/member";
import type { Stage } from "./stage.ts";
import { stopped } from "./stage.ts";

/** Waits until something is true of the member, or the person wants to stop. Answers with what is true then. */
export async function until(stage: Stage, member: Member, isSo: () => boolean): Promise<boolean> {
  if (isSo()) return true;
  let unsubscribe = (): void => {};
  const came = new Promise<void>((resolve) => {
    unsubscribe = member.subscribe(() => {
      if (isSo()) resolve();
    });
  });
  await Promise.race([came, stopped(stage)]);
  unsubscribe();
  return isSo();
}
