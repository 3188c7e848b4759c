import type { CircleId, MemberId } from "@unionhall/protocol";
import type { AloneActs } from "../alone.ts";
import { mineOf } from "../mine/acts.ts";
import { declinedKey } from "../mine/fold.ts";
import type { Outcome } from "../outcome.ts";
import { Stopped } from "../problems.ts";
import { inside, leave, memberOf, ownPast } from "../session/acts.ts";
import { openNewCircle } from "../session/found.ts";
import { joinAlone } from "../session/join.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { oursStands } from "./approaches.ts";
import { aloneOf, aloneWith } from "./circles.ts";
import { leaveApproach } from "./leave-approach.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function aloneActs(run: <T>(act: (person: Person) => Promise<T>) => Promise<Outcome<T>>): AloneActs {
  return {
    write: (circle, member) => run((person) => write(person, circle, member)),
    decline: (circle, member) => run((person) => decline(person, circle, member, true)),
  };
}

async function write(person: Person, id: CircleId, member: MemberId): Promise<CircleId> {
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
async function sayYes(
  person: Person,
  from: Session,
  approach: NonNullable<ReturnType<Person["approaches"]["from"]>>,
  ours: Session | null,
): Promise<CircleId> {
  const { id, link } = from.circle;
  const { by: member, alone: circle, secret } = approach;
  const alone = { circle: id, member, name: nameOf(from, member) };
  if (mineOf(person).declined.get(declinedKey(id, member))?.on === true) await decline(person, id, member, false);
  await joinAlone(person, link, { circle, secret, alone, name: ownName(from) });
  person.approaches.drop(approach);
  if (ours !== null && ours.state === "in" && ours.talk?.last == null) await leave(person, ours.circle.id);
  return circle;
}

async function ask(person: Person, from: Session, member: MemberId): Promise<CircleId> {
  memberOf(from, member);
  await ownPast(from);
  const { hall, hallKey } = from.held;
  const { id } = from.circle;
  const alone = { circle: id, member, name: nameOf(from, member), secret: person.env.random(16) };
  const link = await person.halls.reached(hall, hallKey);
  const asked = { title: "", purpose: "", name: ownName(from), tools: ["chat"], byItself: false };
  const wanted = { hall, sponsor: { circle: id }, ...asked, alone };
  const circle = await openNewCircle(person, link, wanted);
  const session = person.sessions.get(circle);
  await session?.idle();
  if (session !== undefined) await leaveApproach(person, session);
  return circle;
}

function ownName(from: Session): string {
  return from.me === null ? "" : nameOf(from, from.me);
}

async function decline(person: Person, circle: CircleId, member: MemberId, on: boolean): Promise<void> {
  inside(person, circle);
  if (person.mine === null) throw new Stopped("no-desk");
  await person.mine.say({ declined: [{ circle, member, on, at: null }] });
}
