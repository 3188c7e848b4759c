import type { ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import { App } from "../app.tsx";
import { Leaving } from "../leave/leaving.ts";
import { text } from "../messages/messages.ts";
import { Notices } from "../parts/notices.tsx";
import { route } from "../route/route.ts";
import { Outside } from "../screens/letters/outside.tsx";
import { CannotOpen, InMessenger, InOtherTab } from "../screens/arriving/outside.tsx";
import { MemberContext } from "../state/member.ts";
import type { FindLetterbox } from "../state/outside.ts";
import { OutsideContext } from "../state/outside.ts";
import type { Stage } from "./stage.ts";

interface RootProps {
  readonly stage: ReadonlySignal<Stage>;
  readonly leave: () => void;
  readonly findLetterbox: FindLetterbox;
}

export function Root({ stage, leave, findLetterbox }: RootProps): VNode {
  const here = route.value;
  return (
    <Leaving.Provider value={leave}>
      {here.at === "letter" ? (
        <OutsideContext.Provider value={findLetterbox}>
          <Outside key={here.link} link={here.link} />
        </OutsideContext.Provider>
      ) : (
        screen(stage.value)
      )}
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
