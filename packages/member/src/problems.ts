import { Malformed } from "@unionhall/protocol";
import type { Outcome, Problem } from "./outcome.ts";
import { HallLies, Parted } from "./circle/hall-lies.ts";
import { WouldNotCount } from "./circle/would-not-count.ts";
import { Offline, Refused } from "./line/thrown.ts";
import { KeepsNothing } from "./store/watched-store.ts";

type Plain = Exclude<Problem["type"], "refused" | "would-not-count" | "no-walk" | "bad-words">;

/** A problem on its way out of something deep; `attempt` turns it into an outcome. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly problem: Problem;
  constructor(problem: Plain | Problem) {
    super(typeof problem === "string" ? problem : problem.type);
    this.problem = typeof problem === "string" ? { type: problem } : problem;
  }
}

function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function problem<T>(type: Plain): Outcome<T> {
  return { ok: false, problem: { type } };
}

/** Runs something that may meet a hall's no or none at all, or a full disk, and says so as a value. Bugs go on as errors. */
export async function attempt<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Offline) return problem("offline");
    if (error instanceof KeepsNothing) return problem("keeps-nothing");
    if (error instanceof HallLies || error instanceof Malformed) return problem("hall-differs");
    if (error instanceof Parted) return problem("two-pasts");
    if (error instanceof WouldNotCount)
      return { ok: false, problem: { type: "would-not-count", reason: error.reason } };
    if (error instanceof Stopped) return { ok: false, problem: error.problem };
    if (error instanceof Refused) return { ok: false, problem: { type: "refused", reason: error.refusal.reason } };
    throw error;
  }
}
