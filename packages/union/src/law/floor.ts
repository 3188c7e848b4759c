import type { Opened } from "@unionhall/kernel";
import type { Codec, MemberId } from "@unionhall/protocol";
import { growing, id, orNull, row, struct, uint } from "@unionhall/protocol";
import * as calls from "../calls/kinds.ts";
import { stackAsked, stackLeft } from "../calls/stack-kinds.ts";
import { personNamed } from "../hallway/kinds.ts";
import { lineBoosted, lineEdited, lineSaid } from "../thread/kinds.ts";

/** After one place, and before another; null: it goes on. */
interface Span {
  readonly from: number;
  until: number | null;
}

/** That somebody is here as a guest who came muted. */
interface Muted extends Span {
  readonly member: MemberId;
}

/** That a guest who came muted has the floor; null: all of them have. */
interface FloorHeld extends Span {
  readonly to: MemberId | null;
}

/** Every time there was: what was said without the floor stays void, whenever it is read. */
export interface Floor {
  readonly muted: Muted[];
  readonly given: FloorHeld[];
}

/** Nobody gives and takes it more often in one circle. */
export const mostFloors = 4_000;
const most = 65_535;
const span = { from: uint(), until: orNull(uint()) };

/** In the law's state. */
export const floorForm: Codec<Floor> = struct({
  muted: growing(row({ member: id("member"), ...span }), most),
  given: growing(row({ to: orNull(id("member")), ...span }), mostFloors),
});

export function noFloor(): Floor {
  return { muted: [], given: [] };
}

/** Whether somebody is a guest who came muted, at a place; left out: now. */
export function isMutedGuest({ muted }: Floor, who: MemberId, seq?: number): boolean {
  return muted.some((each) => each.member === who && holds(each, seq));
}

/** Whether they have the floor there, by themselves or with all others. */
export function hasFloor({ given }: Floor, who: MemberId, seq?: number): boolean {
  return given.some((each) => (each.to === who || each.to === null) && holds(each, seq));
}

/** Whether it was given to just them, or to all, and not taken back. */
export function floorOf({ given }: Floor, to: MemberId | null): FloorHeld | null {
  return given.find((each) => each.to === to && each.until === null) ?? null;
}

/** Whoever goes has it no more, also where they come back. */
export function endFloorOf({ given }: Floor, to: MemberId, seq: number): void {
  for (const each of given) if (each.to === to) each.until ??= seq;
}

function holds({ from, until }: Span, seq: number = Number.MAX_SAFE_INTEGER): boolean {
  return seq > from && (until === null || seq < until);
}

const named = (kinds: readonly { readonly name: string }[]): ReadonlySet<string> =>
  new Set(kinds.map(({ name }) => name));

/** What they are called, that they are there, that they would speak, what they show, and what they answer when they are asked. */
const always = named([personNamed, calls.callHere, calls.gestureMade, calls.checkAnswered, stackAsked, stackLeft]);
const withFloor = named([lineSaid, lineEdited, lineBoosted]);

/** Whether what somebody says in a room is theirs to say: for whoever came muted, and is no member, all else is not. */
export function isTheirsToSay(floor: Floor, who: MemberId, { kind, seq }: Pick<Opened, "kind" | "seq">): boolean {
  if (!isMutedGuest(floor, who, seq) || always.has(kind)) return true;
  return withFloor.has(kind) && hasFloor(floor, who, seq);
}
