import type { At, CircleView, Member } from "@unionhall/member";
import { good } from "./at-home.ts";
import { refused } from "./exit.ts";

/** Where a circle's tool of a kind stands; with "open", one is opened where there is none. Throws `Trouble`. */
type ToolOf = (member: Member, view: CircleView, none: "open" | "refuse") => Promise<At>;

/** `words` say that there is none, and how to come to one. */
export function toolOf(what: string, words: string): ToolOf {
  return async (member, { id: circle, dock, hallway }, none) => {
    const tool = dock.find((each) => each.what === what && each.state === "active");
    if (tool !== undefined) return { circle, room: tool.room };
    if (hallway === null || none === "refuse") throw refused(words);
    return { circle, room: good(await member.rooms.open({ circle, room: hallway }, { what, title: "" })) };
  };
}
