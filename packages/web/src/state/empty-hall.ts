import type { CircleView, Member } from "@unionhall/member";

/** The first circle of a hall in which there is nothing else, as long as its founder has not said that this is meant. */
export function emptyHall(member: Member): CircleView | null {
  const [only, ...others] = member.circles();
  if (only?.newHere !== "founder" || others.length + member.foundings.opening().length > 0) return null;
  return member.circle(only.id);
}

/** Where somebody goes on who is done with their words. */
export function afterWords(member: Member): string {
  return emptyHall(member) === null ? "#/" : "#/founding";
}
