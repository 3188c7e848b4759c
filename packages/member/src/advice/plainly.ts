import { withNames } from "@unionhall/union";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";

/** A mention has somebody's id in it: in another circle stands what they are called, if they are called anything. */
export function plainly(session: Session, text: string): string {
  return withNames(text, (member) => nameOf(session, member) || "—");
}
