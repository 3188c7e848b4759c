import type { VoiceNote } from "@unionhall/union";
import { Pause, Play } from "lucide";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { voiceNoteText } from "../../messages/voice-notes.ts";
import { Icon } from "../icon.tsx";
import { lengthWords } from "./length.ts";
import { nextSpeed, pauseOthers, speed } from "./playing.ts";

interface NotePlayerProps {
  readonly note: VoiceNote;
  /** Null until it has come. */
  readonly url: string | null;
  /** Asks for it; it is played once it is here. */
  readonly get?: () => void;
  readonly busy?: boolean;
}

/** Plays a voice note, faster if somebody wants that, and goes to any place of it, also by the arrow keys. */
export function NotePlayer({ note, url, get, busy = false }: NotePlayerProps): VNode {
  const say = voiceNoteText();
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [now, setNow] = useState(0);
  const press = usePlay(audio, url, get);
  const seek = (ms: number): void => {
    setNow(ms);
    if (audio.current !== null) audio.current.currentTime = ms / 1_000;
  };
  if (isBroken) return <p class="note wait">{say.broken}</p>;
  const name = say.note(lengthWords(note.ms));
  return (
    <div class="voice-note" role="group" aria-label={name}>
      <button
        type="button"
        class="btn square"
        aria-label={isPlaying ? say.pause : say.play(name)}
        aria-busy={busy}
        onClick={press}
      >
        <Icon of={isPlaying ? Pause : Play} />
      </button>
      <Place note={note} now={now} seek={seek} />
      <Speed />
      {url === null ? null : (
        <audio
          ref={audio}
          src={url}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => seek(0)}
          onTimeUpdate={({ currentTarget }) => setNow(currentTarget.currentTime * 1_000)}
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}

/** Plays or pauses; what has not come is asked for, and played once it is here. */
function usePlay(
  audio: { readonly current: HTMLAudioElement | null },
  url: string | null,
  get?: () => void,
): () => void {
  const wanted = useRef(false);
  const press = (): void => {
    const here = audio.current;
    wanted.current = url === null;
    if (url === null || here === null) return get?.();
    if (!here.paused) return here.pause();
    pauseOthers(here);
    // A browser that wants to be pressed again once it has come is pressed again.
    here.play().catch(() => undefined);
  };
  useEffect(() => {
    if (url !== null && wanted.current) press();
  }, [url]);
  useEffect(() => {
    if (audio.current !== null) audio.current.playbackRate = speed.value;
  }, [url, speed.value]);
  return press;
}

function Speed(): VNode {
  const words = `${speed.value}×`;
  return (
    <button type="button" class="btn quick" aria-label={voiceNoteText().speedLabel(words)} onClick={nextSpeed}>
      {words}
    </button>
  );
}

interface PlaceProps {
  readonly note: VoiceNote;
  readonly now: number;
  readonly seek: (ms: number) => void;
}

function Place({ note: { ms, loudness }, now, seek }: PlaceProps): VNode {
  const say = voiceNoteText();
  const place = Math.min(now, ms);
  return (
    <div class="grow">
      <div class="waves">
        <Waves of={loudness} heard={ms === 0 ? 0 : place / ms} />
        <input
          type="range"
          aria-label={say.place}
          aria-valuetext={say.at(lengthWords(place), lengthWords(ms))}
          min={0}
          max={ms}
          step={Math.max(1, Math.min(1_000, ms / 20))}
          value={place}
          onInput={({ currentTarget }) => seek(currentTarget.valueAsNumber)}
        />
      </div>
      <p class="meta">{say.at(lengthWords(place), lengthWords(ms))}</p>
    </div>
  );
}

/** How loud each part of it is, and which have been heard. */
function Waves({ of, heard }: { readonly of: Uint8Array; readonly heard: number }): VNode {
  const bars = [...of].map((level, at) => {
    const half = 2 + (level * 14) / 255;
    return `M${at * 4 + 2} ${16 - half}V${16 + half}`;
  });
  const till = Math.round(heard * bars.length);
  return (
    <svg viewBox={`0 0 ${Math.max(1, bars.length) * 4} 32`} preserveAspectRatio="none" aria-hidden="true">
      <path class="heard" d={bars.slice(0, till).join("")} />
      <path d={bars.slice(till).join("")} />
    </svg>
  );
}
