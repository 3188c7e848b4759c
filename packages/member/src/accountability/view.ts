import type { MemberId } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import {
  accountabilityAsked,
  drawDeclined,
  drawJoined,
  drawLasts,
  drawnNow,
  isAsDrawn,
  shortestCircleDraw,
  stageOn,
  stateOf,
} from "@unionhall/union";
import type { AccountabilityInside, AccountabilityView } from "../accountability.ts";
import type { NamedView } from "../care.ts";
import { objection } from "../circle/book-writes.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./inside.ts";
import { checkedOf } from "./checked.ts";
import { knownOf, wordsOf } from "./inside.ts";

export function accountabilityIn(person: Person, session: Session): readonly AccountabilityView[] {
  return stateOf(session.circle.book)
    .circleDraws.toReversed()
    .map((draw) => viewOf(person, session, draw));
}

function viewOf(person: Person, session: Session, draw: Draw): AccountabilityView {
  const { id, by, until, parts, sealed } = draw;
  const stage = stageOn(draw, session.circle.next.day);
  const known = knownOf(person, session, draw);
  const named = (each: MemberId): NamedView => ({ id: each, name: nameOf(session, each) });
  const inside = known === null ? null : insideOf(person, session, draw, known);
  return {
    draw: id,
    by: named(by),
    appeal: sealed?.of != null,
    stage,
    lastDay: stage === "numbers" ? until : until + drawLasts,
    joined: parts.map((part) => ({ ...named(part.by), willing: part.willing })),
    waits: stage === "opening" ? drawnNow(draw).waits.map(named) : [],
    mine: mineIn(session, draw, known),
    inside,
    may: mayIn(session, draw, known, inside),
  };
}

function mineIn({ me }: Session, { by }: Draw, known: Known | null): AccountabilityView["mine"] {
  if (me === null) return null;
  if (by === me) return "asked";
  if (known === null) return null;
  return known.parties.includes(me) ? "party" : "sits";
}

function insideOf(person: Person, session: Session, draw: Draw, known: Known): AccountabilityInside {
  const { parties, sits, into, said } = known;
  const named = (each: MemberId): NamedView => ({ id: each, name: nameOf(session, each) });
  const others = [...parties, ...sits].filter((each) => each !== session.me);
  const checked = checkedOf(person, session, draw, known);
  const there = into === null ? undefined : person.sessions.get(into);
  return {
    parties: parties.map(named),
    sits: sits.map(named),
    checked,
    circle: there === undefined || there.state === "out" ? null : into,
    // Of parties that somebody made up, none waits.
    words: isAsDrawn(checked) ? wordsOf(session, known) : [],
    // One who leaves takes from the others neither the words nor who tells them.
    over: [...said.values()].some(({ told }) => told) || others.every((each) => said.get(each)?.over === true),
    keep: there?.circle.book.keep?.default ?? null,
    more: there === undefined ? 0 : Math.max(0, membersIn(there) - new Set([...parties, ...sits]).size),
  };
}

function membersIn({ circle }: Session): number {
  return [...circle.book.members.values()].filter(({ state }) => state === "in").length;
}

function mayIn(
  { circle, me }: Session,
  draw: Draw,
  known: Known | null,
  inside: AccountabilityInside | null,
): AccountabilityView["may"] {
  const named = { draw: draw.id };
  const join = objection(circle, drawJoined, { ...named, closed: new Uint8Array(32), willing: true }) === null;
  const sits = me !== null && known?.sits.includes(me) === true;
  const over = me !== null && known?.said.get(me)?.over === true;
  const drawn = inside !== null && isAsDrawn(inside.checked);
  const isParty = me !== null && known?.parties.includes(me) === true;
  return {
    join,
    sit: join && draw.by !== me && !isParty,
    decline: objection(circle, drawDeclined, named) === null,
    open: draw.by === me && known?.own != null && !over && drawnNow(draw).order.length > 0 && isToOpen(draw, known),
    comeIn: drawn && known !== null && known.secret !== null && inside.circle === null && !over,
    write: drawn && sits && !over,
    tell: !over && drawn && !inside.over && inside.words.some(({ waits }) => waits.length === 0),
    appeal: isParty && mayAppeal(circle, draw, known),
    leave: inside !== null && inside.circle !== null && !over,
  };
}

/** Nobody has been asked yet, or somebody has stepped out since. */
function isToOpen({ declined, sealed }: Draw, { into, sits }: Known): boolean {
  if (sealed?.appealed !== false) return false;
  return into === null || sits.some((each) => declined.has(each));
}

function mayAppeal(circle: Session["circle"], draw: Draw, { token, into }: Known): boolean {
  if (token === null || into === null) return false;
  const bare = { until: circle.next.day + shortestCircleDraw, names: new Uint8Array(32), appeal: new Uint8Array(32) };
  return objection(circle, accountabilityAsked, { ...bare, of: { draw: draw.id, token } }) === null;
}

/** Home tells of it. */
export function waitsForMe({ inside, may }: AccountabilityView): boolean {
  if (may.open || may.comeIn) return true;
  if (inside === null) return false;
  return inside.over ? may.leave : inside.words.some(({ mayAgree }) => mayAgree);
}
