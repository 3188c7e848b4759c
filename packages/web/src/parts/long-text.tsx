import type { VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Nameable } from "../naming/naming.ts";
import type { EditorFiles } from "../prose/edit/file-node.ts";
import { NamingBox } from "../naming/naming-box.tsx";
import { TooLong } from "./too-long.tsx";
import { tooLongBy } from "./too-long-by.ts";

type Editing = typeof import("../prose/edit/editor.tsx");
let editing: Editing | null = null;

interface LongTextProps {
  readonly name: string;
  readonly label: string;
  /** What it begins with, as it is kept. */
  readonly value: string;
  readonly longest: number;
  readonly write: (written: string) => void;
  /** Who can be named in it. */
  readonly people: () => readonly Nameable[];
  /** The files that go with it, which can be put into it; left out, none. */
  readonly files?: EditorFiles;
}

/**
 * A text of more than a line. Edited as it will look; in a plain box, as Markdown, where what does that has not come or does
 * not come. Whoever has begun in the box goes on in it.
 */
export function LongText({ name, label, value, longest, write, people, files }: LongTextProps): VNode {
  const id = useId();
  const [written, setWritten] = useState(value);
  const hidden = useRef<HTMLInputElement>(null);
  const Editor = useEditor(() => written === value && document.activeElement?.id !== id);
  const tell = (next: string): void => {
    // A form that is sent reads it before the next drawing.
    if (hidden.current !== null) hidden.current.value = next;
    setWritten(next);
    write(next);
  };
  const length = { describedBy: `${id}-long`, isAmiss: tooLongBy(written, longest) > 0 };
  const lent = files === undefined ? {} : { files };
  return (
    <div class="field">
      <label id={`${id}-label`} for={id}>
        {label}
      </label>
      {Editor === null ? (
        <NamingBox id={id} rows={10} written={written} write={tell} people={people} {...length} />
      ) : (
        <Editor id={id} labelledBy={`${id}-label`} written={value} write={tell} people={people} {...length} {...lent} />
      )}
      <input type="hidden" name={name} ref={hidden} value={written} />
      <TooLong id={`${id}-long`} written={written} longest={longest} />
    </div>
  );
}

/** Comes once; where somebody is writing in the box by then, it stays away until next time. */
function useEditor(mayCome: () => boolean): Editing["Editor"] | null {
  const [here, setHere] = useState(editing !== null);
  const may = useRef(mayCome);
  may.current = mayCome;
  useEffect(() => {
    if (editing === null)
      fetchEditing().then(
        () => setHere(may.current()),
        () => undefined,
      );
  }, []);
  return here ? (editing?.Editor ?? null) : null;
}

async function fetchEditing(): Promise<Editing> {
  editing = await import("../prose/edit/editor.tsx");
  return editing;
}
