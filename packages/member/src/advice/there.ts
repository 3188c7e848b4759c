import type { Asking, AdviceBrought, Line } from "@unionhall/union";
import { newestOf, withNames } from "@unionhall/union";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { placedId } from "../session/waiting.ts";
import { isAdviser } from "./advisers.ts";

/** What advisers have said in their circle that nobody has brought back, as it reads there now. */
export function adviceThere(there: Session, { asking, brought }: Asking): readonly AdviceBrought[] {
  const { lines } = there.room(asking).thread;
  const all = lines.flatMap((line) => adviceOf(there, asking, line) ?? []);
  return all.filter(({ line, advice }) => !brought.some((each) => each.line === line && each.advice === advice));
}

/** Null where it is talk, or not placed yet, or says nothing but files. */
function adviceOf(there: Session, asking: Asking["asking"], line: Line): AdviceBrought | null {
  const id = placedId(line.id);
  if (id === null || !isAdviser(there.circle, line.by)) return null;
  const advice = withNames(newestOf(line).text, (member) => nameOf(there, member));
  return advice === "" ? null : { asking, line: id, adviser: nameOf(there, line.by), said: line.time, advice };
}
