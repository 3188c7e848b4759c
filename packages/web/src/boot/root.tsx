import type { ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import { App } from "../app.tsx";
import { Leaving } from "../leave/leaving.ts";
import { text } from "../messages/messages.ts";
import { Notices } from "../parts/notices.tsx";
import { CannotOpen, InMessenger, InOtherTab } from "../screens/arriving/outside.tsx";
import { MemberContext } from "../state/member.ts";
import type { Stage } from "./stage.ts";

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
