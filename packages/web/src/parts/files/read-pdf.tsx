import type { FileView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { Saving } from "../../browser/saving.ts";
import { fileText } from "../../messages/files.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Button } from "../button.tsx";
import { Trouble } from "../trouble.tsx";
import { shownName } from "./file-name.ts";

type Showing = typeof import("../../pdf/viewer.tsx");

/** Larger ones would not fit into an old phone's memory: they are saved. */
const largest = 30_000_000;

/** Whether somebody calls it a paper that can be read here. Whether it is one, its own bytes say. */
export function isPaper({ type, name, length }: FileView): boolean {
  return length <= largest && (type === "application/pdf" || name.toLowerCase().endsWith(".pdf"));
}

interface ReadPdfProps {
  readonly circle: CircleId;
  readonly file: FileView;
}

/** Reads a paper where it stands. What reads it is large, and comes only when somebody asks for it. */
export function ReadPdf({ circle, file }: ReadPdfProps): VNode {
  const say = fileText().pdf;
  const member = useMember();
  const act = useAct();
  const saving = useRef(new Saving());
  const [done, setDone] = useState(0);
  const [open, setOpen] = useState<{ readonly whole: Blob; readonly Viewer: Showing["Viewer"] } | null>(null);
  const [isAway, setAway] = useState(false);
  const show = (): void => {
    setAway(false);
    import("../../pdf/viewer.tsx").then(
      ({ Viewer }) => setOpen({ whole: saving.current.whole(), Viewer }),
      () => setAway(true),
    );
  };
  const percent = file.length === 0 ? 100 : Math.floor((done * 100) / file.length);
  const get = (): void => act.run(() => member.getFile(circle, file.of, file.blob, saving.current, setDone), show);
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      {isAway ? <p class="note wait">{say.notCome}</p> : null}
      <Button busy={act.busy} busyWords={fileText().coming(percent)} press={open === null ? get : () => setOpen(null)}>
        {open === null ? say.read : say.close}
        <span class="unseen"> {shownName(file.name)}</span>
      </Button>
      {open === null ? (
        <p class="small dim">{say.cost}</p>
      ) : (
        <open.Viewer whole={open.whole} name={shownName(file.name)} />
      )}
    </div>
  );
}
