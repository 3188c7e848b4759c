import type { CircleView, MemberView, StandingView, TermView } from "@unionhall/member";
import { isAway } from "@unionhall/union";
import { text } from "../../messages/messages.ts";
import { agreementText } from "../../messages/agreement.ts";
import { careText } from "../../messages/care.ts";
import { personText } from "../../messages/person.ts";
import { roleName } from "../agreement/terms.ts";
import { isHere } from "./here.ts";
import { dayHere } from "../../parts/day-here.ts";

export interface Tag {
  readonly words: string;
  readonly kind: string;
}

/** Who they are in the circle, as what they take part, and where they stand, in a word each. */
export function tagsOf(
  { alone }: Pick<CircleView, "alone">,
  member: MemberView,
  as: StandingView | undefined,
): readonly Tag[] {
  const { people } = text();
  const { me, steward, care, state, muted } = member;
  const isOff = isHere(member) && isAway(member, dayHere());
  return [
    ...(me ? [{ words: people.me, kind: "none" }] : []),
    ...standingOf(as),
    // Of two, neither has a door to keep.
    ...(steward && alone === null ? [stewardship(as)] : []),
    ...rolesOf(as),
    ...(care ? [{ words: careText().tag, kind: "" }] : []),
    ...(state === "in" ? [] : [{ words: people[state], kind: isHere(member) ? "wait" : "none" }]),
    ...(muted ? [{ words: personText().muted, kind: "none" }] : []),
    ...(isOff ? [{ words: personText().away, kind: "none" }] : []),
  ];
}

/** Most are members, and nothing is said of it. */
function standingOf(as: StandingView | undefined): readonly Tag[] {
  if (as === undefined || as.standing === "member") return [];
  return [{ words: agreementText().standing[as.standing], kind: "" }];
}

function stewardship(as: StandingView | undefined): Tag {
  const term = as?.roles.find(({ role }) => role === null);
  return term === undefined ? { words: text().people.steward, kind: "" } : tagOf(term);
}

function rolesOf(as: StandingView | undefined): readonly Tag[] {
  return (as?.roles ?? []).filter(({ role }) => role !== null).map(tagOf);
}

function tagOf(term: TermView): Tag {
  return term.over
    ? { words: agreementText().overTag(roleName(term)), kind: "wait" }
    : { words: roleName(term), kind: "" };
}
