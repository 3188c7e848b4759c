import type { Wish } from "../circle/gone.ts";
import type { WishView } from "../wishes.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** A steward's wish, for whoever may object. */
export function wishView(session: Session, { by, day }: Wish): WishView {
  return { by, name: nameOf(session, by), mine: by === session.me, day };
}
