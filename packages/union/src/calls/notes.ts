import type { Bytes, MemberId, RoomId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { NoteChanged, NoteLink, NoteMark, QuoteWord } from "./note-kinds.ts";
import { noteChanged, noteLinked, noteWritten, quoteAnswered } from "./note-kinds.ts";

/** A line of a call's notes as it stood from then on. */
export interface NoteVersion extends Stamp {
  readonly text: string;
  readonly mark: NoteMark;
  readonly away: boolean;
}

/** A line of a call's notes, as it stands. Never changed in place. */
export interface Note extends NoteVersion {
  /** The entry that wrote it. */
  readonly id: string;
  readonly at: RoomId | null;
  /** As it was written, and as people put it later, the newest last: whoever changed the same line at once finds theirs here. */
  readonly versions: readonly NoteVersion[];
  /** Who said whose words it is. */
  readonly markedBy: MemberId;
  /** What whom it quotes says of it; null where they have not, or where the text is another since. */
  readonly quoted: QuoteWord | null;
  /** What came of it, each once. */
  readonly links: readonly NoteLink[];
}

/** The notes of a call: each device that read the same has the same lines in the same order. */
export interface Notes {
  readonly lines: Map<string, Note>;
  /** All of them from the top, also those that were put away. */
  readonly order: string[];
  /** Of the lines as they read now; null until somebody asks for it. */
  hash: Bytes | null;
}

export const mostNotes = 4_000;
/** Of one member: nobody uses up what is everyone's. */
export const mostNotesOfOne = 1_000;
export const mostNoteVersions = 64;
export const mostNoteLinks = 12;

export function emptyNotes(): Notes {
  return { lines: new Map(), order: [], hash: null };
}

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldNotes(notes: Notes, said: Said): void {
  if (said.kind === noteWritten.name || said.kind === noteChanged.name) notes.hash = null;
  switch (said.kind) {
    case noteWritten.name:
      return write(notes, said);
    case noteChanged.name:
      return change(notes, said);
    case quoteAnswered.name:
      return answer(notes, said);
    case noteLinked.name:
      return link(notes, said);
  }
}

/** What stands in the notes, from the top. */
export function notesNow({ lines, order }: Notes): readonly Note[] {
  return order.map((id) => lines.get(id)!).filter(({ away }) => !away);
}

/**
 * Right under the line it was written under, above what others put there before: both go on under their own. What is written at
 * the end stands there as the hall has it.
 */
function write({ lines, order }: Notes, said: Said): void {
  const written = readAs(noteWritten, said);
  if (written === null || written.text.trim() === "" || isFull(lines, said)) return;
  const { at, after, text, mark } = written;
  const { id, seq, by, time } = said;
  const version = { seq, by, time, text, mark, away: false };
  lines.set(id, { id, at, ...version, versions: [version], markedBy: by, quoted: null, links: [] });
  const above = after == null ? -1 : order.indexOf(after);
  if (after === null || above >= 0) order.splice(above + 1, 0, id);
  else order.push(id);
}

function isFull(lines: Notes["lines"], { by }: Said): boolean {
  if (lines.size < mostNotesOfOne) return false;
  let theirs = 0;
  for (const { versions } of lines.values()) if (versions[0]?.by === by) theirs += 1;
  return lines.size >= mostNotes || theirs >= mostNotesOfOne;
}

function change({ lines }: Notes, said: Said): void {
  const changed = readAs(noteChanged, said);
  const line = changed === null ? undefined : lines.get(changed.note);
  if (changed === null || line === undefined || changed.text?.trim() === "") return;
  const { seq, by, time } = said;
  const { text = line.text, away = line.away } = changed;
  const mark = changed.mark === undefined || staysQuoted(line, changed, by) ? line.mark : changed.mark;
  const version = { seq, by, time, text, mark, away };
  const markedBy = quotedBy(version.mark) === quotedBy(line.mark) ? line.markedBy : by;
  // The first stays, however often it is changed.
  const [first, ...others] = [...untold(line), version];
  const versions = [first!, ...others.slice(1 - mostNoteVersions)];
  lines.set(line.id, { ...line, ...version, versions, markedBy, quoted: asksAnew(line, version) ? null : line.quoted });
}

/** Words that somebody took back are in no history either. */
function untold({ quoted, text, versions }: Note): readonly NoteVersion[] {
  if (quoted !== "no") return versions;
  return versions.map((version) => (version.text === text ? { ...version, text: "" } : version));
}

function asksAnew(line: Note, { text, mark }: NoteVersion): boolean {
  return text !== line.text || quotedBy(mark) !== quotedBy(line.mark);
}

/**
 * Words of somebody who took them back, or has not said yet whether they may be told, stay theirs: marked as something else they would
 * be told all the same. In other words a line is another; and whoever is quoted has it marked as they like, while they are asked.
 */
export function staysQuoted(line: Note, changed: Pick<NoteChanged, "text" | "mark">, by: MemberId): boolean {
  const { text = line.text, mark = line.mark } = changed;
  const whose = quotedBy(line.mark);
  if (text !== line.text || whose == null) return false;
  return line.quoted === "no" || (line.quoted === null && whose !== by && !isSetRight(line, mark, by));
}

/**
 * Whoever marked it took it for the words of the wrong person: then another is asked, and not they themselves; or it is what it was where
 * these words stood there as nobody's before, as they would be told anyway.
 */
function isSetRight({ text, markedBy, versions }: Note, mark: NoteMark, by: MemberId): boolean {
  if (markedBy !== by) return false;
  const asked = quotedBy(mark);
  if (asked != null && asked !== by) return true;
  return versions.some((version) => version.text === text && version.mark.type !== "quote");
}

function answer({ lines }: Notes, said: Said): void {
  const answered = readAs(quoteAnswered, said);
  const line = answered === null ? undefined : lines.get(answered.note);
  if (answered === null || line === undefined || quotedBy(line.mark) !== said.by) return;
  if (answered.word === "no" && !mayTakeBack(line, said.by)) return;
  lines.set(line.id, { ...line, quoted: answered.word });
}

/** Words that others put into one's mouth, and one's own: nobody takes a line of somebody else for theirs to have it out of sight. */
export function mayTakeBack({ markedBy, versions }: Note, by: MemberId): boolean {
  return markedBy !== by || versions[0]?.by === by;
}

function link({ lines }: Notes, said: Said): void {
  const linked = readAs(noteLinked, said);
  const line = linked === null ? undefined : lines.get(linked.note);
  if (linked === null || line === undefined || line.links.length >= mostNoteLinks) return;
  const isThere = line.links.some((each) => leadsTo(each) === leadsTo(linked.to));
  if (!isThere) lines.set(line.id, { ...line, links: [...line.links, linked.to] });
}

function leadsTo(link: NoteLink): RoomId {
  return link.type === "to-do" ? link.toDo : link.decision;
}

function quotedBy(mark: NoteMark): MemberId | null | undefined {
  return mark.type === "quote" ? mark.of : undefined;
}
