import type { MemberId } from "@unionhall/protocol";
import type { Invitation } from "./book.ts";

/** How many invitations each member made on a day. */
export interface InvitedOn {
  readonly day: number;
  readonly by: Map<MemberId, number>;
}

/** One more. Days never go back, so only the newest is asked for. */
export function invitedMore({ day, by: made }: InvitedOn, { by, day: on }: Pick<Invitation, "by" | "day">): InvitedOn {
  if (on !== day) return { day: on, by: new Map([[by, 1]]) };
  made.set(by, (made.get(by) ?? 0) + 1);
  return { day, by: made };
}
