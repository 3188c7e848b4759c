import type { Codec, MemberId } from "@unionhall/protocol";
import { bool, id, list, mapOf, row, struct, uint } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import { careNamed } from "./kinds.ts";

/** Who named somebody, or took them off, or stepped back. */
export interface CareWord extends Stamp {
  readonly member: MemberId;
  readonly on: boolean;
}

/** Whom people of a circle can tell what happened to them. */
export interface Care {
  /** By whom each was named, and when; also of those who are out of the circle by now. */
  readonly people: Map<MemberId, Stamp>;
  /** How it came to be so, the newest last: nobody is put there or taken off unseen. */
  words: readonly CareWord[];
}

/** So many at once are asked for: whoever reports chooses among them. */
export const mostCarePeople = 12;
/** With those who have left since. */
const mostNamed = 100;
export const mostCareWords = 32;

export function emptyCare(): Care {
  return { people: new Map(), words: [] };
}

/** Takes the next that was said in the hallway; `steward`: whether its author was one then. Never throws. */
export function foldCare(care: Care, said: Said, steward: boolean): void {
  const word = readAs(careNamed, said);
  if (word === null || care.people.has(word.member) === word.on) return;
  if (!steward && (word.on || word.member !== said.by)) return;
  if (word.on && care.people.size >= mostNamed) return;
  const { seq, by, time } = said;
  if (word.on) care.people.set(word.member, { seq, by, time });
  else care.people.delete(word.member);
  care.words = [...care.words, { seq, by, time, ...word }].slice(-mostCareWords);
}

interface Readers {
  readonly care: Iterable<MemberId>;
  /** Who tells it, and about whom. */
  readonly by: MemberId;
  readonly about: MemberId;
  /** Whether somebody is in the circle. */
  readonly isIn: (member: MemberId) => boolean;
}

/** To whom something can be reported: never to whom it is about, whatever else they are in the circle. */
export function readersOf({ care, by, about, isIn }: Readers): readonly MemberId[] {
  return [...care].filter((member) => member !== by && member !== about && isIn(member));
}

const stamp = { seq: uint(), by: id("member"), time: uint() };

/** In the hallway's state. */
export const careForm: Codec<Care> = struct({
  people: mapOf(id("member"), row(stamp), mostNamed),
  words: list(row({ ...stamp, member: id("member"), on: bool }), mostCareWords),
});
