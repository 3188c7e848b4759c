import { equal } from "@unionhall/protocol";
import type { Book, Member } from "./book.ts";
import { membersIn } from "./book.ts";
import { boxHash } from "./known-keys.ts";
import { bookDigest } from "./state.ts";
import { hasVoice } from "./voice.ts";
import type { Walked } from "./walked.ts";

/** Why a walk-out is none that the old book bears out. */
export type WalkFault =
  /** The old book is not what it says. */
  | "another-past"
  /** Whoever walks was not in at that place, or was not heard there. */
  | "walker-not-in"
  /**
   * Who comes along is not who was in, but for those left out; or comes with other keys, or as a steward and was none; or
   * others could come to what was two people's.
   */
  | "roster-differs";

/** What is wrong with a walk-out by the old book alone, folded to its place. */
export function walkFault(old: Book, walked: Walked): WalkFault | null {
  const { circle, state, seq, by, without } = walked;
  if (old.circle !== circle || !equal(bookDigest(old), state)) return "another-past";
  const walker = old.members.get(by);
  const day = old.days.at(-1)?.day ?? 0;
  if (walker === undefined || !hasVoice(walker, { seq: seq + 1, day })) return "walker-not-in";
  const isFit = new Set(without).size === without.length && !without.includes(by);
  const areIn = without.every((each) => old.members.get(each)?.state === "in");
  return isFit && areIn && bringsBoth(old, walked) ? null : "roster-differs";
}

/** Out of a circle of two nobody walks without the other, who may have gone: there would be room for somebody else. */
function bringsBoth(old: Book, walked: Walked): boolean {
  return !old.ofTwo || broughtBy(old, walked).length === old.members.size;
}

/** Whom a walk-out brings: everyone who was in, but for those left out. */
export function broughtBy(old: Book, { without }: Pick<Walked, "without">): readonly Member[] {
  return membersIn(old).filter(({ id: member }) => !without.includes(member));
}

/** The same, and what is wrong with the circle that came of it, folded to the end of its founding. */
export function foundingFault(old: Book, made: Book): WalkFault | null {
  const { walked } = made;
  if (walked === null) return "another-past";
  const brought = broughtBy(old, walked);
  const isWhole = membersIn(made).length === brought.length && brought.every((was) => isSame(was, made, walked));
  // Who walks out of a circle of two is in one of two: else they could let others in to what both said.
  return walkFault(old, walked) ?? (isWhole && made.ofTwo === old.ofTwo ? null : "roster-differs");
}

/** Who walks stewards, as whoever founds a circle does; everyone else as before. */
function isSame(was: Member, { members }: Book, { by }: Walked): boolean {
  const now = members.get(was.id);
  if (now === undefined || now.steward !== (was.steward || was.id === by)) return false;
  const { signing, latch, renew } = was.keys;
  const { keys } = now;
  return (
    keys.signing === signing && keys.latch === latch && keys.renew === renew && equal(boxHash(keys), boxHash(was.keys))
  );
}
