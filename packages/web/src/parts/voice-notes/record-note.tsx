import { Mic, Square, X } from "lucide";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { NoRecording, Recording, Told } from "../../browser/recorder.ts";
import { record } from "../../browser/recorder.ts";
import type { VoiceFile } from "../../browser/voice-file.ts";
import { text } from "../../messages/messages.ts";
import { voiceNoteText } from "../../messages/voice-notes.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Icon } from "../icon.tsx";
import { lengthWords } from "./length.ts";

interface RecordNoteProps {
  readonly done: (file: VoiceFile) => void;
  readonly close: () => void;
}

type Stage = "before" | "asking" | "recording" | NoRecording | "failed";

/** Once, as long as the app is open: what is kept of it would tell that somebody speaks here. */
let isSaid = false;

/** One press begins, another ends it. What was recorded is heard before it is sent. */
export function RecordNote({ done, close }: RecordNoteProps): VNode {
  const say = voiceNoteText();
  const [stage, setStage] = useState<Stage>(isSaid ? "asking" : "before");
  const [heard, setHeard] = useState({ ms: 0, level: 0 });
  const recording = useRecording(stage === "asking", setStage, {
    heard: (ms, level) => setHeard({ ms, level }),
    done: (file) => {
      if (file === null) return setStage("failed");
      done(file);
      close();
    },
  });
  const begin = (): void => {
    isSaid = true;
    setStage("asking");
  };
  return (
    <Dialog title={say.record} close={close}>
      {stage === "recording" ? (
        <Heard {...heard} />
      ) : (
        <p class={stage === "before" || stage === "asking" ? undefined : "note wait"} role="status">
          {stage === "before" ? say.before : stage === "asking" ? say.asking : say.no[stage]}
        </p>
      )}
      <p class="small dim">{say.most}</p>
      <div class="row">
        <Next stage={stage} begin={begin} stop={() => recording.current?.stop()} />
        <Button press={close}>
          <Icon of={X} />
          {text().common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

interface NextProps {
  readonly stage: Stage;
  readonly begin: () => void;
  readonly stop: () => void;
}

/** One button all along, so that whoever goes by the keyboard stays on it. */
function Next({ stage, begin, stop }: NextProps): VNode {
  const say = voiceNoteText();
  const isOn = stage === "recording";
  return (
    <Button kind="go" busy={stage === "asking"} press={isOn ? stop : begin}>
      <Icon of={isOn ? Square : Mic} />
      {isOn ? say.stop : say.begin}
    </Button>
  );
}

/** What is gone from the screen is not recorded on. */
function useRecording(
  begins: boolean,
  setStage: (stage: Stage) => void,
  told: Told,
): { readonly current: Recording | null } {
  const recording = useRef<Recording | null>(null);
  const newest = useRef(told);
  newest.current = told;
  const gone = useRef(false);
  useEffect(() => {
    if (begins)
      void record(voiceNoteText().fileName, {
        heard: (ms, level) => newest.current.heard(ms, level),
        done: (file) => newest.current.done(file),
      }).then((began) => {
        if (typeof began === "string") return setStage(began);
        if (gone.current) return began.cancel();
        recording.current = began;
        setStage("recording");
      });
  }, [begins]);
  useEffect(
    () => () => {
      gone.current = true;
      recording.current?.cancel();
    },
    [],
  );
  return recording;
}

function Heard({ ms, level }: { readonly ms: number; readonly level: number }): VNode {
  const say = voiceNoteText();
  return (
    <>
      <p class="row">
        <b role="status">{say.recording}</b>
        <span role="timer">{lengthWords(ms)}</span>
      </p>
      <meter aria-label={say.loudness} max={255} value={level} />
    </>
  );
}
