import type { IconNode } from "lucide";
import {
  Bold,
  Heading,
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

const icons: Readonly<Record<DeedName | "link", IconNode>> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  bullets: List,
  numbers: ListOrdered,
  quote: TextQuote,
  link: Link,
  deeper: IndentIncrease,
  shallower: IndentDecrease,
  undo: Undo2,
  redo: Redo2,
};
const names = Object.keys(icons) as (DeedName | "link")[];
const pressed: ReadonlySet<string> = new Set(["bold", "italic", "heading", "bullets", "numbers", "quote", "link"]);

interface ToolbarProps {
  readonly view: EditorView;
  /** The id of what it is for. */
  readonly controls: string;
  readonly link: () => void;
}

/** One stop for the keyboard; within it the arrows lead on. */
export function Toolbar({ view, controls, link }: ToolbarProps): VNode {
  const [at, setAt] = useState(0);
  const go = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + names.length) % names.length;
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={writingText().tools} aria-controls={controls} onKeyDown={go}>
      {names.map((name, nth) => (
        <Tool key={name} name={name} view={view} first={nth === at} link={link} />
      ))}
    </div>
  );
}

interface ToolProps extends Pick<ToolbarProps, "view" | "link"> {
  readonly name: DeedName | "link";
  /** Whether the keyboard comes to this one. */
  readonly first: boolean;
}

function Tool({ name, view, first, link }: ToolProps): VNode {
  const { state } = view;
  const deed = name === "link" ? null : deeds[name];
  const isOn = deed === null ? isWorn(state, marks.link) : deed.isOn(state);
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
      onClick={() => (deed === null ? link() : deed.run(state, view.dispatch, view))}
    >
      <Icon of={icons[name]} />
    </button>
  );
}
