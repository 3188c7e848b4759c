import type { Bytes, Key, MemberId } from "@unionhall/protocol";
import { hexOf } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { RecordWords } from "./record-kinds.ts";
import { recordAsked, recordGiven, recordOffered } from "./record-kinds.ts";

export interface SignedRecord extends RecordWords {
  readonly by: Key;
  readonly signature: Bytes;
}

/** Records of taking part in a call, as long as what is said of them is kept. */
export interface Records {
  /** Null where nobody offers them. */
  offered: (Stamp & RecordWords) | null;
  /** Who asks for one, by whose hash. */
  readonly asked: Map<MemberId, Bytes>;
  /** By whose they are. None of the signatures was checked. */
  readonly given: Map<string, SignedRecord>;
}

/** So many are asked for, and given. */
const most = 5_000;

export function noRecords(): Records {
  return { offered: null, asked: new Map(), given: new Map() };
}

export function copyOfRecords({ offered, asked, given }: Records): Records {
  return { offered, asked: new Map(asked), given: new Map(given) };
}

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldRecords(records: Records, said: Said, mayGive: (by: MemberId) => boolean): void {
  switch (said.kind) {
    case recordOffered.name:
      return mayGive(said.by) ? offer(records, said) : undefined;
    case recordAsked.name:
      return ask(records, said);
    case recordGiven.name:
      return mayGive(said.by) ? give(records, said) : undefined;
  }
}

function offer(records: Records, said: Said): void {
  const words = readAs(recordOffered, said);
  if (words === null) return;
  const { seq, by, time } = said;
  records.offered = words.title.trim() === "" ? null : { ...words, seq, by, time };
}

function ask({ asked }: Records, said: Said): void {
  const holder = readAs(recordAsked, said)?.holder;
  if (holder !== undefined && (asked.has(said.by) || asked.size < most)) asked.set(said.by, holder);
}

function give({ given }: Records, said: Said): void {
  const signed = readAs(recordGiven, said);
  if (signed === null) return;
  const { title, day, minutes, by } = signed;
  for (const { holder, signature } of signed.signed)
    if (given.size < most) given.set(hexOf(holder), { title, day, minutes, by, signature });
}
