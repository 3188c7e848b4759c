import type { MemberId } from "@unionhall/protocol";
import { struct, text } from "@unionhall/protocol";
import type { Agreement } from "../agreement/agreement.ts";
import { agreementCodec } from "../agreement/agreement.ts";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";
import type { Said } from "../said.ts";
import { longestLine } from "../thread/kinds.ts";

/* What stands in a decision's own room, beside its text, for what the book says of it in few bytes. */

/** An agreement as it would be: the proposal names it by its hash. */
export const agreementDrafted: EntryKind<{ readonly agreement: Agreement }> = {
  name: "agreement.drafted",
  version: 1,
  payload: struct({ agreement: agreementCodec }),
};

/** Why its author objects: that they do stands in the book. The newest counts. */
export const objectionExplained: EntryKind<{ readonly reason: string }> = {
  name: "objection.explained",
  version: 1,
  payload: struct({ reason: text(longestLine) }),
};

export interface BesideDecision {
  readonly drafts: readonly Agreement[];
  readonly reasons: ReadonlyMap<MemberId, string>;
}

/** Of all that was said in the room, in order. */
export function besideDecision(said: readonly Said[]): BesideDecision {
  const drafts = said.flatMap((each) => readAs(agreementDrafted, each)?.agreement ?? []);
  const reasons = said.flatMap((each) => {
    const explained = readAs(objectionExplained, each);
    return explained === null ? [] : [[each.by, explained.reason] as const];
  });
  return { drafts, reasons: new Map(reasons) };
}
