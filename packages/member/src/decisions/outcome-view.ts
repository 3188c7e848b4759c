import { equal, hexOf } from "@unionhall/protocol";
import type { Decision, Drafts, Outcome } from "@unionhall/union";
import { isChallenged, lastDayToChallenge, stands } from "@unionhall/union";
import type { OutcomeView } from "../decisions.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { shown } from "./deeds.ts";
import type { Known } from "./known.ts";
import { calendarDay, isInBook, todayIn } from "./known.ts";
import { isDone, whyNotDone } from "./not-done.ts";

export function outcomeView(session: Session, known: Known, drafts: Drafts): OutcomeView | null {
  const { decision } = known;
  const { outcome, deeds } = decision;
  if (outcome === null) return null;
  const { passed, counts, positions, signed, time, challengedBy } = outcome;
  const state = stateOf(session, decision, outcome);
  return {
    passed,
    counts,
    hash: hexOf(positions),
    signed,
    here: countedHere(session, known, outcome),
    time,
    state,
    until: state === "challengeable" ? calendarDay(session, lastDayToChallenge(decision, outcome)) : null,
    challengedBy: [...challengedBy].map((member) => nameOf(session, member)),
    done: deeds.flatMap((each, at) => {
      const deed = shown(session, each, drafts);
      if (deed === null) return [];
      const done = isDone(session, outcome, each, at);
      return [{ deed, done, why: done ? null : whyNotDone(session, decision, outcome, { deed, at }) }];
    }),
  };
}

function countedHere({ me, ballots }: Session, known: Known, { positions }: Outcome): OutcomeView["here"] {
  if (me === null || !isInBook(known)) return null;
  const own = ballots.of(known.id, known.decision).signed.get(me);
  if (own === undefined) return null;
  return equal(own.positions, positions) ? "same" : "differs";
}

function stateOf(session: Session, decision: Decision, outcome: Outcome): OutcomeView["state"] {
  if (stands(decision, outcome, todayIn(session))) return "stands";
  return isChallenged(decision, outcome) ? "challenged" : "challengeable";
}
