import type { Book } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { equal, memberIdOf } from "@unionhall/protocol";
import type { Apart } from "../care/apart.ts";
import { drawn } from "../care/apart.ts";
import { isInAsMember } from "../law/standing.ts";
import type { Draw } from "./draws.ts";
import { drawnNow, orderOf } from "./draws.ts";
import type { Names } from "./names.ts";
import { fewestSit, mostParties, mostSit, sealNames } from "./names.ts";
import { passedOver } from "./order.ts";

/** On whose word somebody is in the circle: who invited them, let them in, or said that they know them. */
export function standBy({ members, invitations }: Book, member: MemberId): readonly MemberId[] {
  const vouched = [...invitations.values()].flatMap(({ vouchedBy }) =>
    [...vouchedBy].flatMap(([key, by]) => (memberIdOf(key) === member ? [...by] : [])),
  );
  const all = new Set([...(members.get(member)?.grant.by ?? []), ...vouched]);
  all.delete(member);
  return [...all];
}

/** Who does not sit, whatever is drawn: the parties, those on whose word they are in, and who sat before. */
export function mayNotSit(book: Book, { parties, without }: Pick<Names, "parties" | "without">): ReadonlySet<MemberId> {
  return new Set([...parties, ...without, ...parties.flatMap((each) => standBy(book, each))]);
}

/**
 * The order of a draw, with those last on whose behalf a party stands there. They are not shut out: else nobody could sit where a
 * party founded the circle and let the others in.
 */
function strangersFirst(book: Book, order: readonly MemberId[], parties: readonly MemberId[]): readonly MemberId[] {
  const isFriend = (each: MemberId): boolean => standBy(book, each).some((by) => parties.includes(by));
  const friends = new Set(order.filter(isFriend));
  return [...order.filter((each) => !friends.has(each)), ...friends];
}

type Wanted = Names & { readonly apart: readonly Apart[] };

/** Who sits: the first of the draw who are in, may, and are not to be kept apart from one another. */
export function whoSits(book: Book, draw: Draw, names: Wanted): readonly MemberId[] {
  return firstWhoMay(book, drawnNow(draw).order, names);
}

/** Whether so many could sit as are wanted, were everybody in the circle willing. */
export function couldSit(book: Book, names: Wanted): boolean {
  return firstWhoMay(book, [...book.members.keys()], names).length === names.many;
}

function firstWhoMay(book: Book, all: readonly MemberId[], names: Wanted): readonly MemberId[] {
  const not = mayNotSit(book, names);
  // Whoever is to be kept apart from a party sits in no circle with them.
  const besideParties = (each: MemberId): boolean =>
    names.apart.some(([one, other]) =>
      one === each ? names.parties.includes(other) : other === each && names.parties.includes(one),
    );
  const order = strangersFirst(book, all, names.parties);
  const may = order.filter((each) => isInAsMember(book, each) && !not.has(each) && !besideParties(each));
  return drawn(may, names.many, names.apart);
}

export interface Checked {
  /** The names are those that were sealed in the book before anybody was drawn, and such as can be asked with. */
  readonly sealed: boolean;
  /** As many sit as were sealed, and all of them stand in the order, and may. */
  readonly drawn: boolean;
  /** Who stood before one who sits, could have sat, and did not step out: kept apart, it may be, and nobody says. */
  readonly passed: number;
}

/**
 * Whoever asks is a party, beside others; nobody but who sat before is shut out, and so nobody is of a first. A seal alone would hold
 * any names: the asker's device is the only one that saw them before the draw.
 */
function mayAskWith({ by, sealed }: Draw, { parties, without, many }: Names): boolean {
  const [asked, shutOut] = [new Set(parties), new Set(without)];
  if (asked.size !== parties.length || shutOut.size !== without.length) return false;
  if (!asked.has(by) || asked.size < 2 || asked.size > mostParties) return false;
  if (many < fewestSit || many > mostSit) return false;
  return sealed?.of === null ? shutOut.size === 0 : shutOut.size >= fewestSit && shutOut.size <= mostSit;
}

/** Whether somebody who is in it acts on it: what their device cannot check it takes no part in. */
export function isAsDrawn({ sealed, drawn }: Checked): boolean {
  return sealed && drawn;
}

/** What anybody who is told the names can check against the book. */
export function checkSitting(
  book: Book,
  draw: Draw,
  { salt, sits, ...names }: Names & { readonly salt: Bytes; readonly sits: readonly MemberId[] },
): Checked {
  const not = mayNotSit(book, names);
  const order = strangersFirst(book, orderOf(draw), names.parties);
  const passed = sits.length === 0 ? [] : passedOver(order, sits);
  return {
    sealed: mayAskWith(draw, names) && draw.sealed !== null && equal(sealNames(salt, names), draw.sealed.names),
    drawn:
      new Set(sits).size === names.many &&
      sits.length === names.many &&
      sits.every((each) => order.includes(each) && !not.has(each)),
    passed: passed.filter((each) => !not.has(each) && !draw.declined.has(each)).length,
  };
}
