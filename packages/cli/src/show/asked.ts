import type { AskedView, CircleView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { plain } from "./plain.ts";
import { dayText } from "./time.ts";

/** What is asked of a circle's stewards, a line for each. */
export function askedLines({ asked, members, stewards }: CircleView): readonly string[] {
  const named = (id: MemberId): string => plain(members.find((member) => member.id === id)?.name ?? "") || id;
  return asked.map(
    (each) => `${named(each.by)} asks: ${sentence(each, named(each.member))} ${standingOf(each, stewards.needed)}`,
  );
}

function sentence({ deed }: AskedView, name: string): string {
  return deed === "named" ? `${name} becomes a steward.` : `the stewardship of ${name} ends.`;
}

function standingOf({ state, agreed, until, may }: AskedView, needed: number): string {
  if (state === "over") return "That is over: too few agreed before the keys turned.";
  const yours = may.agree ? " You can agree." : "";
  return `${agreed} of ${needed} agree; open until ${dayText(until)}.${yours}`;
}
