import type { Outcome, Problem } from "@unionhall/member";
import { KeepsNothing } from "../store/keeps-nothing.ts";

/** Why something did not happen: what the member says, or that this browser would not keep it. */
export type Trouble = Problem | { readonly type: "keeps-nothing" };

export type Ended<T> = Extract<Outcome<T>, { ok: true }> | { readonly ok: false; readonly problem: Trouble };

/** How a deed ended. What fails for any other reason is a bug, and stays one. */
export async function endOf<T>(deed: () => Promise<Outcome<T>>): Promise<Ended<T>> {
  try {
    return await deed();
  } catch (error) {
    if (error instanceof KeepsNothing) return { ok: false, problem: { type: "keeps-nothing" } };
    throw error;
  }
}
