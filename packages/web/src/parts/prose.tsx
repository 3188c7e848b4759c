import type { FileView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { withoutNames } from "../prose/excerpt.ts";
import { isPlaced } from "../prose/placed.ts";
import { TextFilesContext } from "./files/file-in-text.tsx";
import { Files } from "./files/files.tsx";

type Show = typeof import("../prose/show.tsx");
let show: Show | null = null;

interface ProseProps {
  /** As it reads, and as it was written where that is not the same. */
  readonly text: string;
  readonly written?: string;
}

/** A text as it is meant. Until what shows it so has come, and where that does not come, as it was written, without names of files. */
function Prose({ text, written = text }: ProseProps): VNode {
  const [, setShow] = useState(show);
  useEffect(() => {
    if (show === null) fetchShow().then(setShow, () => undefined);
  }, []);
  return show === null ? <p class="said prose">{withoutNames(text)}</p> : <show.Shown of={written} />;
}

interface ProseWithFilesProps extends ProseProps {
  readonly circle: CircleId;
  readonly files: readonly FileView[];
  /** It has not been sent, and its files can be had only then. */
  readonly waiting?: boolean;
}

/** A text with its files: those that it has a place for are there, the others stand below. */
export function ProseWithFiles({ circle, files, text, written = text, waiting = false }: ProseWithFilesProps): VNode {
  return (
    <TextFilesContext.Provider value={{ circle, of: files, waits: waiting }}>
      <Prose text={text} written={written} />
      <Files circle={circle} of={waiting ? [] : files.filter(({ blob }) => !isPlaced(written, blob))} named />
    </TextFilesContext.Provider>
  );
}

async function fetchShow(): Promise<Show> {
  show = await import("../prose/show.tsx");
  return show;
}
