import type { Bytes, Codec, EntryId, MemberId } from "@unionhall/protocol";
import { bool, bytes, growing, id, mapOf, orNull, row, setOf, text, uint } from "@unionhall/protocol";
import { longestRole } from "../agreement/agreement.ts";
import { drawOrder } from "./order.ts";
import type { DrawPart } from "./seed.ts";
import { numberLength, seedOf } from "./seed.ts";

/** A draw of who carries a role next, or of who sits in an accountability circle. Of each role the book has the newest. */
export interface Draw {
  /** The entry that began it. */
  readonly id: EntryId;
  readonly by: MemberId;
  /** Empty where it is of no role. */
  readonly role: string;
  /** Null where it is of a role. */
  readonly sealed: SealedNames | null;
  /** The last day, since 1970, on which numbers are put in; from the next one on they are opened. */
  readonly until: number;
  /** How often each had carried the role, or sat, as it began. */
  readonly served: ReadonlyMap<MemberId, number>;
  readonly parts: PartSaid[];
  /** Who has stepped out of it. */
  readonly declined: Set<MemberId>;
  /** Who was given the role by it; or has sat by it, as they say. */
  readonly given: Set<MemberId>;
}

/**
 * What binds whoever asks for an accountability circle to the names that they asked with, before anybody can know who is drawn, and
 * tells those names to nobody.
 */
export interface SealedNames {
  /** See `sealNames`. */
  readonly names: Bytes;
  /** See `sealAppeal`: whoever knows what it was made of has one appeal. */
  readonly appeal: Bytes;
  appealed: boolean;
  /** The draw that this is the appeal of. */
  readonly of: EntryId | null;
}

export interface PartSaid extends DrawPart {
  /** They would carry the role; else they put a number in to see to it. */
  readonly willing: boolean;
  opened: DrawPart["opened"];
}

/** Days in which numbers can be put in, at most. */
export const longestDraw = 14;
/** Days after them in which they are opened and the role is given; then the draw is over. */
export const drawLasts = 14;

const most = 65_535;
const member = id("member");

const drawForm: Codec<Draw> = row({
  id: id("entry"),
  by: member,
  role: text(longestRole),
  sealed: orNull(row({ names: bytes(32), appeal: bytes(32), appealed: bool, of: orNull(id("entry")) })),
  until: uint(),
  served: mapOf(member, uint(), most),
  parts: growing(
    row({
      by: member,
      willing: bool,
      closed: bytes(32),
      closedAt: uint(),
      opened: orNull(row({ number: bytes(numberLength), at: uint() })),
    }),
    most,
  ),
  declined: setOf(member, most),
  given: setOf(member, most),
});

/** In the law's state, by role. */
export const drawsForm: Codec<Map<string, Draw>> = mapOf(text(longestRole), drawForm, most);
/** In the law's state, as they were asked for. */
export const circleDrawsForm: Codec<Draw[]> = growing(drawForm, most);

export type DrawStage = "numbers" | "opening" | "over";

export function stageOn({ until }: Draw, day: number): DrawStage {
  if (day <= until) return "numbers";
  return day <= until + drawLasts ? "opening" : "over";
}

/** Whom the draw waits for, or in which order the role is theirs: who has stepped out or has it by this draw is left out. */
export function drawnNow(draw: Draw): { readonly waits: readonly MemberId[]; readonly order: readonly MemberId[] } {
  const seed = seedOf(draw.id, draw.parts);
  if (!seed.ok) return { waits: seed.reason === "waits-for" ? seed.members : [], order: [] };
  const willing = draw.parts.filter((part) => part.willing).map(({ by }) => by);
  const order = drawOrder(seed.seed, willing, draw.served);
  return { waits: [], order: order.filter((each) => !draw.declined.has(each) && !draw.given.has(each)) };
}

/** The whole of it, also who has stepped out since or was given what it was drawn for; empty as long as it waits. */
export function orderOf(draw: Draw): readonly MemberId[] {
  return drawnNow({ ...draw, declined: new Set(), given: new Set() }).order;
}

/** What somebody has put in; undefined where they have not. */
export function partOf({ parts }: Draw, by: MemberId): PartSaid | undefined {
  return parts.find((part) => part.by === by);
}
