import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { Leaving } from "../../leave/leaving.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Frame } from "../../parts/frame.tsx";
import { clock } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { Looks } from "./looks.tsx";
import { Truths } from "./truths.tsx";

/** What there is to say about oneself on a borrowed computer. */
export function Visiting(): VNode {
  const { arriving, me, language } = text();
  const leave = useContext(Leaving);
  const { visiting } = useMember();
  const until = visiting === null ? "" : arriving.visitUntil(clock(visiting.until, language));
  return (
    <Frame page={me.title} title={me.title} heading under={until} nav>
      <section class="card first">
        <h2>{arriving.visitTitle}</h2>
        <p class="dim">{arriving.visitText}</p>
        <p class="note wait">{arriving.visitTruth}</p>
        <Button kind="go" wide press={leave}>
          {arriving.visitLeave}
        </Button>
        <p class="small dim">{arriving.visitLeaveText}</p>
      </section>
      <Looks />
      <Truths />
    </Frame>
  );
}
