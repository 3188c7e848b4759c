import type { CallRecordsView, CallView } from "@unionhall/member";
import type { CallPart } from "../../route/route.ts";

type Seen = Pick<CallView, "here" | "stack" | "speaks" | "may">;

/**
 * The one thing to do of a call that has the accent: to give the word, for whoever takes the stack while somebody waits; else one's own
 * hand, or to join.
 */
export function standsOut({ here, stack, speaks, may }: Seen, part: CallPart): "give" | "hand" {
  const isHere = here.some(({ mine }) => mine);
  const waits = stack[0]?.waiting === false;
  return part === "now" && isHere && may.stack && waits && speaks?.mine !== true ? "give" : "hand";
}

/** Of the notes of one that is over: one's own record to keep, or those of whoever came to sign; else to offer the notes. */
export function standsOutAfter(records: CallRecordsView | null): "keep" | "give" | "offer" {
  if (records?.mine === "given") return "keep";
  return records?.mayGive === true && records.asked.some(({ came }) => came) ? "give" : "offer";
}

/** Whether what is opened among the notes, to print them or to propose something, leaves the accent to something else. */
export function standsBehind({ over, records }: Pick<CallView, "over" | "records">): boolean {
  return over === null || standsOutAfter(records) !== "offer";
}
