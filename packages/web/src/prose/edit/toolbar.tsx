import type { IconNode } from "lucide";
import {
  Bold,
  Heading,
  ImagePlus,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  ListOrdered,
  Redo2,
  TextQuote,
  Undo2,
} from "lucide";
import type { EditorView } from "prosemirror-view";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useState } from "preact/hooks";
import { writingText } from "../../messages/writing.ts";
import { Icon } from "../../parts/icon.tsx";
import type { DeedName } from "./commands.ts";
import { deeds, isWorn } from "./commands.ts";
import { marks } from "./schema.ts";

type ToolName = DeedName | "link" | "file";

const icons: Readonly<Record<ToolName, IconNode>> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  bullets: List,
  numbers: ListOrdered,
  quote: TextQuote,
  link: Link,
  file: ImagePlus,
  deeper: IndentIncrease,
  shallower: IndentDecrease,
  undo: Undo2,
  redo: Redo2,
};
const names = Object.keys(icons) as ToolName[];
const pressed: ReadonlySet<string> = new Set(["bold", "italic", "heading", "bullets", "numbers", "quote", "link"]);

interface ToolbarProps {
  readonly view: EditorView;
  /** The id of what it is for. */
  readonly controls: string;
  readonly link: () => void;
  /** Null where no file can be put in. */
  readonly file: (() => void) | null;
}

/** One stop for the keyboard; within it the arrows lead on. */
export function Toolbar({ view, controls, link, file }: ToolbarProps): VNode {
  const [at, setAt] = useState(0);
  const shown = names.filter((name) => name !== "file" || file !== null);
  const go = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + shown.length) % shown.length;
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={writingText().tools} aria-controls={controls} onKeyDown={go}>
      {shown.map((name, nth) => (
        <Tool key={name} name={name} view={view} first={nth === at} link={link} file={file} />
      ))}
    </div>
  );
}

interface ToolProps extends Pick<ToolbarProps, "view" | "link" | "file"> {
  readonly name: ToolName;
  /** Whether the keyboard comes to this one. */
  readonly first: boolean;
}

function Tool({ name, view, first, link, file }: ToolProps): VNode {
  const { state } = view;
  const deed = name === "link" || name === "file" ? null : deeds[name];
  const isOn = deed === null ? isWorn(state, marks.link) : deed.isOn(state);
  const press = (): void => {
    if (deed !== null) deed.run(state, view.dispatch, view);
    else if (name === "link") link();
    else file?.();
  };
  return (
    <button
      type="button"
      class="tool"
      tabIndex={first ? 0 : -1}
      aria-label={writingText()[name]}
      title={writingText()[name]}
      aria-pressed={pressed.has(name) ? isOn : undefined}
      aria-disabled={deed !== null && !deed.run(state)}
      // The editor keeps its caret, and a phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon of={icons[name]} />
    </button>
  );
}
