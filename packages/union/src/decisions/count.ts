import type { Bytes, Codec, EntryId, MemberId } from "@unionhall/protocol";
import { bytes, bytesOf, choice, id, labelled, list, row, toBytes, uint } from "@unionhall/protocol";
import { byMethod } from "./by-method.ts";
import { optionsForm } from "./kinds.ts";
import type { Counts } from "./methods.ts";
import { allChoices } from "./methods.ts";
import type { Asked, Positions, Taken } from "./positions.ts";
import { positionOf } from "./positions.ts";

/** What is counted, and among whom. */
export interface ToCount extends Pick<Asked, "proposal" | "method" | "options"> {
  /** Those who can take part, in any order. */
  readonly entitled: ReadonlySet<MemberId>;
  /** The place of the newest objection that stands open; 0: none does. */
  readonly against: number;
}

/** Somebody's position, as it counts. */
export interface Counting extends Taken {
  readonly member: MemberId;
}

/** The positions that count, in the order of their members' ids. */
export function counting(positions: Positions, { entitled }: Pick<ToCount, "entitled">): readonly Counting[] {
  const takesPart = (member: MemberId): boolean => entitled.has(member);
  return [...entitled].toSorted(byId).flatMap((member) => {
    const taken = positionOf(positions, member, takesPart);
    return taken === null ? [] : [{ ...taken, member }];
  });
}

function byId(one: MemberId, other: MemberId): number {
  return one < other ? -1 : 1;
}

/** Who set something aside did so knowing it: what is raised later stands until they say so again. */
export function countsOf(all: readonly Counting[], { method, options: offered, against }: ToCount): Counts {
  return {
    takers: all.length,
    ...byMethod[method].count(all, offered),
    aside: all.filter(({ choice: said, seq }) => said === "despite" && against > 0 && seq > against).length,
    carried: all.filter(({ by, member }) => by !== member).length,
  };
}

const digested: Codec<readonly Omit<Counting, "reason">[]> = list(
  row({
    member: id("member"),
    by: id("member"),
    entry: id("entry"),
    choice: choice(...allChoices),
    options: optionsForm,
    nonce: bytes(16),
    seq: uint(),
  }),
  65_535,
);

/** Who counted the same has the same. It tells nobody what was said, once the positions with their nonces are gone. */
export function positionsDigest(proposal: EntryId, all: readonly Counting[]): Bytes {
  return labelled("positions", bytesOf(proposal), toBytes(digested, all));
}
