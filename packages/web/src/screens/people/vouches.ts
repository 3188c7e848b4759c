import type { CircleView } from "@unionhall/member";
import type { Agreed } from "../agreement/agreed.ts";

const manyPeople = 6;

/**
 * How many must vouch for someone who knocks: as many as the agreement asks for, and one in a small circle, where two could
 * leave nobody to open.
 */
export function vouchesFor({ members }: CircleView, { vouches }: Agreed): number {
  return Math.max(vouches, members.filter(({ state }) => state === "in").length < manyPeople ? 1 : 2);
}

/** Knocking takes one who invites, one who vouches and one who opens. */
export function canKnock({ members }: CircleView): boolean {
  return members.filter(({ state }) => state === "in").length >= 3;
}
