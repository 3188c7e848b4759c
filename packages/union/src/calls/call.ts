import type { MemberId, RoomId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { Caption } from "./captions.ts";
import { foldCaptions } from "./captions.ts";
import type { Adoption } from "./adoption.ts";
import { adoptionAfter } from "./adoption.ts";
import type { Checks } from "./checks.ts";
import { closeMore, foldChecks } from "./checks.ts";
import type { Gestures } from "./gestures.ts";
import { foldGestures } from "./gestures.ts";
import { callExtended, callHere, callMoved, callNamed, callOver, captionSaid, wordLeft, wordRead } from "./kinds.ts";
import type { CallDeed, Leads, Wanted, Willing } from "./leads.ts";
import { foldLeads, mayLead } from "./leads.ts";
import type { Notes } from "./notes.ts";
import { emptyNotes, foldNotes } from "./notes.ts";
import type { Records } from "./records.ts";
import { copyOfRecords, foldRecords, noRecords } from "./records.ts";
import type { Stack } from "./stack.ts";
import { emptyStack, foldStack } from "./stack.ts";

/** At which item of its agenda a call was, from when on, and how long it was given in all. */
export interface CallAt extends Stamp {
  readonly item: RoomId | null;
  readonly minutes: number;
  /** Each time it was given more. */
  readonly extended: readonly (Stamp & { readonly minutes: number })[];
}

/** What somebody who cannot come says to an item of the agenda. */
export interface LeftWord extends Stamp {
  readonly at: RoomId;
  readonly text: string;
  /** It was read out. */
  readonly read: boolean;
}

/** What a call's room comes to, its agenda aside, which stands in it as items do. */
export interface Call {
  readonly leads: Leads;
  readonly willing: Willing;
  readonly wanted: Wanted;
  readonly stack: Stack;
  readonly notes: Notes;
  readonly checks: Checks;
  readonly gestures: Gestures;
  /** The newest last. */
  captions: readonly Caption[];
  /** Who came, and since when they are there or not. */
  readonly here: Map<MemberId, Stamp & { readonly here: boolean; readonly first: number }>;
  /** The newest last. */
  at: readonly CallAt[];
  /** By member and item. */
  readonly words: Map<string, LeftWord>;
  /** Null where nobody has offered them yet. */
  adoption: Adoption | null;
  /** Who agreed to stand by name in who came, by the entries that say it: two phones may both. Lists are never changed in place. */
  readonly named: Map<MemberId, readonly string[]>;
  over: (Stamp & { readonly came: number | null }) | null;
  readonly records: Records;
}

/** Nobody leads a call to and fro more often. */
export const mostMoves = 1_000;
/** So many words are left for one call. */
export const mostWords = 4_000;
/** Of one member: nobody uses up what is everyone's. */
export const mostWordsOfOne = 60;

export function emptyCall(): Call {
  const notes = emptyNotes();
  return {
    leads: new Map(),
    willing: new Map(),
    wanted: new Map(),
    stack: emptyStack(),
    notes,
    checks: new Map(),
    gestures: new Map(),
    captions: [],
    here: new Map(),
    at: [],
    words: new Map(),
    adoption: null,
    named: new Map(),
    over: null,
    records: noRecords(),
  };
}

/** To fold on without touching the first: what is in it is never changed in place. */
export function copyOfCall(call: Call): Call {
  const { leads, willing, wanted, stack, notes, checks, gestures, here, words, named, records } = call;
  return {
    ...call,
    leads: new Map(leads),
    willing: new Map(willing),
    wanted: new Map(wanted),
    stack: { ...stack },
    notes: { ...notes, lines: new Map(notes.lines), order: [...notes.order] },
    checks: new Map(checks),
    gestures: new Map(gestures),
    here: new Map(here),
    words: new Map(words),
    named: new Map(named),
    records: copyOfRecords(records),
  };
}

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldCall(call: Call, said: Said): void {
  const may = (deed: CallDeed) => (member: MemberId) => mayLead(call.leads, deed, member);
  foldLeads(call, said);
  foldStack(call.stack, said, may("stack"));
  foldNotes(call.notes, said);
  call.adoption = adoptionAfter(call.adoption, said, call.leads);
  foldChecks(call.checks, said, (member, as) => may(as === "more" ? "agenda" : "check")(member));
  foldGestures(call.gestures, said);
  foldRecords(call.records, said, may("over"));
  switch (said.kind) {
    case callHere.name:
      return come(call, said);
    case callNamed.name:
      return stand(call, said);
    case callMoved.name:
      return may("agenda")(said.by) ? move(call, said) : undefined;
    case callExtended.name:
      return may("agenda")(said.by) ? extend(call, said) : undefined;
    case captionSaid.name:
      if (may("captions")(said.by)) call.captions = foldCaptions(call.captions, said);
      return;
    case wordLeft.name:
      return leaveWord(call, said);
    case wordRead.name:
      return may("agenda")(said.by) ? readWord(call, said) : undefined;
    case callOver.name:
      return may("over")(said.by) ? end(call, said) : undefined;
  }
}

function come({ here }: Call, said: Said): void {
  const came = readAs(callHere, said);
  if (came === null) return;
  const { seq, by, time } = said;
  here.set(by, { seq, by, time, here: came.here, first: here.get(by)?.first ?? time });
}

/** What stands when a call is over is who came: nobody is added later, and whoever takes their word back, and all that says the same, is gone from it. */
function stand({ named, over }: Call, said: Said): void {
  const before = named.get(said.by) ?? [];
  if (readAs(callNamed, said) === null || (over !== null && before.length === 0)) return;
  named.set(said.by, [...before, said.id]);
}

function move(call: Call, said: Said): void {
  const moved = readAs(callMoved, said);
  if (moved === null || call.at.length >= mostMoves) return;
  const { seq, by, time } = said;
  call.at = [...call.at, { seq, by, time, item: moved.to, minutes: moved.minutes, extended: [] }];
  closeMore(call.checks);
}

function extend(call: Call, said: Said): void {
  const extended = readAs(callExtended, said);
  const last = call.at.at(-1);
  if (extended === null || last === undefined || last.extended.length >= mostMoves) return;
  const { seq, by, time } = said;
  const { minutes } = extended;
  const now = { ...last, minutes: last.minutes + minutes, extended: [...last.extended, { seq, by, time, minutes }] };
  call.at = [...call.at.slice(0, -1), now];
}

function leaveWord({ words }: Call, said: Said): void {
  const left = readAs(wordLeft, said);
  if (left === null) return;
  const { seq, by, time } = said;
  const key = `${by} ${left.at}`;
  if (left.text.trim() === "") words.delete(key);
  else if (words.has(key) || !isFull(words, by)) words.set(key, { seq, by, time, ...left, read: false });
}

function isFull(words: Call["words"], by: MemberId): boolean {
  if (words.size < mostWordsOfOne) return false;
  return words.size >= mostWords || [...words.values()].filter((each) => each.by === by).length >= mostWordsOfOne;
}

function readWord({ words }: Call, said: Said): void {
  const read = readAs(wordRead, said);
  const key = read === null ? "" : `${read.member} ${read.at}`;
  const word = words.get(key);
  if (word !== undefined) words.set(key, { ...word, read: true });
}

function end(call: Call, said: Said): void {
  const ended = readAs(callOver, said);
  if (ended === null) return;
  const { seq, by, time } = said;
  call.over = ended.over ? { seq, by, time, came: ended.came } : null;
}
