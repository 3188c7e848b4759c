import type { Subject } from "@unionhall/union";
import { membersProper, quorumOf, shortestRounds, stateOf } from "@unionhall/union";
import type { DecidingAhead } from "../decisions.ts";
import type { Session } from "../session/session.ts";
import { calendarDay, todayIn } from "./known.ts";

const three = ["clarify", "react", "decide"] as const;

/** How a proposal would be decided that was opened today, as the agreement has it. */
export function ahead(session: Session, subject: Subject): DecidingAhead | null {
  const { book } = session.circle;
  const rule = stateOf(book).agreement?.rules[subject];
  if (rule === undefined) return null;
  const of = membersProper(book).length;
  const rounds = shortestRounds(rule, todayIn(session));
  const held = three.filter((round) => round === "decide" || rule.days[round] > 0);
  return {
    rule,
    quorum: { of, needs: quorumOf(rule, { all: of, of, away: 0 }) },
    rounds: held.map((round) => ({ round, lastDay: calendarDay(session, rounds[round]) })),
  };
}
