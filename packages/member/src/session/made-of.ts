import type { RoomId } from "@unionhall/protocol";
import { bodyWritten, itemIn, itemOpened, readAs, saidIn } from "@unionhall/union";
import type { Wish } from "../circle/gone.ts";
import { wishOn } from "../circle/gone.ts";
import type { WishView } from "../wishes.ts";
import type { Said } from "./erasing.ts";
import { isSaid } from "./erasing.ts";
import { isSteward } from "./is-steward.ts";
import type { Session } from "./session.ts";
import { wishView } from "./wish-view.ts";

/** The entries that open an item and change it. */
export function sayingOf({ circle }: Session, parent: RoomId, room: RoomId): readonly Said[] {
  return circle.rooms.entries(parent).filter((entry): entry is Said => {
    const said = saidIn(entry);
    return isSaid(entry) && said !== null && itemIn(said) === room;
  });
}

/** What an item is made of, each with the room in which it stands: what opens and changes it, and its texts. */
export function madeOf(session: Session, parent: RoomId, room: RoomId): readonly (readonly [RoomId, Said])[] {
  const texts = session.circle.rooms
    .entries(room)
    .filter(isSaid)
    .filter(({ entry }) => readAs(bodyWritten, entry) !== null);
  return [
    ...sayingOf(session, parent, room).map((said) => [parent, said] as const),
    ...texts.map((said) => [room, said] as const),
  ];
}

/** What stewards wish that stands, on the entries by which one stands in the hall. */
export function wishesOn({ circle }: Session, room: RoomId, { entry }: Said): readonly Wish[] {
  return circle.rooms.standsBy(room, entry).flatMap((standing) => wishOn(circle, standing) ?? []);
}

/** Items of a room that a steward wishes gone, as those see it who may object. */
export function wishedItems(session: Session, parent: RoomId): ReadonlyMap<RoomId, WishView> {
  const { circle, me } = session;
  const wished = new Map<RoomId, WishView>();
  if (circle.erasures.wished.size === 0) return wished;
  for (const said of circle.rooms.entries(parent).filter(isSaid)) {
    const room = readAs(itemOpened, said.entry)?.room;
    if (room === undefined || (said.by.id !== me && !isSteward(session))) continue;
    const [wish] = wishesOn(session, parent, said);
    if (wish !== undefined) wished.set(room, wishView(session, wish));
  }
  return wished;
}
