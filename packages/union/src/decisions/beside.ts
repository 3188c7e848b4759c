import type { SeatOpened } from "@unionhall/kernel";
import { seatOpened } from "@unionhall/kernel";
import type { MemberId, SeatId } from "@unionhall/protocol";
import { id, struct, text } from "@unionhall/protocol";
import type { Agreement } from "../agreement/agreement.ts";
import { agreementCodec } from "../agreement/agreement.ts";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";
import type { Said } from "../said.ts";
import { longestLine } from "../thread/kinds.ts";
import { longestReason } from "./kinds.ts";

/* What stands in a decision's own room, beside its text, for what the book says of it in few bytes. */

/** An agreement as it would be: the proposal names it by its hash. */
export const agreementDrafted: EntryKind<{ readonly agreement: Agreement }> = {
  name: "agreement.drafted",
  version: 1,
  payload: struct({ agreement: agreementCodec }),
};

/** A seat as it would be opened: the proposal names it by its hash. */
export const seatDrafted: EntryKind<SeatOpened> = {
  name: "seat.drafted",
  version: 1,
  payload: seatOpened.payload,
};

/** Why its author objects: that they do stands in the book. The newest counts. */
export const objectionExplained: EntryKind<{ readonly reason: string }> = {
  name: "objection.explained",
  version: 1,
  payload: struct({ reason: text(longestLine) }),
};

/** Why a caucus asks for time, as a member tells it. The newest counts. */
export const caucusExplained: EntryKind<{ readonly seat: SeatId; readonly reason: string }> = {
  name: "caucus.explained",
  version: 1,
  payload: struct({ seat: id("seat"), reason: text(longestReason) }),
};

/** What a proposal names by its hash alone. */
export interface Drafts {
  readonly agreements: readonly Agreement[];
  readonly seats: readonly SeatOpened[];
}

/** In whose words it is: nobody here can tell whether they are the caucus's own. */
export interface CaucusReason {
  readonly reason: string;
  readonly by: MemberId;
}

export interface BesideDecision {
  readonly drafts: Drafts;
  readonly reasons: ReadonlyMap<MemberId, string>;
  readonly caucuses: ReadonlyMap<SeatId, CaucusReason>;
}

/** Of all that was said in the room, in order. For a caucus members speak, and no adviser or guest. */
export function besideDecision(said: readonly Said[], isMember: (by: MemberId) => boolean): BesideDecision {
  const agreements = said.flatMap((each) => readAs(agreementDrafted, each)?.agreement ?? []);
  const seats = said.flatMap((each) => readAs(seatDrafted, each) ?? []);
  const reasons = said.flatMap((each) => {
    const explained = readAs(objectionExplained, each);
    return explained === null ? [] : [[each.by, explained.reason] as const];
  });
  const caucuses = said.flatMap((each) => {
    const explained = isMember(each.by) ? readAs(caucusExplained, each) : null;
    return explained === null ? [] : [[explained.seat, { reason: explained.reason, by: each.by }] as const];
  });
  return { drafts: { agreements, seats }, reasons: new Map(reasons), caucuses: new Map(caucuses) };
}
