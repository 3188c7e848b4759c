import type { Class } from "@unionhall/protocol";
import type { EntryKind, Written } from "../item.ts";
import * as kinds from "./kinds.ts";
import { noteChanged, noteLinked, notesAnswered, notesOffered, noteWritten, quoteAnswered } from "./note-kinds.ts";
import { recordAsked, recordGiven, recordOffered } from "./record-kinds.ts";
import { stackAsked, stackGiven, stackLeft, stackOver } from "./stack-kinds.ts";

/** How a call went, and what it came to. */
const kept: readonly EntryKind<unknown>[] = [
  kinds.callLed,
  kinds.callWilling,
  kinds.callMoved,
  kinds.callExtended,
  kinds.callNamed,
  kinds.callOver,
  kinds.wordLeft,
  kinds.wordRead,
  noteWritten,
  noteChanged,
  quoteAnswered,
  noteLinked,
  notesOffered,
  notesAnswered,
];
/** Who was there, who spoke, and what they were asked: it passes, as talk does. */
const passing: readonly EntryKind<unknown>[] = [
  kinds.callHere,
  kinds.checkAsked,
  kinds.checkAnswered,
  kinds.checkClosed,
  kinds.gestureMade,
  kinds.captionSaid,
  recordOffered,
  recordAsked,
  recordGiven,
  stackAsked,
  stackLeft,
  stackGiven,
  stackOver,
];

/** All that is said in a call's room and nowhere else. */
export const callKinds: readonly EntryKind<unknown>[] = [...kept, ...passing];

/** To come and go, to take back, and to answer when one is asked: what somebody does in a call who is to say nothing for a time. */
const quiet: readonly EntryKind<unknown>[] = [
  kinds.callHere,
  kinds.callNamed,
  kinds.checkAnswered,
  kinds.wordRead,
  quoteAnswered,
  notesAnswered,
  stackLeft,
  stackOver,
];

/** What is said in a call, and what is done in it for everybody. */
export const saidInCalls: readonly EntryKind<unknown>[] = callKinds.filter((kind) => !quiet.includes(kind));

const classes: ReadonlyMap<string, Class> = new Map([
  ...kept.map(({ name }) => [name, "kept"] as const),
  ...passing.map(({ name }) => [name, "passing"] as const),
]);

/** As what something that is said in a call is sealed; null where it is of no call. */
export function callClass({ kind }: Pick<Written, "kind">): Class | null {
  return classes.get(kind) ?? null;
}
