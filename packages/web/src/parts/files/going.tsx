import type { At } from "@unionhall/member";
import { X } from "lucide";
import type { VNode } from "preact";
import { VoiceFile } from "../../browser/voice-file.ts";
import { fileText } from "../../messages/files.ts";
import { text } from "../../messages/messages.ts";
import { voiceNoteText } from "../../messages/voice-notes.ts";
import { goOnWithParcel, stopParcel } from "../../state/carry-parcels.ts";
import { type Parcel, parcelsTo } from "../../state/parcels.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { isolate } from "../isolate.ts";
import { sizeWords } from "../said.ts";
import { Trouble } from "../trouble.tsx";
import { OwnNote } from "../voice-notes/sent-note.tsx";
import { shownName } from "./file-name.ts";

interface PickedProps {
  readonly files: readonly File[];
  readonly pick: (files: readonly File[]) => void;
}

/** What is to go with what is being written. */
export function Picked({ files, pick }: PickedProps): VNode | null {
  const say = fileText();
  const { language } = text();
  if (files.length === 0) return null;
  return (
    <div class="stack-s">
      <ul class="picked" aria-label={say.picked}>
        {files.map((file, at) => (
          <li key={`${at} ${file.name}`} class="row">
            {file instanceof VoiceFile ? (
              <div class="grow">
                <OwnNote file={file} />
              </div>
            ) : (
              <span class="grow small cut">
                <bdi>{shownName(file.name)}</bdi> · {sizeWords(file.size, language)}
              </span>
            )}
            <Button
              kind="plain"
              label={say.leaveOut(isolate(shownName(file.name)))}
              press={() => pick(files.filter((each) => each !== file))}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ul>
      <p class="small dim">{files.every((file) => file instanceof VoiceFile) ? voiceNoteText().say : say.note}</p>
    </div>
  );
}

interface GoingProps {
  readonly to: At;
  /** Hears what was to be said with files that are sent no further. */
  readonly stopped?: (words: string) => void;
}

/** Files on their way to a room. */
export function Going({ to, stopped }: GoingProps): VNode | null {
  const parcels = parcelsTo(to);
  if (parcels.length === 0) return null;
  return (
    <ul class="picked" aria-label={fileText().going}>
      {parcels.map((parcel) => (
        <li key={parcel.n} class="stack-s">
          <OnTheWay parcel={parcel} />
          <div class="row">
            {parcel.problem === null || parcel.problem.type === "offline" ? null : (
              <Button press={() => goOnWithParcel(parcel.n)}>{fileText().again}</Button>
            )}
            <Button
              press={() => {
                stopParcel(parcel.n);
                stopped?.(parcel.words);
              }}
            >
              {fileText().stop}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function OnTheWay({ parcel: { files, problem } }: { readonly parcel: Parcel }): VNode {
  const say = fileText();
  const file = files.find(({ done, length }) => done < length) ?? files.at(-1)!;
  const name = isolate(shownName(file.name));
  const [done, of] = [
    files.reduce((sum, each) => sum + each.done, 0),
    files.reduce((sum, each) => sum + each.length, 0),
  ];
  const percent = of === 0 ? 100 : Math.min(100, Math.floor((done * 100) / of));
  if (problem !== null && problem.type !== "offline") return <Trouble of={problem} />;
  const words = problem === null ? say.sending(name, percent) : say.waits(name);
  return (
    <>
      <span class="small">{words}</span>
      <progress aria-label={words} max={100} value={percent} />
    </>
  );
}
