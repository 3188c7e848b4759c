import type { At, Member } from "@unionhall/kernel";
import { pauseAt } from "@unionhall/kernel";
import type { MemberView } from "../api.ts";

/** Where a member stands in a circle, as its people are shown it. */
export function standingOf(member: Member, at: At): Exclude<MemberView["state"], "asked" | "remembered"> {
  if (member.state !== "in") return member.state;
  switch (pauseAt(member, at)) {
    case "member-on-hold":
      return "held";
    case "admission-suspended":
      return "suspended";
    case null:
      return "in";
  }
}
