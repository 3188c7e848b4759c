import type { FileView, Problem } from "@unionhall/member";
import { caps } from "@unionhall/protocol";
import { X } from "lucide";
import type { VNode } from "preact";
import { fileText } from "../../messages/files.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { isolate } from "../isolate.ts";
import { AddNote } from "../voice-notes/add-note.tsx";
import { AddFiles } from "./add-files.tsx";
import { shownName } from "./file-name.ts";
import { Picked } from "./going.tsx";

interface WithFilesProps {
  /** Those that it has, and may have no more. */
  readonly kept: readonly FileView[];
  readonly keep: (files: readonly FileView[]) => void;
  readonly picked: readonly File[];
  readonly pick: (files: readonly File[]) => void;
  readonly refuse: (problem: Problem) => void;
}

/** The files that go with a text while it is written. */
export function WithFiles({ kept, keep, picked, pick, refuse }: WithFilesProps): VNode {
  const say = fileText();
  const most = caps.blobsInEntry - kept.length;
  return (
    <div class="stack-s">
      <ul class="picked" aria-label={say.has}>
        {kept.map((file) => (
          <li key={file.blob} class="row">
            <bdi class="grow small cut">{shownName(file.name)}</bdi>
            <Button
              kind="plain"
              label={say.leaveOut(isolate(shownName(file.name)))}
              press={() => keep(kept.filter((each) => each !== file))}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ul>
      <Picked files={picked} pick={pick} />
      <div class="row">
        <AddFiles have={picked} most={most} pick={pick} refuse={refuse} words />
        {picked.length < most ? <AddNote add={(note) => pick([...picked, note])} words /> : null}
      </div>
    </div>
  );
}
