import { roundOn } from "@unionhall/union";
import { isMember } from "../advice/may.ts";
import { asksOf } from "../decisions/asks.ts";
import type { InBook } from "../decisions/known.ts";
import { calendarDay, inBook, todayIn } from "../decisions/known.ts";
import { outcomeView } from "../decisions/outcome-view.ts";
import { reviewView } from "../decisions/review.ts";
import { isPast } from "../decisions/under-way.ts";
import type { MyDecision } from "../home.ts";
import type { Session } from "../session/session.ts";
import { placeOf } from "./place.ts";

/** However much a circle decides, Home stays a page. */
const most = 12;

const order: readonly MyDecision["why"][] = ["word", "differs", "objection", "review"];

/** What waits for somebody in what these circles decide: what closes first comes first. */
export function decisionsOfMine(circles: readonly Session[]): readonly MyDecision[] {
  const all = circles.flatMap((session) => [...wordsAsked(session), ...others(session)]);
  const sorted = all.toSorted(
    (a, b) => order.indexOf(a.why) - order.indexOf(b.why) || (a.until ?? Infinity) - (b.until ?? Infinity),
  );
  return sorted.slice(0, most);
}

function wordsAsked(session: Session): readonly MyDecision[] {
  return asksOf(session)
    .filter(({ why }) => why === "word")
    .map(({ decision: { room, rounds } }) => {
      return { ...placeOf(session, room), why: "word", until: calendarDay(session, rounds.decide) };
    });
}

/** Of advisers and guests nothing is asked that is not theirs. */
function others(session: Session): readonly MyDecision[] {
  const { circle, state } = session;
  if (state !== "in" || circle.me.visit !== undefined || !isMember(session)) return [];
  const today = todayIn(session);
  return inBook(session).flatMap((known): MyDecision[] => {
    const why = whyOf(session, known, today);
    return why === null ? [] : [{ ...placeOf(session, known.decision.room), why, until: null }];
  });
}

function whyOf(session: Session, known: InBook, today: number): MyDecision["why"] | null {
  const { decision } = known;
  const { circle } = session;
  const { outcome, ended, room, rounds, objections } = decision;
  if (ended !== null) return null;
  if (outcome === null) {
    const own = session.me === null ? undefined : objections.get(session.me);
    return own?.resolved === false && roundOn(rounds, today) !== "over" ? "objection" : null;
  }
  // Of what is past nobody can ask for another count, and there may be thousands.
  if (!isPast(decision, today) && outcomeView(session, known, { agreements: [], seats: [] })?.here === "differs")
    return "differs";
  const isDue = circle.rooms.isFollowed(room) && reviewView(session, decision)?.due === true;
  return isDue ? "review" : null;
}
