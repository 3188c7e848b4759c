import type { At, ItemView, KeptView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { fileText } from "../../messages/files.ts";
import { text } from "../../messages/messages.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Button } from "../button.tsx";
import { sizeWords } from "../said.ts";
import { Trouble } from "../trouble.tsx";

interface KeepHereProps {
  /** The room in which it stands. */
  readonly at: At;
  readonly item: ItemView;
}

/** Keeps something on this device, also for where there is no signal; or lets go of it there. On a borrowed one nothing is kept. */
export function KeepHere({ at, item }: KeepHereProps): VNode | null {
  const say = fileText();
  const { rooms, visiting } = useMember();
  const act = useAct();
  const [done, setDone] = useState(0);
  const kept = rooms.kept().find(({ room }) => room === item.room);
  if (visiting !== null) return null;
  const keep = (): void => act.run(() => rooms.keep(at, item.room, setDone));
  return (
    <section class="stack-s">
      <Trouble of={act.problem} />
      {kept === undefined ? <p class="small dim">{say.keepText}</p> : <p>{stateOf(kept)}</p>}
      {act.busy ? <p role="status">{sizeComing(done)}</p> : null}
      <div class="row">
        {kept?.whole === true && !act.busy ? null : (
          <Button press={keep} busy={act.busy}>
            {kept === undefined ? say.keep : say.keepRest}
          </Button>
        )}
        {kept === undefined ? null : <LetGo of={kept} />}
      </div>
    </section>
  );
}

function sizeComing(done: number): string {
  return fileText().keeping(sizeWords(done, text().language));
}

function stateOf({ whole, bytes }: KeptView): string {
  const say = fileText();
  if (!whole) return say.keptPart;
  return bytes === 0 ? say.kept : say.keptSize(sizeWords(bytes, text().language));
}

export function LetGo({ of }: { readonly of: KeptView }): VNode {
  const say = fileText();
  const { rooms } = useMember();
  const act = useAct();
  const go = (): void =>
    act.run(
      () => rooms.letGo({ circle: of.circle, room: of.in }, of.room),
      () => tell(say.letGone),
    );
  return (
    <div>
      <Trouble of={act.problem} />
      <Button press={go} busy={act.busy}>
        {say.letGo}
        <span class="unseen"> {of.title}</span>
      </Button>
    </div>
  );
}
