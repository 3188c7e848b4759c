import type { SeatOpened } from "@unionhall/kernel";
import { equal } from "@unionhall/protocol";
import type { DecidedDeed, Drafts } from "@unionhall/union";
import { agreementHash, seatHash } from "@unionhall/union";
import type { ProposedDeed, SeatProposed } from "../decisions.ts";
import type { Session } from "../session/session.ts";

/** As the book has it. */
export function decided(deed: ProposedDeed): DecidedDeed {
  switch (deed.type) {
    case "agreement":
      return { type: "agreement", agreement: agreementHash(deed.agreement) };
    case "seat": {
      const opened = openedBy(deed);
      return { type: "seat", seat: deed.seat, opened: opened === null ? null : seatHash(opened) };
    }
    default:
      return deed;
  }
}

/** What the book has of a seat that is opened; null where one is closed. */
export function openedBy({ seat, name, opened }: SeatProposed): SeatOpened | null {
  return opened === null ? null : { seat, of: opened.of, name, keys: opened.keys };
}

/** As it is shown; null where no screen has words for it, or what it names by its hash is not read here. */
export function shown({ circle }: Session, deed: DecidedDeed, drafts: Drafts): ProposedDeed | null {
  switch (deed.type) {
    case "agreement": {
      const agreement = drafts.agreements.find((draft) => equal(agreementHash(draft), deed.agreement));
      return agreement === undefined ? null : { type: "agreement", agreement };
    }
    case "seat":
      return shownSeat(deed, drafts, circle.book.seats.get(deed.seat)?.name ?? "");
    case "rules":
      return null;
    default:
      return deed;
  }
}

function shownSeat(
  { seat, opened: hash }: Extract<DecidedDeed, { readonly type: "seat" }>,
  { seats }: Drafts,
  nameNow: string,
): SeatProposed | null {
  if (hash === null) return { type: "seat", seat, name: nameNow, opened: null };
  const draft = seats.find((each) => equal(seatHash(each), hash));
  if (draft === undefined) return null;
  return { type: "seat", seat, name: draft.name, opened: { of: draft.of, keys: draft.keys } };
}
