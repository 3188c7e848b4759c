import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { Frame } from "../../parts/frame.tsx";
import { goInstead } from "../../route/route.ts";
import { emptyHall } from "../../state/empty-hall.ts";
import { useMember } from "../../state/member.ts";
import { NewCircle } from "./new-circle.tsx";
import { Templates } from "./templates.tsx";

/** The step after the twelve words of who founded a hall: with which circles it begins. */
export function FirstCircles(): VNode {
  const say = templateText();
  const member = useMember();
  // Once some are open it is not empty, and whoever is still here sees what became of theirs.
  const [within] = useState(() => emptyHall(member));
  if (within === null) return <NewCircle />;
  const leaveEmpty = async (): Promise<void> => {
    await member.mine.begun(within.id);
    goInstead("#/");
  };
  return (
    <Frame page={say.page} title="" back="#/">
      <div class="stack">
        <h1>{say.title}</h1>
        <p class="dim">{say.text}</p>
        <Button wide press={() => void leaveEmpty()}>
          {say.empty}
        </Button>
      </div>
      <Templates within={within} begins />
    </Frame>
  );
}
