import type { Member as Person, Walked } from "@unionhall/kernel";
import { broughtBy } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { titleOf } from "../alone/circles.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import type { OfferView, UndoneView, WalkerView, WalkView } from "../walks.ts";
import type { Judged } from "./judge.ts";
import { offerId } from "./offers.ts";
import type { OldBook, WalkDeed } from "./old-book.ts";
import type { Plan } from "./plan.ts";

export function walkView(
  session: Session,
  { old, walked }: Plan,
  deeds: readonly WalkDeed[],
  entries: number,
): WalkView {
  const day = session.circle.log.dayAt(old.seq) ?? 0;
  return { ...common(session, old, walked, deeds), day, entries };
}

export function offerView(session: Session, { offer, old, fault, deeds }: Judged): OfferView {
  const { circle, hall, hallKey, walked, entries } = offer;
  const { by } = walked;
  const elsewhere = hallKey !== session.held.hallKey;
  const name = nameOf(session, by);
  return {
    ...common(session, old, walked, deeds),
    id: offerId(offer),
    circle,
    by,
    name,
    hall,
    elsewhere,
    entries,
    fault,
  };
}

function common(
  session: Session,
  old: OldBook | null,
  walked: Walked,
  deeds: readonly WalkDeed[],
): Omit<WalkView, "day" | "entries"> {
  const walker = (person: Person): WalkerView => ({
    id: person.id,
    name: nameOf(session, person.id),
    me: person.id === session.me,
    steward: person.steward || person.id === walked.by,
  });
  const left = new Set(walked.without);
  return {
    from: walked.circle,
    title: titleOf(session),
    seq: walked.seq,
    people: old === null ? [] : broughtBy(old.book, walked).map(walker),
    left: old === null ? [] : [...old.book.members.values()].filter(({ id }) => left.has(id)).map(walker),
    undone: deeds.filter(({ seq }) => seq > walked.seq).map((deed) => undone(session, deed)),
  };
}

function undone(session: Session, { seq, kind, by, whom }: WalkDeed): UndoneView {
  const name = (member: MemberId | null): string => (member === null ? "" : nameOf(session, member));
  return { seq, kind, by: name(by), whom: name(whom) };
}
