import type { At, ItemView, Member } from "@unionhall/member";
import { itemMeant, roomAt } from "../place.ts";
import { toolOf } from "../tool.ts";

export const docsOf: ReturnType<typeof toolOf> = toolOf(
  "docs",
  "That circle has no docs yet. `hall docs CIRCLE --put PATH` puts a file there.",
);

/** Something in the docs, by its title or id, whichever folder it lies in. */
export async function inDocsMeant(member: Member, at: At, text: string): Promise<ItemView> {
  const item = itemMeant((await roomAt(member, at)).items, text);
  await roomAt(member, { ...at, room: item.room });
  return item;
}
