import type { Member } from "@unionhall/member";
import type { ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import { App } from "../app.tsx";
import { Leaving } from "../leave/leaving.ts";
import { text } from "../messages/messages.ts";
import { Notices } from "../parts/notices.tsx";
import type { Broken } from "../screens/arriving/outside.tsx";
import { CannotOpen, InMessenger, InOtherTab } from "../screens/arriving/outside.tsx";
import type { AtHome } from "../state/member.ts";
import { MemberContext } from "../state/member.ts";

/** How far the app has come in opening. */
export type Stage =
  | { readonly at: "opening" }
  | { readonly at: "messenger"; readonly app: string; readonly anyway: () => void }
  | { readonly at: "other-tab"; readonly useHere: () => void }
  | { readonly at: "broken"; readonly why: Broken }
  | { readonly at: "home"; readonly home: AtHome };

interface RootProps {
  readonly stage: ReadonlySignal<Stage>;
  readonly leave: () => void;
}

export function Root({ stage, leave }: RootProps): VNode {
  return (
    <Leaving.Provider value={leave}>
      {screen(stage.value)}
      <Notices />
    </Leaving.Provider>
  );
}

function screen(stage: Stage): VNode {
  switch (stage.at) {
    case "opening":
      return <p class="opening later">{text().common.opening}</p>;
    case "messenger":
      return <InMessenger app={stage.app} anyway={stage.anyway} />;
    case "other-tab":
      return <InOtherTab useHere={stage.useHere} />;
    case "broken":
      return <CannotOpen why={stage.why} />;
    case "home":
      return (
        <MemberContext.Provider value={stage.home}>
          <App />
        </MemberContext.Provider>
      );
  }
}

export function memberOf(stage: Stage): Member | null {
  return stage.at === "home" ? stage.home.member : null;
}
