import type { RoomId } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import { folderIn } from "./facts.ts";

type Laid = Pick<Item, "room" | "what" | "facts">;

/** The folder that each lies in; null is the top. */
export type Folders = ReadonlyMap<RoomId, RoomId | null>;

/**
 * Where everything in the docs lies. Two who move folders offline may put each into the other: whatever would lie in itself
 * reads as at the top, and so does what lies in a folder that is not here.
 */
export function foldersOf(items: readonly Laid[]): Folders {
  const folders = new Map<RoomId, RoomId | null>();
  const isFolder = new Set(items.filter(({ what }) => what === "folder").map(({ room }) => room));
  for (const item of items) {
    const folder = folderIn(item.facts);
    folders.set(item.room, folder !== null && isFolder.has(folder) ? folder : null);
  }
  const settled = new Set<RoomId>();
  for (const { room } of items) settle(folders, settled, room);
  return folders;
}

/** Goes up from one to what was looked at before, or to the top; what it meets again on the way lies in itself. */
function settle(folders: Map<RoomId, RoomId | null>, settled: Set<RoomId>, from: RoomId): void {
  const way = new Set<RoomId>();
  let at: RoomId | null = from;
  while (at !== null && !settled.has(at) && !way.has(at)) {
    way.add(at);
    at = folders.get(at) ?? null;
  }
  const isCircle = at !== null && way.has(at);
  if (isCircle) for (const each of [...way].slice([...way].indexOf(at!))) folders.set(each, null);
  for (const each of way) settled.add(each);
}

/** The folders that one lies in, from the top. */
export function wayTo(folders: Folders, room: RoomId): readonly RoomId[] {
  const way: RoomId[] = [];
  for (let at = folders.get(room) ?? null; at !== null; at = folders.get(at) ?? null) way.push(at);
  return way.toReversed();
}

/** Where a folder may be moved to: not into itself, nor into what lies in it. */
export function mayLieIn(folders: Folders, room: RoomId, folder: RoomId): boolean {
  return folder !== room && !wayTo(folders, folder).includes(room);
}
