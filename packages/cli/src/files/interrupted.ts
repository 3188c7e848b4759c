import type { Outcome } from "@unionhall/member";
import type { Call } from "../command.ts";
import { exit, type ExitCode } from "../exit.ts";
import { stopped } from "../stage.ts";

/** What came of it; null when the person stopped it meanwhile. */
export async function unlessStopped<T>({ stage }: Call, deed: Promise<Outcome<T>>): Promise<Outcome<T> | null> {
  const outcome = await Promise.race([deed, stopped(stage)]);
  if (outcome !== undefined) return outcome;
  // Its file is closed under it. Whatever it says to that, nobody asks any more.
  deed.catch(() => undefined);
  return null;
}

/** What is said to somebody who stopped it. */
export function interrupted({ stage }: Call): ExitCode {
  stage.err("Stopped. Type the same again, and it goes on where it was.\n");
  return exit.refused;
}
