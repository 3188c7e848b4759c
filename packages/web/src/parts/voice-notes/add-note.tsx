import { Mic } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { canRecord } from "../../browser/can-record.ts";
import type { VoiceFile } from "../../browser/voice-file.ts";
import { voiceNoteText } from "../../messages/voice-notes.ts";
import { Icon } from "../icon.tsx";
import { RecordNote } from "./record-note.tsx";

interface AddNoteProps {
  readonly add: (note: VoiceFile) => void;
  /** Whether there is room for words. */
  readonly words?: boolean;
}

/** Where the browser records in no form that we can clean, that is said, if there is room. */
export function AddNote({ add, words = false }: AddNoteProps): VNode | null {
  const say = voiceNoteText();
  const [open, setOpen] = useState(false);
  if (!canRecord()) return words ? <p class="small dim">{say.cannot}</p> : null;
  return (
    <>
      <button type="button" class={words ? "btn" : "btn square"} onClick={() => setOpen(true)}>
        <Icon of={Mic} />
        <span class={words ? undefined : "unseen"}>{say.record}</span>
      </button>
      {open ? <RecordNote done={add} close={() => setOpen(false)} /> : null}
    </>
  );
}
