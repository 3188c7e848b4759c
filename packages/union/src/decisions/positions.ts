import type { RoomEntry } from "@unionhall/kernel";
import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import { byMethod } from "./by-method.ts";
import type { Counted, PositionTaken } from "./kinds.ts";
import { countSigned, positionTaken, positionUndone } from "./kinds.ts";
import type { Method, Position } from "./methods.ts";
import type { Rounds } from "./rounds.ts";
import { roundOn } from "./rounds.ts";

/** What is taken in a positions room goes by this. */
export interface Asked {
  readonly proposal: EntryId;
  readonly method: Method;
  /** How many are offered. */
  readonly options: number;
  readonly rounds: Rounds;
  /** The circle's day on a day of the hall. */
  readonly dayOf: (day: number) => number;
}

/** What somebody said, or somebody else for them. */
export interface Taken extends Position {
  readonly entry: EntryId;
  readonly seq: number;
  readonly by: MemberId;
  readonly reason: string;
  readonly nonce: Bytes;
}

/** That somebody has counted. The signature was not checked. */
export interface SignedCount extends Counted {
  readonly by: MemberId;
  readonly signature: Bytes;
}

/** What was said in a positions room, by those who were heard. Who of them can take part is asked when it is counted. */
export interface Positions {
  /** By themselves; null: that nobody speaks for them, and nothing else. */
  readonly own: Map<MemberId, Taken | null>;
  /** By whom it is said, then for whom. */
  readonly carried: Map<MemberId, Map<MemberId, Taken>>;
  readonly signed: Map<MemberId, SignedCount>;
}

/** For so many others somebody speaks in one proposal. */
export const mostCarried = 2;

export function noPositions(): Positions {
  return { own: new Map(), carried: new Map(), signed: new Map() };
}

/** Takes the next entry of the room. Never throws; what is of no kind known here, or from another circle, changes nothing. */
export function foldPositions(positions: Positions, item: RoomEntry, asked: Asked): void {
  if (item.type !== "said" || item.brought !== undefined) return;
  const { entry, by } = item;
  const signed = readAs(countSigned, entry);
  if (signed?.proposal === asked.proposal) positions.signed.set(by.id, { ...signed, by: by.id });
  if (roundOn(asked.rounds, asked.dayOf(entry.day)) !== "decide") return;
  const undone = readAs(positionUndone, entry);
  if (undone?.proposal === asked.proposal && !positions.own.has(by.id)) positions.own.set(by.id, null);
  const taken = readAs(positionTaken, entry);
  if (taken === null || !isOf(asked, taken)) return;
  const { choice, options, reason, nonce } = taken;
  take(positions, taken.for ?? by.id, { choice, options, reason, nonce, by: by.id, entry: entry.id, seq: entry.seq });
}

function isOf({ proposal, method, options }: Asked, taken: PositionTaken): boolean {
  return taken.proposal === proposal && byMethod[method].fits(taken, options);
}

function take({ own, carried }: Positions, whose: MemberId, taken: Taken): void {
  if (taken.by === whose) {
    own.set(whose, taken);
    return;
  }
  const theirs = carried.get(taken.by) ?? new Map<MemberId, Taken>();
  if (!theirs.has(whose) && theirs.size >= mostCarried) return;
  carried.set(taken.by, theirs.set(whose, taken));
}

/** What counts of somebody: their own word, whenever it was; else the newest that was said for them by who takes part. */
export function positionOf({ own, carried }: Positions, whose: MemberId, takesPart: TakesPart): Taken | null {
  const said = own.get(whose);
  if (said !== undefined) return said;
  let newest: Taken | null = null;
  for (const [by, theirs] of carried) {
    const taken = theirs.get(whose);
    if (taken !== undefined && takesPart(by) && taken.seq > (newest?.seq ?? -1)) newest = taken;
  }
  return newest;
}

/** Whether somebody can take part in the decision. */
export type TakesPart = (member: MemberId) => boolean;
