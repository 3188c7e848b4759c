import type { OpeningView } from "@unionhall/member";
import type { Reason } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { useAct } from "../state/act.ts";
import { useMember } from "../state/member.ts";
import { Button } from "./button.tsx";
import { isolate } from "./isolate.ts";
import { Trouble } from "./trouble.tsx";

interface NotOpenedProps {
  readonly of: OpeningView;
  readonly refused: Reason;
}

/** A circle that the hall will not open: said until somebody has read it. */
export function NotOpened({ of: { circle, title, alone: ofTwo }, refused }: NotOpenedProps): VNode {
  const { alone, home, problems } = text();
  const { foundings } = useMember();
  const act = useAct();
  return (
    <section class="card">
      <p>{ofTwo === null ? home.notOpened(isolate(title)) : alone.notOpened(isolate(title))}</p>
      <p class="dim">{refused === "quota" ? home.openedMany : problems.refusals[refused]}</p>
      <Trouble of={act.problem} />
      <div>
        <Button busy={act.busy} press={() => act.run(() => foundings.letGo(circle))}>
          {home.notOpenedRead}
          <span class="unseen">: {title}</span>
        </Button>
      </div>
    </section>
  );
}
