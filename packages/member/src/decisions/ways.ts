import type { Kind, Void } from "@unionhall/kernel";
import { memberRemoved, seatClosed, seatOpened, stewardEnded, stewardNamed, stewardsAsOf } from "@unionhall/kernel";
import { agreementChanged, roleEnded, roleGiven, standingChanged } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import type { ProposedDeed } from "../decisions.ts";
import { inBook, remove } from "../session/acts.ts";
import { isSteward } from "../session/is-steward.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { standFor } from "../session/steward-acts.ts";
import { openedBy } from "./deeds.ts";

/** How a deed that was decided gets into the book. */
export interface Way {
  /** Why this member would not do it as things stand here; or null. */
  readonly why: () => Void | null;
  readonly carry: (person: Person) => Promise<unknown>;
}

export function wayOf(session: Session, deed: ProposedDeed): Way {
  switch (deed.type) {
    case "agreement":
      return said(session, agreementChanged, { agreement: deed.agreement });
    case "role":
      return said(session, deed.on ? roleGiven : roleEnded, { member: deed.member, role: deed.role });
    case "standing":
      return said(session, standingChanged, { member: deed.member, as: deed.as });
    case "seat": {
      const opened = openedBy(deed);
      return opened === null ? said(session, seatClosed, { seat: deed.seat }) : said(session, seatOpened, opened);
    }
    case "removal":
      return bySteward(session, said(session, memberRemoved, { member: deed.member }), (person) =>
        remove(person, session.circle.id, deed.member),
      );
    case "steward":
      return ofSteward(session, deed);
  }
}

/** By whoever says it in the book. */
function said<P>(session: Session, kind: Kind<P>, payload: P): Way {
  return { why: () => objection(session.circle, kind, payload), carry: () => inBook(session, kind, payload) };
}

/** The door changes with it, which is a steward's to do. */
function bySteward(session: Session, { why }: Way, carry: Way["carry"]): Way {
  return { why: () => why() ?? (isSteward(session) ? null : "not-a-steward"), carry };
}

/** Of stewards, most have to stand for a change of them: this member asks the others. */
function ofSteward(session: Session, { member, on }: Extract<ProposedDeed, { readonly type: "steward" }>): Way {
  const { book, id } = session.circle;
  const change = { member, after: stewardsAsOf(book), consents: [] };
  const way = said(session, on ? stewardNamed : stewardEnded, change);
  // Of somebody who stewards the door has the key as it is to be, so another term is begun in the book, and by anybody.
  if (on && book.members.get(member)?.steward === true) return way;
  const why = (): Void | null => {
    const reason = way.why();
    return reason === "stewards-need-a-majority" && isSteward(session) ? null : reason;
  };
  return bySteward(session, { ...way, why }, (person) =>
    standFor(person, id, { deed: on ? "named" : "ended", member }),
  );
}
