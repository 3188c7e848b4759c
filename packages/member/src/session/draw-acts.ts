import type { Bytes, CircleId, EntryId, MemberId } from "@unionhall/protocol";
import { ascii, bytesOf, concat } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import {
  allDraws,
  closeNumber,
  drawBegun,
  drawDeclined,
  drawJoined,
  drawOpened,
  longestDraw,
  nextDrawn,
  partOf,
  roleGiven,
  stateOf,
} from "@unionhall/union";
import { lawfulDeed, objection } from "../circle/book-writes.ts";
import type { Circle } from "../circle/circle.ts";
import { turnDoor } from "../circle/turn.ts";
import type { DrawActs } from "../draws.ts";
import { Stopped } from "../problems.ts";
import { inBook, inside } from "./acts.ts";
import { drawsOf, restsOf } from "./draw-views.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";
import { spread } from "./waits.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function drawActs(run: Run, who: () => Person | null): DrawActs {
  const seen = <T>(circle: CircleId, view: (session: Session) => readonly T[]): readonly T[] => {
    const session = who()?.sessions.get(circle);
    return session === undefined ? [] : view(session);
  };
  return {
    look: (circle) => seen(circle, drawsOf),
    dueARest: (circle) => seen(circle, restsOf),
    begin: (circle, role, days) => run((person) => begin(inside(person, circle), role, days)),
    join: (circle, role, willing) =>
      run((person) => {
        const session = inside(person, circle);
        return putIn(session, drawOfRole(session, role).id, willing);
      }),
    decline: (circle, role) =>
      run((person) => {
        const session = inside(person, circle);
        return inBook(session, drawDeclined, { draw: drawOfRole(session, role).id });
      }),
    give: (circle, role) => run((person) => give(inside(person, circle), role)),
  };
}

function begin(session: Session, role: string, days: number): Promise<void> {
  if (!Number.isInteger(days) || days < 1 || days > longestDraw) throw new Stopped("too-many");
  return inBook(session, drawBegun, { role, until: session.circle.next.day + days });
}

/** A number of one's own, into a draw of whatever. */
export async function putIn(session: Session, draw: EntryId, willing: boolean): Promise<void> {
  const { circle, me } = session;
  if (me === null) throw new Stopped("no-such-circle");
  const closed = closeNumber(draw, me, await ownNumber(circle, draw));
  await inBook(session, drawJoined, { draw, closed, willing });
}

async function give(session: Session, role: string): Promise<MemberId> {
  const member = nextDrawn(session.circle.book, drawOfRole(session, role));
  if (member === undefined) throw new Stopped("nobody-drawn");
  await inBook(session, roleGiven, { member, role });
  return member;
}

function drawOfRole({ circle }: Session, role: string): Draw {
  const draw = stateOf(circle.book).draws.get(role);
  if (draw === undefined) throw new Stopped("nobody-drawn");
  return draw;
}

/** Nobody else can know it, and all devices of this person do without telling each other. */
function ownNumber({ env, me }: Circle, draw: EntryId): Promise<Bytes> {
  return env.sealing.hmac(me.secrets.erase, concat(ascii("draw"), bytesOf(draw)));
}

/** What a device does by itself: once no more numbers are put in, it opens its own. */
export async function openNumbers({ circle, waits }: Session, me: MemberId): Promise<void> {
  for (const draw of allDraws(circle.book)) {
    const part = partOf(draw, me);
    if (part === undefined || part.opened !== null) continue;
    const payload = { draw: draw.id, number: await ownNumber(circle, draw.id) };
    if (objection(circle, drawOpened, payload) !== null) continue;
    if (!waits.isOver(`draw ${draw.id}`, () => spread(circle))) continue;
    await turnDoor(circle, () => ({ door: {}, written: [lawfulDeed(circle, drawOpened, payload)] }));
  }
}
