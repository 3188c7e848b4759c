import { invitationKeys } from "@unionhall/kernel";
import type { Bytes, CircleId, MemberId } from "@unionhall/protocol";
import type { Draw } from "@unionhall/union";
import { whoSits } from "@unionhall/union";
import { lookAtCare } from "../care/view.ts";
import { makeInvitation, withdrawInvitation } from "../circle/deeds.ts";
import { Stopped } from "../problems.ts";
import { now, trimmed } from "../session/acts.ts";
import { askToJoin } from "../session/join.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { aboutOf } from "../session/ways-in.ts";
import { openNewCircle } from "../session/found.ts";
import { longestTitle } from "@unionhall/union";
import type { Known } from "./inside.ts";
import type { OwnSitting } from "./kinds.ts";
import { say } from "./say.ts";

/** Days for which its hall keeps what is said in it. */
const keepDays = 30;
/** Days in which somebody can come in. */
const wayDays = 30;

/**
 * By who asked: those who are drawn, as this device knows whom to keep apart, and the other parties have a way in, each their own. In
 * it is a chat and nothing else, as that passes.
 */
export async function openFor(
  person: Person,
  session: Session,
  draw: Draw,
  { own, parties, without, many }: Known,
  title: string,
): Promise<CircleId> {
  // Who appealed shut out those who sat: others would be told too late.
  if (own === null || session.me === null || draw.sealed?.appealed !== false) throw new Stopped("nobody-drawn");
  const apart = lookAtCare(person, session.circle.id).keeps;
  const sits = whoSits(session.circle.book, draw, { parties, without, many, apart });
  if (sits.length < many) throw new Stopped("too-few-drawn");
  const into = own.into ?? (await openIt(person, session, trimmed(title, longestTitle)));
  const others = [...parties, ...sits].filter((each) => each !== session.me);
  const ways = await waysFor(person, into, others, own);
  await say(person, session, draw, { ...bare, parties, without, sits, many }, { own: { ...own, sits, into, ways } });
  return into;
}

const bare = { salt: new Uint8Array(0), into: null, secret: null, token: null, said: new Map(), own: null };

function openIt(person: Person, session: Session, title: string): Promise<CircleId> {
  const { hall, hallKey } = session.held;
  const name = session.me === null ? "" : nameOf(session, session.me);
  const about = aboutOf({ title, name, tools: ["chat"], keep: keepDays, starter: "team" });
  return person.halls
    .reached(hall, hallKey)
    .then((link) => openNewCircle(person, link, { hall, sponsor: { circle: session.circle.id }, ...about }));
}

async function waysFor(
  person: Person,
  into: CircleId,
  whom: readonly MemberId[],
  own: OwnSitting,
): Promise<OwnSitting["ways"]> {
  const session = person.sessions.get(into);
  if (session === undefined) throw new Stopped("no-such-circle");
  const ways = own.ways.filter(({ member }) => whom.includes(member));
  for (const way of own.ways) if (!ways.includes(way)) await shut(person, session, way.secret);
  const from = session.me === null ? "" : nameOf(session, session.me);
  for (const member of whom) {
    if (ways.some((way) => way.member === member)) continue;
    const secret = person.env.random(16);
    const { title } = session.hallway;
    await now(session, () => makeInvitation(session.circle, { vouches: 0, secret, days: wayDays, title, from }));
    ways.push({ member, secret });
  }
  return ways;
}

/** Whoever stepped out has no way in any more; who came in before that is seen by the others. */
async function shut(person: Person, session: Session, secret: Bytes): Promise<void> {
  const { invitation } = await invitationKeys(person.env, secret);
  if (session.circle.book.invitations.get(invitation)?.state !== "open") return;
  await now(session, () => withdrawInvitation(session.circle, invitation));
}

/** As who they are called in the circle that it was asked for in. */
export async function comeIn(person: Person, session: Session, _draw: Draw, known: Known): Promise<CircleId> {
  const { hall, hallKey } = session.held;
  if (known.secret === null || known.into === null) throw new Stopped("nobody-drawn");
  const name = session.me === null ? "" : nameOf(session, session.me);
  const link = await person.halls.reached(hall, hallKey);
  return askToJoin(person, link, { hall, kind: "join", secret: known.secret }, name, "en", known.into);
}
