import type { Approach } from "@unionhall/kernel";
import type { CircleId, MemberId } from "@unionhall/protocol";
import type { AloneActs } from "../alone.ts";
import { Offline } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import { inside, leave, ownPast } from "../session/acts.ts";
import { keepNewCircle, openNewCircle } from "../session/found.ts";
import { joinAlone } from "../session/join.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { oursStands } from "./approaches.ts";
import { beingOpened, betweenTwo, notToAsk } from "./between.ts";
import { aloneOf, aloneWith, isSameOther } from "./circles.ts";
import { allDeclined, decline, declinedBy } from "./decline.ts";
import { leaveApproach } from "./leave-approach.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function aloneActs(run: Run, who: () => Person | null): AloneActs {
  return {
    look: (circle, member) => betweenTwo(who(), circle, member),
    write: (circle, member) => run((person) => write(person, circle, member)),
    decline: (circle, member, on) => run((person) => decline(person, { circle, member, on, until: null })),
    putOff: (circle, member, until) => run((person) => decline(person, { circle, member, on: until !== null, until })),
    get declined() {
      return allDeclined(who());
    },
  };
}

async function write(person: Person, id: CircleId, member: MemberId): Promise<CircleId | null> {
  const from = inside(person, id);
  if (member === from.me) throw new Stopped("no-such-member");
  // Who is in a circle of two with somebody writes to them alone there.
  if (from.circle.book.ofTwo) return id;
  const approach = person.approaches.from(person, from, member);
  const ours = aloneWith(person, id, member);
  if (approach !== null && !oursStands(person, approach)) return sayYes(person, from, approach, ours);
  if (ours === null) return ask(person, from, member);
  const { link } = ours.circle;
  if (link.online && aloneOf(ours)?.state === "asked") await leaveApproach(person, ours, true);
  return ours.circle.id;
}

/** Where this person has asked as well and said nothing there, that circle is let go of. */
async function sayYes(person: Person, from: Session, approach: Approach, ours: Session | null): Promise<CircleId> {
  const { id, link } = from.circle;
  const { by: member, alone: circle, secret } = approach;
  const alone = { circle: id, member, name: nameOf(from, member) };
  await hearAgain(person, id, member);
  try {
    await joinAlone(person, link, { circle, secret, alone, name: ownName(from) });
  } catch (error) {
    if (!(error instanceof Stopped) || error.problem.type !== "link-is-over") throw error;
    person.approaches.drop(approach);
    throw new Stopped("approach-is-over");
  }
  person.approaches.drop(approach);
  await dropOpening(person, id, member);
  if (ours !== null && ours.state === "in" && ours.talk?.last == null) await leave(person, ours.circle.id);
  return circle;
}

/** Writing to somebody takes back what was said to them before. */
async function hearAgain(person: Person, circle: CircleId, member: MemberId): Promise<void> {
  if (declinedBy(person, circle, member) !== null) await decline(person, { circle, member, on: false, until: null });
}

/** What no hall has heard of yet need not be opened any more. */
function dropOpening(person: Person, id: CircleId, member: MemberId): Promise<void> {
  return person.foundings.run(async () => {
    const opening = beingOpened(person, id, member);
    if (opening === null) return;
    await person.pending.drop(opening.held.circle);
    await person.done(opening.held.circle);
  });
}

async function ask(person: Person, from: Session, member: MemberId): Promise<CircleId | null> {
  const objection = notToAsk(from, member);
  if (objection !== null) throw new Stopped(objection === "gone" ? "no-such-member" : "member-paused");
  await hearAgain(person, from.circle.id, member);
  const { id, link } = from.circle;
  const alone = { circle: id, member, name: nameOf(from, member), secret: person.env.random(16) };
  await person.pending.dropRefused(({ held }) => isSameOther(held.alone, alone));
  const { hall, hallKey } = from.held;
  const asked = { title: "", purpose: "", name: ownName(from), tools: ["chat"], byItself: true };
  const wanted = { hall, sponsor: { circle: id }, ...asked, alone };
  if (!link.online) {
    await keepNewCircle(person, { hall: hallKey }, wanted);
    return null;
  }
  await ownPast(from);
  try {
    const circle = await openNewCircle(person, await person.halls.reached(hall, hallKey), wanted);
    const session = person.sessions.get(circle);
    await session?.idle();
    if (session !== undefined) await leaveApproach(person, session);
    return circle;
  } catch (error) {
    // The line was cut, and it is gone on with when the hall is back.
    if (error instanceof Offline && beingOpened(person, id, member) !== null) return null;
    throw error;
  }
}

function ownName(from: Session): string {
  return from.me === null ? "" : nameOf(from, from.me);
}
