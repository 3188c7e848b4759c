import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { LineView } from "./lines.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/** What members do about a steward's wish to have somebody's line or item erased. */
export interface WishActs {
  /** As a steward: the line goes after a week, unless whose it is or a steward objects. */
  make(circle: CircleId, line: LineView["id"]): Promise<Outcome<void>>;
  /** The same of an item that stands in the room, with its texts. What people say to it stays. */
  makeOf(at: At, item: RoomId): Promise<Outcome<void>>;
  /** As a steward, or because the line is one's own: it stays. Does nothing where nobody wishes it gone. */
  object(circle: CircleId, line: LineView["id"]): Promise<Outcome<void>>;
  /** As a steward, all of it; or of what one opened, what one wrote oneself. */
  objectOf(at: At, item: RoomId): Promise<Outcome<void>>;
}

/** A steward's wish, as those see it who may object. */
export interface WishView {
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  /** The line goes on this day, counted from 1970. */
  readonly day: number;
}
