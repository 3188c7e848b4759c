import type { At, CircleView, Member } from "@unionhall/member";
import { good } from "../at-home.ts";
import { refused } from "../exit.ts";
import type { Place } from "../place.ts";
import { placeMeant } from "../place.ts";

/** Where a circle's lists stand; with "open", in a tool that is opened for them if there is none. */
export async function listsOf(member: Member, view: CircleView, none: "open" | "refuse"): Promise<At> {
  const { id: circle, dock, hallway } = view;
  const tool = dock.find(({ what, state }) => what === "lists" && state === "active");
  if (tool !== undefined) return { circle, room: tool.room };
  if (hallway === null || none === "refuse")
    throw refused("That circle has no lists yet. `hall to-do CIRCLE --new TITLE` opens one.");
  return { circle, room: good(await member.rooms.open({ circle, room: hallway }, { what: "lists", title: "" })) };
}

/** `Winter kit/socks`: a list, or something in one. */
export async function inListsMeant(member: Member, view: CircleView, text: string): Promise<Place> {
  const { room } = await listsOf(member, view, "refuse");
  return placeMeant(member, view, `${room}/${text}`);
}
