import type { MemberId } from "@unionhall/protocol";
import type { Session } from "../session/session.ts";
import { isApart } from "./fold.ts";

/** Whether this person is to be kept apart from one of these. */
export function isApartFromSome({ listener, me }: Session, others: readonly MemberId[]): boolean {
  return others.some((each) => each !== me && isApart(listener.mine(), each));
}
