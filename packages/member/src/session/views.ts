import type { Member as BookMember } from "@unionhall/kernel";
import { membersIn, memberVouched, stewards, thoseWithVoice } from "@unionhall/kernel";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { hallIdOf } from "@unionhall/protocol";
import { awayUntil, consentsTo, nothingDescribed, purposeOf } from "@unionhall/union";
import type { CircleCard, CircleView, DeskView, DeviceView, MemberView } from "../api.ts";
import type { KnockView } from "../coming.ts";
import type { DeskPlace } from "../device/device.ts";
import type { DeskWhere } from "../moves.ts";
import type { PastView } from "../findings.ts";
import { aloneOf, titleOf } from "../alone/circles.ts";
import { visitorIn, visits } from "../calls/visitors.ts";
import { objection } from "../circle/book-writes.ts";
import { objectionToAdmit } from "../circle/deeds.ts";
import { headWords } from "../circle/head-words.ts";
import { standingOf } from "../circle/standing.ts";
import { neededToChange } from "../circle/stewards.ts";
import type { AskedView } from "../stewards.ts";
import { isOver } from "./asked.ts";
import { foundIn, hallWarnings } from "./findings.ts";
import { itemViews } from "./item-views.ts";
import { isSteward } from "./is-steward.ts";
import { arranged } from "../mine/arranged.ts";
import { emptyMine, tellingOf } from "../mine/fold.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";
import { apartOr, mutedOr } from "./muted.ts";
import { nameOf } from "./name-of.ts";
import { openInvitations } from "./open-invitations.ts";
import { newHere } from "./first-days.ts";
import { suspendedOf } from "./suspended.ts";
import { neededVouches } from "./tend.ts";

export function cardOf(session: Session): CircleCard {
  const { circle, state, talk, walkedTo, listener } = session;
  const { id } = circle;
  const mine = listener.mine();
  const isTold = talk !== null && tellingOf(mine, id, talk.id) !== "nothing";
  const unread = isTold ? talk.unread : 0;
  const hidden = mine.hidden.get(id)?.on ?? false;
  const [title, alone, purpose] = [titleOf(session), aloneOf(session), purposeOf(session.hallway)];
  const shown = { lastLine: talk?.last ?? null, unread, hidden, newHere: newHere(session), walkedTo };
  return { id, title, alone, purpose, state, ...shown };
}

export function cardsOf({ sessions, mine }: Person): readonly CircleCard[] {
  const cards = [...sessions.values()].map((session) => cardOf(session));
  return arranged(mine?.keeper.now ?? emptyMine(), cards);
}

export function viewOf(session: Session): CircleView {
  const { circle, me } = session;
  const { seq, head } = circle.log.chain;
  const { talk } = session;
  const isBegun = talk !== null && circle.rooms.entries(talk.id).length > 0;
  return {
    ...cardOf(session),
    lines: talk?.lines ?? [],
    gone: talk?.gone ?? [],
    more: session.state === "in" && isBegun && !talk.beginningReached,
    chat: session.chat,
    hallway: circle.hallway,
    purposesBefore: purposesBefore(session),
    dock: circle.hallway === null ? [] : itemViews(session, circle.hallway),
    members: membersOf(session),
    me,
    visit: circle.me.visit === undefined ? null : { until: circle.me.visit.until, keysChanged: circle.isOutlived },
    visitor: visitorIn(session),
    steward: isSteward(session),
    knocks: knocksOf(session),
    asked: askedOf(session),
    stewards: { count: stewards(circle.book).length, needed: neededToChange(circle) },
    invitations: openInvitations(session),
    suspended: suspendedOf(session),
    letterbox: { open: circle.book.publicLetterbox !== null, lettered: session.letters.fromOutside },
    headWords: { seq, words: headWords(head) },
    hall: circle.link.hall === null ? null : hallIdOf(circle.link.hall),
    past: pastOf(session),
    bringing: session.bringing.progress,
    ...foundIn(session),
    fork: circle.noted.fork?.proof ?? null,
    trouble: session.trouble?.reason ?? circle.lost,
  };
}

function purposesBefore(session: Session): CircleView["purposesBefore"] {
  return session.hallway.purposes.slice(0, -1).map(({ by, time, purpose: text }) => {
    return { by, name: nameOf(session, by), mine: by === session.me, time, text };
  });
}

