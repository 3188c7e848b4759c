import type { Session } from "./session.ts";

export function isSteward({ circle, me }: Session): boolean {
  return me !== null && circle.book.members.get(me)?.steward === true;
}
