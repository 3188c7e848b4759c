import type { CircleId, Key, MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import * as union from "@unionhall/union";
import { membersIn } from "@unionhall/kernel";
import type { Circle } from "../circle/circle.ts";
import type { CircleView } from "../api.ts";
import { removeMember, withdrawInvitation } from "../circle/deeds.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inBook, inside, now, ownPast, rename, wordsAfter } from "../session/acts.ts";
import { describeCircle } from "../session/describe-circle.ts";
import { isSteward } from "../session/is-steward.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import { change, putIn, sendNow } from "../session/room-acts.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { openCircle } from "../session/ways-in.ts";
import type { VisitorActs, VisitorsView } from "../visitors.ts";
import { Homes } from "./homes.ts";
import { personIn } from "./person.ts";

/** Days for which its hall keeps what passes there. */
const keepDays = 7;

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function visitorActs(run: Run, who: () => Person | null): VisitorActs {
  const homes = new Homes();
  return {
    open: (call, ask) => run((person) => open(person, call, ask)),
    look(circle) {
      const person = who();
      const session = person?.sessions.get(circle);
      return person === null || session === undefined ? null : visitorsView(session, () => homes.of(person, circle));
    },
    linkedTo(call) {
      const link = linkFrom(who(), call);
      return link?.hosted === true ? link.to : null;
    },
    isElsewhere: (call) => linkFrom(who(), call)?.hosted === false,
    unlink: (call) => run((person) => unlink(inside(person, call.circle), call.room)),
    giveFloor: (circle, to, given) => run((person) => inBook(inside(person, circle), union.floorGiven, { to, given })),
    seeOut: (circle) => run((person) => seeOut(inside(person, circle))),
  };
}

function linkedOf(session: Session, call: RoomId): CircleId | null {
  const found = itemOf(session, call);
  return found === null ? null : (union.readFacts(union.linkedFacts, found.item).linked ?? null);
}

/** Where a call leads, and whether this person hosts visitors there; null where it leads nowhere, or is not known here. */
function linkFrom(
  person: Person | null,
  { circle, room }: At,
): { readonly to: CircleId; readonly hosted: boolean } | null {
  const session = person?.sessions.get(circle);
  const to = session === undefined ? null : linkedOf(session, room);
  return person === null || to === null ? null : { to, hosted: hosts(person, to) };
}

/** Which circle it is stands by the call before anything stands in that circle, so that what was cut off is gone on with. */
async function open(
  person: Person,
  { circle, room }: At,
  { title, name }: Parameters<VisitorActs["open"]>[1],
): Promise<CircleId> {
  const session = inside(person, circle);
  const found = itemOf(session, room);
  const day = found === null ? null : union.dayOfCall(found.item);
  if (found === null || day === null) throw new Stopped("no-such-room");
  const before = linkedOf(session, room);
  // Somebody else hosts it, and asks in whoever hosts it with them.
  if (before !== null && !person.sessions.has(before)) throw new Stopped("no-such-circle");
  const ask = { in: circle, title, name, tools: [], keep: keepDays, starter: "visitors" } as const;
  const linked = before !== null && hosts(person, before) ? before : await openCircle(person, ask);
  if (linked !== before)
    await change(session, found.parent, room, { facts: union.writeFacts(union.linkedFacts, { linked }) });
  else await callOtherwise(person, linked, { title, name });
  await putCall(inside(person, linked), { title, day });
  return linked;
}

/** What was cut off is gone on with under the names that are given now: visitors read no others. */
async function callOtherwise(
  person: Person,
  linked: CircleId,
  { title, name }: Parameters<VisitorActs["open"]>[1],
): Promise<void> {
  const session = inside(person, linked);
  if (callIn(session) !== null) return;
  await rename(person, linked, name);
  if (isSteward(session)) await describeCircle(person, linked, { title });
}

async function unlink(session: Session, room: RoomId): Promise<void> {
  const found = itemOf(session, room);
  if (found === null) throw new Stopped("no-such-room");
  await change(session, found.parent, room, { facts: union.writeFacts(union.linkedFacts, { linked: null }) });
}

/** What stands beside a call anybody can have written: it leads to a circle for visitors of which this person is a member, or nowhere. */
function hosts({ sessions }: Person, linked: CircleId): boolean {
  const session = sessions.get(linked);
  if (session?.state !== "in" || session.me === null) return false;
  const { book } = session.circle;
  return union.stateOf(book).agreement?.guests === "muted" && union.isInAsMember(book, session.me);
}

/** The only thing that stands there. */
async function putCall(
  session: Session,
  { title, day }: { readonly title: string; readonly day: number },
): Promise<void> {
  const { hallway, env } = session.circle;
  if (hallway === null) throw new Stopped("no-such-circle");
  if (callIn(session) !== null) return;
  const facts = union.writeFacts(union.callFacts, { day });
  await putIn(session, hallway, union.itemOpened, { room: idOf("room", env.random(16)), what: "call", title, facts });
  sendNow(session);
}

function callIn(session: Session): RoomId | null {
  const { hallway } = session.circle;
  if (hallway === null) return null;
  return union.itemsOf(contentsOf(session, hallway)).find(({ what }) => what === "call")?.room ?? null;
}

async function seeOut(session: Session): Promise<void> {
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  await wordsAfter(session, async () => {
    await ownPast(session);
    // First their links: nobody comes in by one behind those who go.
    await untilNone(session, linksOpen, withdrawInvitation);
    await untilNone(session, visitorsIn, removeMember);
  });
}

/** One after the other. Another host may do the same at that moment, or somebody goes by themselves: then it was done, and the next follows. */
async function untilNone<T>(
  session: Session,
  left: (session: Session) => readonly T[],
  deed: (circle: Circle, each: T) => Promise<void>,
): Promise<void> {
  for (let [next] = left(session); next !== undefined; [next] = left(session)) {
    const each = next;
    await now(session, async () => {
      try {
        await deed(session.circle, each);
      } catch (error) {
        if (!(error instanceof WouldNotCount || error instanceof Refused)) throw error;
        await session.upToDate();
        if (left(session).includes(each)) throw error;
      }
    });
  }
}

/** By which somebody could still come muted. */
function linksOpen({ circle: { book } }: Session): readonly Key[] {
  const open = [...book.invitations.values()].filter(
    ({ state, key }) => state === "open" && union.comesMuted(book, key),
  );
  return open.map(({ key }) => key);
}

function visitorsIn({ circle: { book } }: Session): readonly MemberId[] {
  const { floor } = union.stateOf(book);
  return membersIn(book).flatMap(({ id }) => (union.isMutedGuest(floor, id) ? [id] : []));
}

/** Whether this person is in a circle as somebody who came muted. */
export function visits({ circle, me }: Session): boolean {
  return me !== null && union.isMutedGuest(union.stateOf(circle.book).floor, me);
}

export function visitorIn(session: Session): CircleView["visitor"] {
  const { circle, me } = session;
  if (me === null || !visits(session)) return null;
  return { floor: union.hasFloor(union.stateOf(circle.book).floor, me) };
}

function visitorsView(session: Session, home: () => VisitorsView["home"]): VisitorsView | null {
  const { agreement, floor } = union.stateOf(session.circle.book);
  const isVisitor = visits(session);
  if (agreement?.guests !== "muted" && !isVisitor) return null;
  const room = callIn(session);
  const others = isVisitor ? [] : visitorsIn(session);
  return {
    call: room === null ? null : { circle: session.circle.id, room },
    // Only what leads there asks for it.
    get home() {
      return isVisitor ? null : home();
    },
    all: union.floorOf(floor, null) !== null,
    visitors: others.map((id) => ({ ...personIn(session, id), floor: union.floorOf(floor, id) !== null })),
  };
}
