import type { Member } from "@unionhall/member";
import type { Broken } from "../screens/arriving/outside.tsx";
import type { AtHome } from "../state/member.ts";

/** How far the app has come in opening. */
export type Stage =
  /** `isNew`: nobody was here before, so nobody is at home. */
  | { readonly at: "opening"; readonly isNew: boolean }
  | { readonly at: "messenger"; readonly app: string; readonly anyway: () => void }
  | { readonly at: "other-tab"; readonly useHere: () => void }
  | { readonly at: "broken"; readonly why: Broken }
  | { readonly at: "home"; readonly home: AtHome };

export function memberOf(stage: Stage): Member | null {
  return stage.at === "home" ? stage.home.member : null;
}
