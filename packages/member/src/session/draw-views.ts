import type { MemberId } from "@unionhall/protocol";
import type { Draw, RoleTerm } from "@unionhall/union";
import {
  drawDeclined,
  drawJoined,
  drawLasts,
  drawnNow,
  dueARest,
  nextDrawn,
  roleGiven,
  roleTerm,
  stageOn,
  stateOf,
} from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import type { DrawView, DueARestView } from "../draws.ts";
import { isApartFromSome } from "../mine/apart-from.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

export function drawsOf(session: Session): readonly DrawView[] {
  return [...stateOf(session.circle.book).draws.values()].map((draw) => drawView(session, draw));
}

function drawView(session: Session, draw: Draw): DrawView {
  const { circle, me } = session;
  const { role, until, parts, given } = draw;
  const stage = stageOn(draw, circle.next.day);
  const { waits, order } = drawnNow(draw);
  const named = (ids: Iterable<MemberId>): DrawView["order"] =>
    [...ids].map((id) => ({ id, name: nameOf(session, id) }));
  const next = nextDrawn(circle.book, draw);
  const join = { draw: draw.id, closed: new Uint8Array(32), willing: true };
  return {
    role,
    stage,
    lastDay: stage === "numbers" ? until : until + drawLasts,
    joined: parts.map(({ by, willing }) => ({ id: by, name: nameOf(session, by), willing })),
    waits: stage === "opening" ? named(waits) : [],
    order: named(order),
    given: named(given),
    apart: me !== null && order.includes(me) && isApartFromSome(session, [...given, ...order]),
    may: {
      join: objection(circle, drawJoined, join) === null,
      decline: objection(circle, drawDeclined, { draw: draw.id }) === null,
      give: next !== undefined && objection(circle, roleGiven, { member: next, role }) === null,
    },
  };
}

/** Half a year where a role has no end. */
const usualTerm = 182;

export function restsOf(session: Session): readonly DueARestView[] {
  const { book, next } = session.circle;
  const { agreement, roles } = stateOf(book);
  return (agreement?.roles ?? []).flatMap(({ name: role, days }) => {
    const terms = roles.filter((held) => held.role === role && book.members.get(held.member)?.state === "in");
    const carried = terms.map(({ member, from, until }): RoleTerm => {
      const ends = roleTerm(book, { member, role, from, until }, next.day)?.until ?? null;
      return { member, from, until: until ?? ends };
    });
    return dueARest(carried, { day: next.day, longest: days ?? usualTerm }).map(({ member: id, since }) => {
      return { id, name: nameOf(session, id), role, since };
    });
  });
}
