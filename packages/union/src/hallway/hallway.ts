import type { RoomEntry } from "@unionhall/kernel";
import type { MemberId, RoomId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Consents } from "../stewards/consents.ts";
import { foldConsents } from "../stewards/consents.ts";
import type { Feature } from "./kinds.ts";
import { circleTitled, mostRooms, personNamed, roomOpened } from "./kinds.ts";

/** The room index of a circle, what everyone is called in it, and what its stewards consent to. */
export interface Hallway {
  title: string;
  readonly names: Map<MemberId, string>;
  readonly rooms: { readonly room: RoomId; readonly feature: Feature }[];
  readonly consents: Consents;
}

export function emptyHallway(): Hallway {
  return { title: "", names: new Map(), rooms: [], consents: new Map() };
}

/** Takes the next entry of the hallway's room. Never throws; what does not fit changes nothing. */
export function foldHallway(hallway: Hallway, item: RoomEntry): void {
  if (item.type !== "said") return;
  const { entry, by, steward } = item;
  const named = readAs(personNamed, entry);
  if (named !== null) hallway.names.set(by.id, named.name);
  const titled = readAs(circleTitled, entry);
  if (titled !== null && steward) hallway.title = titled.title;
  const opened = readAs(roomOpened, entry);
  if (opened !== null && isNewRoom(hallway, opened.room)) hallway.rooms.push(opened);
  foldConsents(hallway.consents, item);
}

function isNewRoom({ rooms }: Hallway, opened: RoomId): boolean {
  return rooms.length < mostRooms && !rooms.some(({ room }) => room === opened);
}

/** The circle's plain room for a feature. */
export function roomFor(hallway: Hallway, feature: Feature): RoomId | null {
  return hallway.rooms.find((room) => room.feature === feature)?.room ?? null;
}
