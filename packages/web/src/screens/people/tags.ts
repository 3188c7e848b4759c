import type { CircleView, MemberView } from "@unionhall/member";
import { isAway } from "@unionhall/union";
import { text } from "../../messages/messages.ts";
import { careText } from "../../messages/care.ts";
import { personText } from "../../messages/person.ts";
import { isHere } from "./here.ts";
import { dayHere } from "../../parts/day-here.ts";

interface Tag {
  readonly words: string;
  readonly kind: string;
}

/** Who they are in the circle and where they stand, in a word each. */
export function tagsOf({ alone }: Pick<CircleView, "alone">, member: MemberView): readonly Tag[] {
  const { people } = text();
  const { me, steward, care, state, muted } = member;
  const isOff = isHere(member) && isAway(member, dayHere());
  return [
    ...(me ? [{ words: people.me, kind: "none" }] : []),
    // Of two, neither has a door to keep.
    ...(steward && alone === null ? [{ words: people.steward, kind: "" }] : []),
    ...(care ? [{ words: careText().tag, kind: "" }] : []),
    ...(state === "in" ? [] : [{ words: people[state], kind: isHere(member) ? "wait" : "none" }]),
    ...(muted ? [{ words: personText().muted, kind: "none" }] : []),
    ...(isOff ? [{ words: personText().away, kind: "none" }] : []),
  ];
}