function membersOf(session: Session): readonly MemberView[] {
  const all = [...session.circle.book.members.values()];
  // Whoever visits a call is shown no names of others: by courtesy, their device has them.
  return (visits(session) ? all.filter(({ id }) => id === session.me) : all).map((member) => {
    const { id, steward } = member;
    const said = session.hallway.people.described.get(id) ?? nothingDescribed;
    return {
      id,
      name: nameOf(session, id),
      me: id === session.me,
      steward,
      care: member.state === "in" && session.hallway.care.people.has(id),
      ...said,
      away: awayUntil(said, session.circle.next.day),
      ...apartOr(session, id),
      ...mutedOr(session, id),
      state: stateOf(session, member),
    };
  });
}

function stateOf(session: Session, member: BookMember): MemberView["state"] {
  if (isAsked(session, member)) return "asked";
  const { remembered } = session.hallway.people;
  return member.state !== "in" && remembered.has(member.id) ? "remembered" : standingOf(member, session.circle.next);
}

/** Whoever comes says first what they are called. */
function isAsked({ circle, inHallway }: Session, { id, since, state }: BookMember): boolean {
  const { walked } = circle.book;
  return walked !== null && state === "in" && since <= 1 + walked.parts && !inHallway.state.come.has(id);
}

function knocksOf(session: Session): readonly KnockView[] {
  const { book } = session.circle;
  return session.letters.knocks.flatMap((knock): KnockView[] => {
    const { invitation: key, keys } = knock.signed.letter;
    const invitation = book.invitations.get(key);
    const { me } = session;
    if (invitation === undefined || me === null) return [];
    const vouchers = invitation.vouchedBy.get(keys.signing) ?? new Set<MemberId>();
    const vouch = { invitation: key, signing: keys.signing };
    const canVouch = objection(session.circle, memberVouched, vouch) === null;
    const may = {
      vouch: canVouch && !vouchers.has(me) && neededVouches(book, invitation) > 0,
      admit: objectionToAdmit(session.circle, knock) === null,
    };
    return [
      {
        key: keys.signing,
        invitation: key,
        invitedBy: nameOf(session, invitation.by),
        returning: invitation.returning,
        vouches: thoseWithVoice(book, vouchers, session.circle.next).length,
        needed: neededVouches(book, invitation),
        may,
      },
    ];
  });
}

function askedOf(session: Session): readonly AskedView[] {
  const { hallway, me, state } = session;
  const mayAct = state === "in" && isSteward(session);
  return session.asked.map((asked) => {
    const { deed, member, by, standing, until } = asked;
    const over = isOver(session, asked);
    const stands = consentsTo(hallway.consents, asked).some((each) => each.by === me);
    const may = { agree: mayAct && !over && !stands && member !== me, takeBack: mayAct && stands };
    return { deed, member, by, agreed: standing.length, until, state: over ? "over" : "open", may };
  });
}

function pastOf({ circle: { base }, past }: Session): PastView | null {
  if (base === null) return null;
  return { seq: base.anchor.seq, read: past.read, differs: base.pastDiffers };
}

export function deskOf(person: Person, passphrase: boolean): DeskView {
  const { place, words } = person.device;
  if (place === null) return { state: "none" };
  const isConfirmed = words === null;
  const remindAt = words?.remindAt ?? null;
  return {
    state: "open",
    words: isConfirmed ? "confirmed" : "to-confirm",
    remindAt,
    passphrase,
    where: whereOf(person, place),
    devices: devicesOf(person),
    warnings: hallWarnings(person.sessions.values()),
  };
}

function whereOf(
  { sessions, desk, deskMovedTo: movedTo, whereabouts }: Person,
  { hall: known, hallKey }: DeskPlace,
): DeskWhere {
  const [hall = known, ...said] = whereabouts.of(hallKey)?.statement.addresses ?? [];
  const others = [...sessions.values()].filter(({ held, state }) => state === "in" && held.hallKey !== hallKey);
  const circlesIn = (address: string): readonly CircleId[] =>
    others.flatMap(({ circle: { id, link } }) => (link.address === address ? id : []));
  const halls = new Set(others.map(({ circle }) => circle.link.address));
  const elsewhere = [...halls].map((address) => ({ hall: address, circles: circlesIn(address) }));
  const { online = false, isSilent = false } = desk?.circle.link ?? {};
  return { hall, said, reached: online, silent: isSilent, movedTo, elsewhere };
}

function devicesOf(person: Person): readonly DeviceView[] {
  const { desk } = person;
  const founder = desk?.circle.book.statement?.founder.signing;
  if (desk === null) return [];
  return membersIn(desk.circle.book)
    .filter(({ keys }) => keys.signing !== founder)
    .map(({ keys, since }) => ({
      key: keys.signing,
      tag: null,
      since,
      here: keys.signing === desk.circle.me.secrets.keys.signing,
    }));
}
