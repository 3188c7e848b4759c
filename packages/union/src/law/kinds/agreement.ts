import type { Book, Deed, Kind, Void } from "@unionhall/kernel";
import type { Codec, MemberId } from "@unionhall/protocol";
import { choice, equal, id, list, row, struct } from "@unionhall/protocol";
import type { Agreement } from "../../agreement/agreement.ts";
import { agreementCodec, agreementHash } from "../../agreement/agreement.ts";
import { faultsOf } from "../../agreement/fault.ts";
import { hearGuestsAsAgreed, setStanding } from "../standing.ts";
import { stateOf } from "../state.ts";
import { keepOver } from "../terms.ts";

export interface AgreementMade {
  readonly agreement: Agreement;
  /** As what those take part who come along in a walk-out and are no members; else none. */
  readonly standings: readonly { readonly member: MemberId; readonly as: "adviser" | "guest" }[];
}

const standings: Codec<AgreementMade["standings"]> = list(
  row({ member: id("member"), as: choice("adviser", "guest") }),
  1_000,
);

/** The circle's first agreement, by who founds it, as long as nobody else is there whom it would bind unasked. */
export const agreementMade: Kind<AgreementMade> = {
  name: "agreement.made",
  version: 1,
  payload: struct({ agreement: agreementCodec, standings }),
  author: "member",
  warranted: false,
  check(book, deed) {
    if (book.statement?.of === "devices") return "not-in-a-desk";
    if (book.ofTwo) return "no-agreement";
    if (stateOf(book).agreement !== null) return "agreement-stands";
    if (!founds(book, deed)) return "takes-another";
    const { agreement, standings: others } = deed.payload;
    const known = others.every(({ member }) => book.members.get(member)?.steward === false);
    // A first one asks no caucus: whoever founds would have a voice in it that nobody decided on.
    return faultsOf(agreement).length === 0 && agreement.caucuses.length === 0 && known ? null : "malformed";
  },
  apply(book, deed) {
    take(book, deed, deed.payload.agreement);
    for (const { member, as } of deed.payload.standings) setStanding(book, member, as, deed.seq);
  },
};

/** Alone; or at the end of a walk-out's founding, which everyone holds against the old book. */
function founds({ members, walked }: Book, { seq, by }: Deed<AgreementMade>): boolean {
  return members.size === 1 || (walked !== null && by?.id === walked.by && seq === walked.parts + 2);
}

/** Another one, as it was decided under the one that holds. */
export const agreementChanged: Kind<Pick<AgreementMade, "agreement">> = {
  name: "agreement.changed",
  version: 1,
  payload: struct({ agreement: agreementCodec }),
  author: "member",
  warranted: true,
  check(book, { payload }): Void | null {
    const { agreement } = stateOf(book);
    if (agreement === null) return "no-agreement";
    if (faultsOf(payload.agreement).length > 0) return "malformed";
    if (!areOpen(book, payload.agreement)) return "unknown-seat";
    return equal(agreementHash(agreement), agreementHash(payload.agreement)) ? "no-effect" : null;
  },
  apply(book, deed) {
    take(book, deed, deed.payload.agreement);
    hearGuestsAsAgreed(book, deed.seq);
  },
};

/** Where a seat that nobody has opened had to consent, nothing could pass any more: neither opening it nor another agreement. */
function areOpen({ seats }: Book, { caucuses }: Agreement): boolean {
  return caucuses.every(({ seat }) => seats.get(seat)?.of === "caucus");
}

function take(book: Book, { by, day, time, warrant }: Deed<unknown>, agreement: Agreement): void {
  if (by === null) return;
  const state = stateOf(book);
  keepOver(book, agreement, day);
  state.agreement = agreement;
  state.changes.push({ by: by.id, time, outcome: warrant });
}
