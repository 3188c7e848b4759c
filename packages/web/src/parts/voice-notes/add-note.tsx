import { Mic } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { canRecord } from "../../browser/can-record.ts";
import type { VoiceFile } from "../../browser/voice-file.ts";
import { text } from "../../messages/messages.ts";
import { voiceNoteText } from "../../messages/voice-notes.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icon.tsx";
import { RecordNote } from "./record-note.tsx";

interface AddNoteProps {
  readonly add: (note: VoiceFile) => void;
  /** Whether there is room for words. */
  readonly words?: boolean;
}

/** Where the browser records in no form that we can clean, that is what it says. */
export function AddNote({ add, words = false }: AddNoteProps): VNode {
  const say = voiceNoteText();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button type="button" class={words ? "btn" : "btn square"} onClick={() => setOpen(true)}>
        <Icon of={Mic} />
        <span class={words ? undefined : "unseen"}>{say.record}</span>
      </button>
      {open ? canRecord() ? <RecordNote done={add} close={close} /> : <CannotRecord close={close} /> : null}
    </>
  );
}

function CannotRecord({ close }: { readonly close: () => void }): VNode {
  const say = voiceNoteText();
  return (
    <Dialog title={say.record} close={close}>
      <p class="note wait">{say.cannot}</p>
      <div class="row">
        <Button press={close}>{text().common.close}</Button>
      </div>
    </Dialog>
  );
}
