import type { At, CircleView, ItemView, Member } from "@unionhall/member";
import { good } from "../at-home.ts";
import { refused } from "../exit.ts";
import { itemMeant } from "../place.ts";
import { troubleOf } from "../words/problems.ts";

/** Where a circle's docs stand; with "open", in a tool that is opened for them if there is none. */
export async function docsOf(member: Member, view: CircleView, none: "open" | "refuse"): Promise<At> {
  const { id: circle, dock, hallway } = view;
  const tool = dock.find(({ what, state }) => what === "docs" && state === "active");
  if (tool !== undefined) return read(member, { circle, room: tool.room });
  if (hallway === null || none === "refuse")
    throw refused("That circle has no docs yet. `hall docs CIRCLE --put PATH` puts a file there.");
  return { circle, room: good(await member.rooms.open({ circle, room: hallway }, { what: "docs", title: "" })) };
}

/** Without the hall, what this device has. */
async function read(member: Member, at: At): Promise<At> {
  const outcome = await member.rooms.read(at);
  if (!outcome.ok && outcome.problem.type !== "offline") throw troubleOf(outcome.problem);
  return at;
}

/** Something in the docs, by its title or id, whichever folder it lies in. */
export async function inDocsMeant(member: Member, at: At, text: string): Promise<ItemView> {
  const item = itemMeant(member.rooms.look(at)?.items ?? [], text);
  await read(member, { ...at, room: item.room });
  return item;
}
