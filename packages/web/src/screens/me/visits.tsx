import type { PreparedVisit } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { clock } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

/** Preparing a visit on a borrowed computer, and ending it from here. */
export function Visits(): VNode {
  const { me } = text();
  const member = useMember();
  const act = useAct();
  const [prepared, setPrepared] = useState<PreparedVisit | null>(null);
  const end = (): void =>
    act.run(
      () => member.endVisit(),
      () => tell(me.visitEnded),
    );
  return (
    <section class="card">
      <h2>{me.visitTitle}</h2>
      <p class="dim">{me.visitText}</p>
      <Trouble of={act.problem} />
      <div class="row">
        <Button press={() => act.run(() => member.prepareVisit(), setPrepared)} busy={act.busy}>
          {me.visitPrepare}
        </Button>
        <Button kind="plain" press={end} busy={act.busy}>
          {me.visitEnd}
        </Button>
      </div>
      {prepared === null ? null : <Prepared visit={prepared} close={() => setPrepared(null)} />}
    </section>
  );
}

/** To be typed by hand: nothing is copied or sent on, for it would lie about where others look. */
function Prepared({ visit, close }: { readonly visit: PreparedVisit; readonly close: () => void }): VNode {
  const { me, common, language } = text();
  return (
    <Dialog title={me.visitTitle} close={close}>
      <p>{me.visitLink(new URL(visit.link).host)}</p>
      <p class="card head-words link-text" translate={false}>
        {visit.link}
      </p>
      <p class="note wait">{me.visitUntil(clock(visit.until, language))}</p>
      {visit.leftOut.length === 0 ? null : <p class="small dim">{me.visitLeftOut(visit.leftOut.length)}</p>}
      <Button kind="plain" press={close}>
        {common.done}
      </Button>
    </Dialog>
  );
}
