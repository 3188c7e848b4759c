import type { MemberView } from "@unionhall/member";

/** Whether somebody is in the circle, heard or not. */
export function isHere({ state }: MemberView): boolean {
  return state !== "left" && state !== "removed" && state !== "remembered";
}
