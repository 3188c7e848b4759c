import type { RoomEntry, Standing } from "@unionhall/kernel";
import type { Answers, Call, Contents, Hallway, Occurrences, Thread } from "@unionhall/union";
import {
  callClass,
  emptyCall,
  emptyContents,
  emptyHallway,
  emptyThread,
  foldAnswers,
  foldCall,
  foldContents,
  foldHallway,
  foldOccurrences,
  foldThread,
  isKnown,
  personNamed,
  readAs,
  saidIn,
} from "@unionhall/union";
import type { Class, MemberId } from "@unionhall/protocol";
import type { LineView } from "../lines.ts";
import type { Base } from "../circle/base.ts";
import type { Found } from "../circle/found.ts";
import { foundInRoom } from "../circle/found.ts";

/** What a room comes to: what stands in it, what is said in it, what is gone from there, and what does not count. */
export interface Told {
  readonly contents: Contents;
  readonly thread: Thread;
  /** Of an event: who comes. */
  readonly answers: Answers;
  /** Of a schedule: what became of single occurrences of its events. */
  readonly occurrences: Occurrences;
  /** Of a call; null as long as nothing of one was said here. */
  call: Call | null;
  readonly gone: { readonly after: LineView["id"] | null; readonly entry: Standing }[];
  readonly findings: Found[];
  /** How many entries are of kinds that this app does not know. */
  unknown: number;
}

export function nothingTold(): Told {
  const scheduled = { answers: new Map(), occurrences: new Map() };
  return {
    contents: emptyContents(),
    thread: emptyThread(),
    ...scheduled,
    call: null,
    gone: [],
    findings: [],
    unknown: 0,
  };
}

/** Takes one entry of the room, in hall order. */
export function tell(told: Told, item: RoomEntry): void {
  if (item.type === "tombstone") told.gone.push({ after: told.thread.lines.at(-1)?.id ?? null, entry: item.entry });
  const said = saidIn(item);
  if (said !== null) {
    foldContents(told.contents, said);
    foldThread(told.thread, said);
    foldAnswers(told.answers, said);
    foldOccurrences(told.occurrences, said);
    if (callClass(said) === classOf(item)) foldCall((told.call ??= emptyCall()), said);
    // Of what this device let go of by age, all that is left is whose it was.
    if (said.kind !== "" && !isKnown(said)) told.unknown += 1;
  }
  told.findings.push(...foundInRoom(item));
}

/** Sealed otherwise than its kind is, it would stay where it is to pass, or pass where it is to stay: then nothing of a call is said. */
function classOf(item: RoomEntry): Class | undefined {
  return item.type === "said" ? item.entry.header.class : undefined;
}

/** What a hallway comes to, and what in it does not count. */
export interface HallwayTold {
  readonly hallway: Hallway;
  readonly findings: Found[];
  /** Who has said here what they are called: in a circle that was walked out to, whoever has come. */
  readonly come: Set<MemberId>;
}

export function hallwayUntold(base: Base | null): HallwayTold {
  const hallway = base?.hallway()?.state ?? emptyHallway();
  return { hallway, findings: [], come: new Set(hallway.names.keys()) };
}

export function tellHallway({ hallway, findings, come }: HallwayTold, item: RoomEntry): void {
  foldHallway(hallway, item);
  if (item.type === "said" && item.brought === undefined && readAs(personNamed, item.entry) !== null)
    come.add(item.by.id);
  findings.push(...foundInRoom(item));
}

/** How many of them stand up to a place: they are in order, so half of them are left at each look. */
export function countUpTo(lines: readonly { readonly seq: number }[], seq: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle]!.seq > seq) to = middle;
    else from = middle + 1;
  }
  return from;
}
