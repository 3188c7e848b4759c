import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { marks, nodes } from "./schema.ts";

/** Something that a button does to what is selected; pressed where it is so already, it is undone. */
export interface Deed {
  readonly run: Command;
  readonly isOn: (state: EditorState) => boolean;
}

export type DeedName =
  | "bold"
  | "italic"
  | "heading"
  | "bullets"
  | "numbers"
  | "quote"
  | "deeper"
  | "shallower"
  | "undo"
  | "redo";

const never = (): boolean => false;

export const deeds: Readonly<Record<DeedName, Deed>> = {
  bold: wearing(marks.strong),
  italic: wearing(marks.em),
  heading: either(
    (state) => state.selection.$from.parent.type === nodes.heading,
    setBlockType(nodes.paragraph),
    setBlockType(nodes.heading),
  ),
  bullets: either((state) => nearestList(state) === nodes.bullets, liftListItem(nodes.item), wrapInList(nodes.bullets)),
  numbers: either((state) => nearestList(state) === nodes.numbers, liftListItem(nodes.item), wrapInList(nodes.numbers)),
  quote: either((state) => isWithin(state, nodes.quote), lift, wrapIn(nodes.quote)),
  deeper: { run: sinkListItem(nodes.item), isOn: never },
  shallower: { run: liftListItem(nodes.item), isOn: never },
  undo: { run: undo, isOn: never },
  redo: { run: redo, isOn: never },
};

function wearing(mark: MarkType): Deed {
  return { run: toggleMark(mark), isOn: (state) => isWorn(state, mark) };
}

function either(isOn: Deed["isOn"], off: Command, on: Command): Deed {
  return { isOn, run: (state, dispatch, view) => (isOn(state) ? off : on)(state, dispatch, view) };
}

export function isWorn({ storedMarks, selection, doc }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, mark);
}

function isWithin({ selection: { $from } }: EditorState, node: NodeType): boolean {
  return Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type).includes(node);
}

function nearestList({ selection: { $from } }: EditorState): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === nodes.bullets || type === nodes.numbers) return type;
  }
  return null;
}
