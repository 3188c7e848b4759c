import type { CircleId } from "@unionhall/protocol";
import type { Change, LocalStore } from "../ports.ts";
import { withoutFiles } from "./at-hand.ts";
import { shelvesOf } from "./shelves.ts";

/** What takes everything of a circle away. */
export async function emptied(store: LocalStore, circle: CircleId): Promise<readonly Change[]> {
  const shelves = await shelvesOf(store, circle);
  return [...(await withoutFiles(store, circle)), ...shelves.map((shelf) => ({ shelf, key: null }))];
}
