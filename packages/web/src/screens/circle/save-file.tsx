import type { FileView, LineView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { handOver, Saving } from "../../browser/saving.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface SaveFileProps {
  readonly circle: CircleId;
  readonly line: LineView;
}

/** Where a line has files that the hall has: the way to get each. */
export function SaveFile({ circle, line: { id, files, state } }: SaveFileProps): VNode | null {
  if (state === "waiting" || files.length === 0) return null;
  return (
    <>
      {files.map((file) =>
        file.behind === true ? (
          <p key={file.blob} class="small dim">
            {text().circle.fileBehind}
          </p>
        ) : (
          <Save key={file.blob} circle={circle} line={id} file={file} />
        ),
      )}
    </>
  );
}

interface SaveProps {
  readonly circle: CircleId;
  readonly line: LineView["id"];
  readonly file: FileView;
}

/** What was got stays for as long as the line is shown: pressed again after trouble, it goes on from there. */
function Save({ circle: id, line, file }: SaveProps): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const saving = useRef(new Saving());
  const [done, setDone] = useState(0);
  const percent = file.length === 0 ? 100 : Math.floor((done * 100) / file.length);
  const finish = (): void => {
    handOver(saving.current.whole(), file.name);
    saving.current = new Saving();
  };
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      {act.busy ? <progress aria-label={circle.saving(percent)} max={100} value={percent} /> : null}
      <Button
        busy={act.busy}
        busyWords={circle.saving(percent)}
        press={() => act.run(() => member.getFile(id, line, file.blob, saving.current, setDone), finish)}
      >
        {circle.save}
        <span class="unseen"> {file.name}</span>
      </Button>
    </div>
  );
}
