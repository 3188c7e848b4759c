import type { Asking, AdviceBrought, Line } from "@unionhall/union";
import { isSameAdvice, newestOf } from "@unionhall/union";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { placedId } from "../session/waiting.ts";
import { isAdviser } from "./advisers.ts";
import { askedHere } from "./asked-here.ts";
import { plainly } from "./plainly.ts";

/**
 * What advisers have said in their circle that nobody has brought back, as it reads there now. Nothing where they were not asked
 * that: whoever writes that they were asked could mean any room of any circle of whoever is to bring it.
 */
export function adviceThere(there: Session, { asking, asks, brought }: Asking): readonly AdviceBrought[] {
  if (askedHere(there, asking)?.asks !== asks) return [];
  const { lines } = there.room(asking).thread;
  const all = lines.flatMap((line) => adviceOf(there, asking, line) ?? []);
  return all.filter((advice) => !brought.some((each) => isSameAdvice(each, advice)));
}

/** Null where it is talk, or not placed yet, or says nothing but files. */
function adviceOf(there: Session, asking: Asking["asking"], line: Line): AdviceBrought | null {
  const id = placedId(line.id);
  if (id === null || !isAdviser(there.circle, line.by)) return null;
  const advice = plainly(there, newestOf(line).text);
  return advice === "" ? null : { asking, line: id, adviser: nameOf(there, line.by) || "—", said: line.time, advice };
}
