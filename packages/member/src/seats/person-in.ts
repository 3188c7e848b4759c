import type { MemberId } from "@unionhall/protocol";
import type { SeatPerson } from "../seats.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";

export function personIn(session: Session, id: MemberId): SeatPerson {
  return { id, name: nameOf(session, id), me: id === session.me };
}
