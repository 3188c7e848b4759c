import type { EntryId, MemberId } from "@unionhall/protocol";
import type { SentFile } from "../files/file.ts";
import { filesNamed } from "../files/file.ts";
import { readAs } from "../item.ts";
import { mayCount } from "../may-count.ts";
import type { Said, Stamp } from "../said.ts";
import type { LineBoosted, Words } from "./kinds.ts";
import { bodyWritten, lineBoosted, lineEdited, lineSaid } from "./kinds.ts";

/** A text as somebody wrote it once. */
export interface Version extends Stamp {
  /** The entry that says it: what erasing it erases. */
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly MemberId[];
}

/** Of an item's text, with the files that go with it. */
export interface BodyVersion extends Version {
  readonly files: readonly SentFile[];
}

export interface Boost extends Stamp {
  readonly boost: string;
}

/** Something said: a line of a chat, a comment. It is as its newest version has it. Never changed in place. */
export interface Line extends Stamp {
  readonly id: string;
  /** The line that it answers; it may be gone, or not be here. */
  readonly to: EntryId | null;
  readonly files: readonly SentFile[];
  /** Whether it was brought from another circle, and its files were not. */
  readonly behind: boolean;
  /** As it was said, and as its author put it later, the newest last. */
  readonly versions: readonly Version[];
  readonly boosts: readonly Boost[];
}

/** What a room says for itself: the text of its item, and what people say to it. */
export interface Thread {
  /** The versions of the item's text, the newest last. None where nobody has written one. */
  body: readonly BodyVersion[];
  /** Of the item itself. */
  boosts: readonly Boost[];
  readonly lines: Line[];
  /** Where a line stands among them. */
  readonly at: Map<string, number>;
  /** Moves when something is not any more as it was said before. */
  revisions: number;
}

/** Of each text, so many versions are kept. */
export const mostVersions = 64;
/** At one line; and of one member there, so that nobody uses up what is everyone's. */
export const mostBoosts = 256;
export const mostBoostsOfOne = 4;

export function emptyThread(): Thread {
  return { body: [], boosts: [], lines: [], at: new Map(), revisions: 0 };
}

/** To fold on without touching the first: what is in it is never changed in place. */
export function copyOfThread(thread: Thread): Thread {
  return { ...thread, lines: [...thread.lines], at: new Map(thread.at) };
}

/** Takes the next that was said in the room. Never throws; what does not fit, or names what is not here, changes nothing. */
export function foldThread(thread: Thread, said: Said): void {
  switch (said.kind) {
    case lineSaid.name:
      return say(thread, said);
    case lineEdited.name:
      return edit(thread, said);
    case lineBoosted.name:
      return boost(thread, said);
    case bodyWritten.name:
      return write(thread, said);
  }
}

function say({ lines, at }: Thread, said: Said): void {
  const line = readAs(lineSaid, said);
  if (line === null) return;
  const files = filesNamed(line.files, said.blobs);
  if (isEmpty(line) && files.length === 0) return;
  const { id, seq, by, time, behind = false } = said;
  const versions = [versionOf(said, line)];
  at.set(id, lines.length);
  lines.push({ id, seq, by, time, to: line.to ?? null, files, behind, versions, boosts: [] });
}

function edit(thread: Thread, said: Said): void {
  const edited = readAs(lineEdited, said);
  const line = edited === null ? undefined : lineIn(thread, edited.line);
  if (edited === null || line === undefined || !mayCount(said, { type: "edit", line })) return;
  if (isEmpty(edited) && line.files.length === 0) return;
  replace(thread, { ...line, versions: newest([...line.versions, versionOf(said, edited)]) });
}

function boost(thread: Thread, said: Said): void {
  const boosted = readAs(lineBoosted, said);
  if (boosted === null || boosted.boost.trim() === "") return;
  const line = boosted.line === null ? thread : lineIn(thread, boosted.line);
  if (line === undefined) return;
  const boosts = boostsAfter(line.boosts, said, boosted);
  if ("id" in line) replace(thread, { ...line, boosts });
  else thread.boosts = boosts;
}

function boostsAfter(boosts: readonly Boost[], { seq, by, time }: Said, { boost, on }: LineBoosted): readonly Boost[] {
  const others = boosts.filter((each) => each.by !== by || each.boost !== boost);
  if (!on || others.length < boosts.length) return on ? boosts : others;
  const theirs = boosts.filter((each) => each.by === by);
  const isOver = boosts.length >= mostBoosts || theirs.length >= mostBoostsOfOne;
  return isOver ? boosts : [...boosts, { seq, by, time, boost }];
}

function write(thread: Thread, said: Said): void {
  const written = readAs(bodyWritten, said);
  if (written !== null && mayCount(said, { type: "write" })) {
    const files = filesNamed(written.files, said.blobs);
    thread.body = newest([...thread.body, { ...versionOf(said, written), files }]);
  }
}

function replace(thread: Thread, line: Line): void {
  thread.lines[thread.at.get(line.id)!] = line;
  thread.revisions += 1;
}

/** The line that an entry has said, if it is here. */
export function lineIn({ lines, at }: Thread, id: string): Line | undefined {
  const place = at.get(id);
  return place === undefined ? undefined : lines[place];
}

/** What a line says now. */
export function newestOf({ versions }: Pick<Line, "versions">): Version {
  return versions.at(-1)!;
}

function versionOf({ id, seq, by, time }: Said, { text, mentions }: Words): Version {
  return { id, seq, by, time, text, mentions: [...new Set(mentions)] };
}

function newest<V extends Version>(versions: readonly V[]): readonly V[] {
  return versions.slice(-mostVersions);
}

function isEmpty({ text }: Words): boolean {
  return text.trim() === "";
}
