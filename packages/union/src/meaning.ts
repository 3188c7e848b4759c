import type { EntryId } from "@unionhall/protocol";
import { checkAnswered, checkClosed } from "./calls/kinds.ts";
import { noteChanged, noteLinked, noteWritten, quoteAnswered } from "./calls/note-kinds.ts";
import { stackGiven, stackLeft } from "./calls/stack-kinds.ts";
import type { EntryKind, Written } from "./item.ts";
import { readAs, write } from "./item.ts";
import { lineBoosted, lineEdited, lineSaid } from "./thread/kinds.ts";

type Instead = (written: Written, meant: EntryId, instead: EntryId) => Written | null;

/** All that is said in a room of something said there before, and may be written before that is placed. */
const meaning: readonly Instead[] = [
  by(lineSaid, "to"),
  by(lineEdited, "line"),
  by(lineBoosted, "line"),
  by(stackLeft, "ask"),
  by(stackGiven, "ask"),
  by(noteWritten, "after"),
  by(noteChanged, "note"),
  by(noteLinked, "note"),
  by(quoteAnswered, "note"),
  by(checkAnswered, "check"),
  by(checkClosed, "check"),
];

function by<K extends string, P extends { readonly [field in K]?: EntryId | null }>(
  kind: EntryKind<P>,
  field: K,
): Instead {
  return (written, meant, instead) => {
    const said = readAs(kind, written);
    return said?.[field] === meant ? write(kind, { ...said, [field]: instead }) : null;
  };
}

/** The same, meaning another entry where it means this one; null where it means another, or none. */
export function meaningInstead(written: Written, meant: EntryId, instead: EntryId): Written | null {
  for (const each of meaning) {
    const found = each(written, meant, instead);
    if (found !== null) return found;
  }
  return null;
}

/** Whether it says something of that entry. */
export function means(written: Written, entry: EntryId): boolean {
  return meaningInstead(written, entry, entry) !== null;
}
