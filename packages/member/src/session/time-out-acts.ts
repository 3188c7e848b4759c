import type { Kind } from "@unionhall/kernel";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { longestTimeOut, stateOf, timeOutAppealed, timeOutAt, timeOutGiven, timeOutLifted } from "@unionhall/union";
import { Stopped } from "../problems.ts";
import type { TimeOutActs } from "../time-outs.ts";
import { inBook, inside, memberOf } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";
import { timeOutsOf } from "./time-out-views.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function timeOutActs(run: Run, who: () => Person | null): TimeOutActs {
  return {
    look: (circle) => {
      const session = who()?.sessions.get(circle);
      return session === undefined ? [] : timeOutsOf(session);
    },
    give: (circle, member, days) => run((person) => give(person, circle, member, days)),
    appeal: (circle) => run((person) => inBook(inside(person, circle), timeOutAppealed, {})),
    lift: (circle, member) => run((person) => lift(person, circle, member)),
  };
}

async function give(person: Person, id: CircleId, member: MemberId, days: number): Promise<"given" | "asked"> {
  if (!Number.isInteger(days) || days < 1 || days > longestTimeOut) throw new Stopped("too-many");
  const session = await asSteward(person, id, member, timeOutGiven, { member, days });
  return isInTimeOut(session, member) ? "given" : "asked";
}

async function lift(person: Person, id: CircleId, member: MemberId): Promise<"over" | "said"> {
  const session = await asSteward(person, id, member, timeOutLifted, { member });
  return isInTimeOut(session, member) ? "said" : "over";
}

/** Goes by all that the hall has, as somebody else may have asked for the same. */
async function asSteward<P>(
  person: Person,
  id: CircleId,
  member: MemberId,
  kind: Kind<P>,
  payload: P,
): Promise<Session> {
  const session = inside(person, id);
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  memberOf(session, member);
  await inBook(session, kind, payload);
  return session;
}

function isInTimeOut({ circle }: Session, member: MemberId): boolean {
  return timeOutAt(stateOf(circle.book).timeOuts, member, circle.next) !== null;
}
