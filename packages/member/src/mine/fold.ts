import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { readAs } from "@unionhall/union";
import type { MineSaid, Own, OwnKind, Owns, Telling } from "./kinds.ts";
import { deskMine, mostOwn } from "./kinds.ts";

type Placed<K extends OwnKind> = Owns[K] & { readonly at: number };

/** All that a person keeps for themselves, each by what it is about. */
export type Mine = { readonly [K in OwnKind]: Map<string, Placed<K>> };

const kinds = [
  "reads",
  "bookmarks",
  "told",
  "later",
  "hidden",
  "muted",
  "apart",
  "order",
  "quiet",
  "declined",
  "begun",
] as const satisfies readonly OwnKind[];

/** What something is about: of two about the same the newer counts. */
const about: { readonly [K in OwnKind]: (own: Owns[K]) => string } = {
  reads: ({ circle, room }) => placeKey(circle, room),
  bookmarks: ({ circle, room, line }) => bookmarkKey(circle, room, line),
  told: ({ circle, room }) => placeKey(circle, room),
  later: ({ circle, room }) => placeKey(circle, room),
  hidden: ({ circle }) => circle,
  muted: ({ member }) => member,
  apart: ({ member }) => member,
  order: () => "",
  quiet: () => "",
  declined: ({ circle, member }) => declinedKey(circle, member),
  begun: ({ circle }) => circle,
};

export function placeKey(circle: CircleId, room: RoomId | null): string {
  return `${circle} ${room ?? ""}`;
}

export function bookmarkKey(circle: CircleId, room: RoomId, line: string | null): string {
  return `${circle} ${room} ${line ?? ""}`;
}

export function declinedKey(circle: CircleId, member: MemberId): string {
  return `${circle} ${member}`;
}

export function emptyMine(): Mine {
  return {
    reads: new Map(),
    bookmarks: new Map(),
    told: new Map(),
    later: new Map(),
    hidden: new Map(),
    muted: new Map(),
    apart: new Map(),
    order: new Map(),
    quiet: new Map(),
    declined: new Map(),
    begun: new Map(),
  };
}

export function copyOfMine(mine: Mine): Mine {
  const copy = emptyMine();
  for (const kind of kinds) copyKind(copy, mine, kind);
  return copy;
}

function copyKind<K extends OwnKind>(copy: Mine, mine: Mine, kind: K): void {
  for (const [key, own] of mine[kind]) copy[kind].set(key, own);
}

/**
 * Takes what somebody's device said at a place. It comes to the same in whichever order it is taken, and however often:
 * so a device may begin with an entry that says all, and read others after it. Never throws.
 */
export function foldMine(mine: Mine, said: Written & { readonly seq: number }): void {
  const read = readAs(deskMine, said);
  if (read !== null) takeMine(mine, read, said.seq);
}

export function takeMine(mine: Mine, said: MineSaid, seq: number): void {
  for (const kind of kinds) takeKind(mine, kind, said[kind] ?? [], seq);
}

function takeKind<K extends OwnKind>(mine: Mine, kind: K, all: readonly Own<K>[], seq: number): void {
  // Nobody has said something later than where they say so: it would count for ever.
  for (const own of all) take(mine, kind, { ...own, at: Math.min(own.at ?? seq, seq) });
}

function take<K extends OwnKind>(mine: Mine, kind: K, own: Placed<K>): void {
  const key = about[kind](own);
  const before = mine[kind].get(key);
  const now = before === undefined ? own : newerOf(before, own);
  mine[kind].set(key, now);
  if (mine[kind].size > mostOwn[kind]) mine[kind].delete(oldestOf(mine[kind]));
}

/** What was read stays read: of a place the further counts, whichever is the newer. */
function newerOf<P extends { readonly at: number }>(before: P, own: P): P {
  const newer = own.at >= before.at ? own : before;
  return "seq" in newer ? { ...newer, seq: Math.max(seqOf(before), seqOf(own)) } : newer;
}

function seqOf(own: object): number {
  return "seq" in own && typeof own.seq === "number" ? own.seq : 0;
}

/** Of several said at once it is the same one on each device. */
function oldestOf(all: ReadonlyMap<string, { readonly at: number }>): string {
  let [oldest, at]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [key, own] of all)
    if (oldest === null || own.at < at || (own.at === at && key < oldest)) [oldest, at] = [key, own.at];
  return oldest ?? "";
}

/**
 * All of it as one entry says it, but for circles that their person is done with. `placed`: up to which place the room has
 * been read; what is only on its way there is said at the place of the entry.
 */
export function wholeOf(mine: Mine, placed: number, isDone: (circle: CircleId) => boolean): MineSaid {
  const whole: { -readonly [K in OwnKind]?: readonly Own<K>[] } = {};
  for (const kind of kinds) sayAll(whole, mine, kind, placed, isDone);
  return { ...whole, whole: placed };
}

function sayAll<K extends OwnKind>(
  whole: { -readonly [K in OwnKind]?: readonly Own<K>[] },
  mine: Mine,
  kind: K,
  placed: number,
  isDone: (circle: CircleId) => boolean,
): void {
  const all = [...mine[kind].values()]
    .filter((own) => !("circle" in own) || !isDone(own.circle as CircleId))
    .map((own): Own<K> => ({ ...own, at: own.at > placed ? null : own.at }));
  if (all.length > 0) (whole as { [key in K]?: readonly Own<K>[] })[kind] = all;
}

/** What another desk is not told yet, where its own word about the same thing stands. */
export function untold(mine: Mine, there: Mine): MineSaid {
  const only = emptyMine();
  for (const kind of kinds) keepUntold(only, mine, there, kind);
  const { whole: _, ...said } = wholeOf(only, Number.POSITIVE_INFINITY, () => false);
  return said;
}

function keepUntold<K extends OwnKind>(only: Mine, mine: Mine, there: Mine, kind: K): void {
  for (const [key, own] of mine[kind]) {
    const known = there[kind].get(key);
    if (known === undefined || seqOf(known) < seqOf(own)) only[kind].set(key, own);
  }
}

/** Of what one entry says, what had not been said before it. */
export function onlyNew(said: MineSaid): MineSaid {
  const only = emptyMine();
  const isNew = ({ at }: { readonly at: number | null }): boolean => at === null;
  for (const kind of kinds) takeKind(only, kind, (said[kind] ?? []).filter(isNew), Number.POSITIVE_INFINITY);
  const { whole: _, ...fresh } = wholeOf(only, 0, () => false);
  return fresh;
}

/** Up to which place of a circle this person has read a room, on whichever device. */
export function readUpTo({ reads }: Mine, circle: CircleId, room: RoomId): number {
  const of = (key: string): number => reads.get(key)?.seq ?? 0;
  return Math.max(of(placeKey(circle, room)), of(placeKey(circle, null)));
}

export function tellingOf({ told }: Mine, circle: CircleId, room: RoomId): Telling {
  return told.get(placeKey(circle, room))?.how ?? "usual";
}

export function isMuted({ muted }: Mine, member: MemberId): boolean {
  return muted.get(member)?.on ?? false;
}

export function isApart({ apart }: Mine, member: MemberId): boolean {
  return apart.get(member)?.on ?? false;
}
