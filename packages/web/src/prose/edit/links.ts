import type { Mark, ResolvedPos } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { leadOf } from "../leads.ts";
import { marks, schema } from "./schema.ts";

/** The address of the link at the caret or in what is selected; empty where there is none. */
export function addressAt({ selection, doc }: EditorState): string {
  let address = "";
  const { from, to, $from, empty } = selection;
  if (empty) return (linkBeside($from)?.attrs["address"] as string | undefined) ?? "";
  doc.nodesBetween(from, to, (node) => {
    const link = marks.link.isInSet(node.marks);
    if (link !== undefined) address ||= link.attrs["address"] as string;
  });
  return address;
}

/** What is selected leads there from now on, or the whole link at the caret; where neither is, the address is put in. Null: it leads nowhere. */
export function linked(state: EditorState, typed: string): Transaction | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const lead = leadOf(address);
  if (lead === null) return null;
  const mark = marks.link.create({ address: lead.href });
  const { from, to } = reachOf(state);
  if (from < to) return state.tr.addMark(from, to, mark);
  return state.tr.replaceSelectionWith(schema.text(typed, [mark]), false).removeStoredMark(mark);
}

export function unlinked(state: EditorState): Transaction {
  const { from, to } = reachOf(state);
  return state.tr.removeMark(from, to, marks.link);
}

/** The selection, or all of the link that the caret is in. */
function reachOf({ selection }: EditorState): { readonly from: number; readonly to: number } {
  const { from, to, empty, $from } = selection;
  const link = linkBeside($from);
  if (!empty || link === undefined) return { from, to };
  let [begins, at] = [$from.start(), $from.start()];
  for (const node of $from.parent.children) {
    if (!link.isInSet(node.marks)) {
      if (at >= from) break;
      begins = at + node.nodeSize;
    }
    at += node.nodeSize;
  }
  return { from: begins, to: at };
}

function linkBeside({ nodeBefore, nodeAfter }: ResolvedPos): Mark | undefined {
  return marks.link.isInSet(nodeAfter?.marks ?? []) ?? marks.link.isInSet(nodeBefore?.marks ?? []);
}
