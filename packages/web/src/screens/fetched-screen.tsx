import type { ComponentType, VNode } from "preact";
import { fetched } from "../parts/fetched.tsx";
import { MemberContext } from "../state/member.ts";
import { CannotOpen } from "./arriving/outside.tsx";

/** A whole screen that is fetched when it is first drawn. Where it does not come, there is a screen too, with the way out. */
export function fetchedScreen<P extends object>(fetch: () => Promise<ComponentType<P>>): (props: P) => VNode {
  return fetched(fetch, NoScreen);
}

/** Without the circles beside it: what these say may be what did not come. */
function NoScreen(): VNode {
  return (
    <MemberContext.Provider value={null}>
      <CannotOpen why="unfetched" />
    </MemberContext.Provider>
  );
}
