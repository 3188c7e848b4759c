import type { ItemView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { Folders } from "@unionhall/union";

/** What lies in a folder, or at the top where it is null: folders first by their titles, then the newest of the others. */
export function lyingIn(items: readonly ItemView[], folder: RoomId | null, folders: Folders): readonly ItemView[] {
  const here = items.filter(({ room, state }) => state === "active" && folders.get(room) === folder);
  const isFolder = ({ what }: ItemView): boolean => what === "folder";
  const byTitle = (a: ItemView, b: ItemView): number => a.title.localeCompare(b.title);
  const others = here.filter((item) => !isFolder(item)).toReversed();
  const pinned = others.filter((item) => item.pinned);
  return [...here.filter(isFolder).toSorted(byTitle), ...pinned, ...others.filter((item) => !item.pinned)];
}
