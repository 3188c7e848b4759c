import type { FileView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { handOver, Saving } from "../../browser/saving.ts";
import { text } from "../../messages/messages.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Button } from "../button.tsx";
import { sizeWords } from "../said.ts";
import { Trouble } from "../trouble.tsx";
import { SentNote } from "../voice-notes/sent-note.tsx";
import { shownName } from "./file-name.ts";
import { isShowable, Picture } from "./picture.tsx";
import { isPaper, ReadPdf } from "./read-pdf.tsx";

interface FilesProps {
  readonly circle: CircleId;
  /** Those that the hall has. */
  readonly of: readonly FileView[];
  /** Whether their names are to be said: not where they stand in the words already. */
  readonly named?: boolean;
}

/** Files that go with something: pictures are shown in place, everything is saved. */
export function Files({ circle, of, named = false }: FilesProps): VNode | null {
  const { language } = text();
  if (of.length === 0) return null;
  return (
    <div class="files">
      {of.map((file) => (
        <div key={file.blob} class="stack-s">
          {file.voiceNote !== undefined && file.behind !== true ? (
            <SentNote circle={circle} file={file} note={file.voiceNote} />
          ) : null}
          {isPaper(file) && file.behind !== true ? <ReadPdf circle={circle} file={file} /> : null}
          {isShowable(file) && file.behind !== true ? <Picture circle={circle} file={file} /> : null}
          <div class="row">
            {named ? (
              <span class="small grow">
                <bdi>{shownName(file.name)}</bdi> · {sizeWords(file.length, language)}
              </span>
            ) : null}
            {file.behind === true ? (
              <span class="small dim">{text().circle.fileBehind}</span>
            ) : (
              <Save circle={circle} file={file} />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

interface SaveProps {
  readonly circle: CircleId;
  readonly file: FileView;
}

/** What was got stays for as long as it is shown: pressed again after trouble, it goes on from there. */
function Save({ circle: id, file }: SaveProps): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const saving = useRef(new Saving());
  const [done, setDone] = useState(0);
  const percent = file.length === 0 ? 100 : Math.floor((done * 100) / file.length);
  const name = shownName(file.name);
  const finish = (): void => {
    handOver(saving.current.whole(), name);
    saving.current = new Saving();
  };
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      {act.busy ? <progress aria-label={circle.saving(percent)} max={100} value={percent} /> : null}
      <Button
        busy={act.busy}
        busyWords={circle.saving(percent)}
        press={() => act.run(() => member.getFile(id, file.of, file.blob, saving.current, setDone), finish)}
      >
        {circle.save}
        <span class="unseen"> {name}</span>
      </Button>
    </div>
  );
}
