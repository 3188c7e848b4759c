import type { FileView } from "@unionhall/member";
import { voiceNoteType } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VoiceNote } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Saving } from "../../browser/saving.ts";
import type { VoiceFile } from "../../browser/voice-file.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Trouble } from "../trouble.tsx";
import { NotePlayer } from "./note-player.tsx";

interface SentNoteProps {
  readonly circle: CircleId;
  readonly file: FileView;
  readonly note: VoiceNote;
}

/** A voice note that somebody sent. It comes when it is to be heard. */
export function SentNote({ circle, file, note }: SentNoteProps): VNode {
  const member = useMember();
  const act = useAct();
  const saving = useRef(new Saving());
  const [whole, setWhole] = useState<Blob | null>(null);
  const get = (): void =>
    act.run(
      () => member.getFile(circle, file.of, file.blob, saving.current),
      () => setWhole(saving.current.whole()),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <NotePlayer note={note} url={useUrl(whole)} get={get} busy={act.busy} />
    </>
  );
}

/** One that was recorded and not sent yet. */
export function OwnNote({ file }: { readonly file: VoiceFile }): VNode {
  return <NotePlayer note={file.voiceNote} url={useUrl(file)} />;
}

/** It is played as the one form there is, whatever its sender calls it. */
function useUrl(whole: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (whole === null) return undefined;
    const made = URL.createObjectURL(whole.slice(0, whole.size, voiceNoteType));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [whole]);
  return url;
}
