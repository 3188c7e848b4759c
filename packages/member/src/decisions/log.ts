import type { CircleId } from "@unionhall/protocol";
import type { DecidedView, DecisionActs, DecisionView } from "../decisions.ts";
import { folded } from "../search/folded.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./known.ts";
import { inBook, todayIn, waitingHere } from "./known.ts";
import { isOver } from "./over.ts";
import { isReadHere, textNow } from "./read-here.ts";
import type { Other } from "./view.ts";
import { roundIn, viewOf } from "./view.ts";

/*
 * A circle that has met for years has thousands of them. To tell which are open costs little; what is shown of one costs
 * more, and is made of those that are looked at.
 */

/** What is asked of the whole log. */
export function logActs(sessionOf: Other): Pick<DecisionActs, "list" | "open" | "decided"> {
  const open = (circle: CircleId): readonly DecisionView[] => {
    const session = sessionOf(circle);
    return session === undefined ? [] : openViews(session, sessionOf);
  };
  const decided: DecisionActs["decided"] = (circle, look) => {
    const session = sessionOf(circle);
    return session === undefined ? { decisions: [], fitting: 0, all: 0 } : decidedView(session, look, sessionOf);
  };
  const everything = { words: "", most: Number.POSITIVE_INFINITY };
  return { list: (circle) => [...open(circle), ...decided(circle, everything).decisions], open, decided };
}

/** The newest first. */
function openViews(session: Session, other: Other): readonly DecisionView[] {
  const all: readonly Known[] = [...inBook(session), ...waitingHere(session)];
  const today = todayIn(session);
  return all
    .toReversed()
    .filter((known) => isOpen(known, today))
    .map((known) => viewOf(session, known, other));
}

function decidedView(
  session: Session,
  { words, most }: Parameters<DecisionActs["decided"]>[1],
  other: Other,
): DecidedView {
  const today = todayIn(session);
  const all = inBook(session)
    .toReversed()
    .filter((known) => !isOpen(known, today));
  const asked = folded(words.trim());
  const fitting = asked === "" ? all : all.filter((known) => folded(textIn(session, known)).includes(asked));
  const decisions = fitting.slice(0, most).map((known) => viewOf(session, known, other));
  return { decisions, fitting: fitting.length, all: all.length };
}

function isOpen({ decision }: Known, today: number): boolean {
  return !isOver({ round: roundIn(decision, today) });
}

/** As far as it is read here: its title stands in the tool. */
function textIn(session: Session, { decision: { room } }: Known): string {
  const said = textNow(session, room);
  return said === null ? "" : `${said.title} ${isReadHere(session, room) ? said.text : ""}`;
}
