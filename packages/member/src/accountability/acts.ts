import type { Bytes, CircleId, EntryId, MemberId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Draw, Names } from "@unionhall/union";
import {
  accountabilityAsked,
  couldSit,
  drawDeclined,
  drawOf,
  fewestSit,
  isAsDrawn,
  longestDraw,
  longestSittingOutcome,
  mostParties,
  mostSit,
  mostSittings,
  saltLength,
  sealAppeal,
  sealNames,
  shortestCircleDraw,
  stageOn,
  stateOf,
} from "@unionhall/union";
import type { AccountabilityActs, AccountabilityAsk } from "../accountability.ts";
import { lookAtCare } from "../care/view.ts";
import { objection } from "../circle/book-writes.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { Stopped } from "../problems.ts";
import { inBook, inside, memberOf, trimmed } from "../session/acts.ts";
import { putIn } from "../session/draw-acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { checkedOf } from "./checked.ts";
import type { Known } from "./inside.ts";
import { hashOfWords, knownOf } from "./inside.ts";
import { keptSittings } from "./kept.ts";
import type { OwnSitting } from "./kinds.ts";
import { comeIn, openFor } from "./open.ts";
import { keepSitting, say } from "./say.ts";
import { leaveIt, tellIt } from "./tell.ts";
import { accountabilityIn } from "./view.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function accountabilityActs(run: Run, who: () => Person | null): AccountabilityActs {
  return {
    look: (circle) => {
      const person = who();
      const session = person?.sessions.get(circle);
      return person === null || session === undefined ? [] : accountabilityIn(person, session);
    },
    ask: (circle, wanted) => run((person) => ask(person, inside(person, circle), wanted)),
    join: (circle, draw, willing) => run((person) => join(person, inside(person, circle), draw, willing)),
    decline: (circle, draw) => run((person) => inBook(inside(person, circle), drawDeclined, { draw })),
    open: (circle, draw, title) => run((person) => openFor(person, ...knownIn(person, circle, draw), title)),
    comeIn: (circle, draw) => run((person) => comeIn(person, ...drawnIn(person, circle, draw))),
    write: (circle, draw, words) => run((person) => writeWords(person, drawnIn(person, circle, draw), words)),
    agree: (circle, draw, words) => run((person) => agree(person, drawnIn(person, circle, draw), words)),
    tell: (circle, draw, title) => run((person) => tellIt(person, ...drawnIn(person, circle, draw), title)),
    appeal: (circle, draw, days) => run((person) => appeal(person, knownIn(person, circle, draw), days)),
    leave: (circle, draw) => run((person) => leaveIt(person, ...knownIn(person, circle, draw))),
  };
}

type There = readonly [Session, Draw, Known];

/** Of who is in it. Throws `Stopped` otherwise. */
function knownIn(person: Person, circle: CircleId, id: EntryId): There {
  const session = inside(person, circle);
  const draw = drawIn(session, id);
  const known = knownOf(person, session, draw);
  if (known === null) throw new Stopped("nobody-drawn");
  return [session, draw, known];
}

/** What this device has checked: a party or one who sits takes no part in anything else. Leaving is open to all. */
function drawnIn(person: Person, circle: CircleId, id: EntryId): There {
  const there = knownIn(person, circle, id);
  if (!isAsDrawn(checkedOf(person, ...there))) throw new Stopped("not-as-drawn");
  return there;
}

function drawIn({ circle }: Session, id: EntryId): Draw {
  const draw = drawOf(circle.book, id);
  if (draw === undefined || draw.sealed === null) throw new Stopped("nobody-drawn");
  return draw;
}

async function ask(person: Person, session: Session, { others, days, many }: AccountabilityAsk): Promise<void> {
  const { me } = session;
  if (me === null) throw new Stopped("no-such-circle");
  for (const other of others) memberOf(session, other);
  const parties = [...new Set([me, ...others])];
  if (parties.length < 2) throw new Stopped("no-such-member");
  if (parties.length > mostParties) throw new Stopped("too-many");
  await begin(person, session, { parties, without: [], many }, { days, of: null });
}

interface Wanted {
  readonly days: number;
  readonly of: { readonly draw: EntryId; readonly token: Bytes } | null;
}

/** The names are in the desk before the book has their seal. */
async function begin(person: Person, session: Session, names: Names, { days, of }: Wanted): Promise<void> {
  const { circle } = session;
  const { many } = names;
  if (!Number.isInteger(days) || days < shortestCircleDraw || days > longestDraw) throw new Stopped("too-many");
  if (!Number.isInteger(many) || many < fewestSit || many > mostSit) throw new Stopped("too-many");
  // It would be opened never, and everybody would have waited a week for it.
  if (!couldSit(circle.book, { ...names, apart: lookAtCare(person, circle.id).keeps }))
    throw new Stopped("too-few-to-sit");
  if (ownUnderWay(person, session) >= mostSittings) throw new Stopped("told-too-much");
  const [salt, token] = [person.env.random(saltLength), person.env.random(saltLength)];
  const sealed = sealNames(salt, names);
  const asked = { until: circle.next.day + days, names: sealed, appeal: sealAppeal(token), of };
  const fault = objection(circle, accountabilityAsked, asked);
  if (fault !== null) throw new WouldNotCount(fault);
  const own: OwnSitting = { ...names, salt, token, sits: [], into: null, ways: [] };
  await keepSitting(person, session, sealed, { own });
  await inBook(session, accountabilityAsked, asked);
}

/** How many they have asked for that are not over. Others that they are in are no matter of theirs. */
function ownUnderWay(person: Person, { circle }: Session): number {
  const draws = stateOf(circle.book).circleDraws;
  return [...keptSittings(person, circle.id).values()].filter(({ own, over, names }) => {
    if (own === null || over) return false;
    const draw = draws.find(({ sealed }) => sealed !== null && equal(sealed.names, names));
    return own.into !== null || draw === undefined || stageOn(draw, circle.next.day) !== "over";
  }).length;
}

/** A party sees to it, and does not sit. */
async function join(person: Person, session: Session, id: EntryId, willing: boolean): Promise<void> {
  const draw = drawIn(session, id);
  const known = knownOf(person, session, draw);
  const isParty = draw.by === session.me || (session.me !== null && known?.parties.includes(session.me));
  if (willing && isParty) throw new WouldNotCount("takes-another");
  await putIn(session, draw.id, willing);
}

async function writeWords(person: Person, [session, draw, known]: There, text: string): Promise<void> {
  if (session.me === null || !known.sits.includes(session.me)) throw new Stopped("nobody-drawn");
  await say(person, session, draw, known, { outcome: trimmed(text, longestSittingOutcome) });
}

async function agree(person: Person, [session, draw, known]: There, words: string): Promise<void> {
  const isThere = known.sits.some((each) => known.said.get(each)?.outcome === words);
  if (session.me === null || !known.parties.includes(session.me) || !isThere) throw new Stopped("nobody-drawn");
  await say(person, session, draw, known, { yes: hashOfWords(words) });
}

async function appeal(person: Person, [session, draw, known]: There, days: number): Promise<void> {
  const { token, parties, sits } = known;
  if (token === null || session.me === null) throw new Stopped("nobody-drawn");
  const names = { parties: ofFirst(session.me, parties), without: sits, many: sits.length };
  await begin(person, session, names, { days, of: { draw: draw.id, token } });
}

function ofFirst(me: MemberId, parties: readonly MemberId[]): readonly MemberId[] {
  return [me, ...parties.filter((each) => each !== me)];
}
