import type { ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import { App } from "../app.tsx";
import { Leaving } from "../leave/leaving.ts";
import { Notices } from "../parts/notices.tsx";
import { Shield } from "../parts/shield.tsx";
import { route } from "../route/route.ts";
import { Outside as LetterPage } from "../screens/letters/outside.tsx";
import { CannotOpen, InMessenger, InOtherTab } from "../screens/arriving/outside.tsx";
import { MemberContext } from "../state/member.ts";
import type { Outside } from "../state/outside.ts";
import { OutsideContext } from "../state/outside.ts";
import type { Stage } from "./stage.ts";

interface RootProps {
  readonly stage: ReadonlySignal<Stage>;
  readonly leave: () => void;
  readonly outside: Outside;
}

export function Root({ stage, leave, outside }: RootProps): VNode {
  const here = route.value;
  return (
    <Leaving.Provider value={leave}>
      <OutsideContext.Provider value={outside}>
        <Shield>{here.at === "letter" ? <LetterPage key={here.link} link={here.link} /> : screen(stage.value)}</Shield>
      </OutsideContext.Provider>
      <Notices />
    </Leaving.Provider>
  );
}

function screen(stage: Stage): VNode {
  switch (stage.at) {
    case "messenger":
      return <InMessenger app={stage.app} anyway={stage.anyway} />;
    case "other-tab":
      return <InOtherTab useHere={stage.useHere} />;
    case "broken":
      return <CannotOpen why={stage.why} />;
    // Both in one place: what a newcomer types while the member comes stays as it is.
    case "opening":
    case "home":
      return (
        <MemberContext.Provider value={stage.at === "home" ? stage.home : null}>
          <App isNew={stage.at === "opening" && stage.isNew} />
        </MemberContext.Provider>
      );
  }
}
