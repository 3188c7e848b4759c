import type { CircleView, Member } from "@unionhall/member";
import type { Place } from "../place.ts";
import { placeMeant } from "../place.ts";
import { toolOf } from "../tool.ts";

export const listsOf: ReturnType<typeof toolOf> = toolOf(
  "lists",
  "That circle has no lists yet. `hall to-do CIRCLE --new TITLE` opens one.",
);

/** `Winter kit/socks`: a list, or something in one. */
export async function inListsMeant(member: Member, view: CircleView, text: string): Promise<Place> {
  const { room } = await listsOf(member, view, "refuse");
  return placeMeant(member, view, `${room}/${text}`);
}
