import type { RoomEntry } from "@unionhall/kernel";
import type { Bytes, Codec, MemberId } from "@unionhall/protocol";
import { bytes, choice, id, mapOf, row, struct, text, uint } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";
import { readAs } from "../item.ts";

/** A change of stewards, as whoever signs it is shown it. */
export interface StewardsChange {
  readonly deed: "named" | "ended";
  readonly member: MemberId;
}

export interface ConsentGiven extends StewardsChange {
  /** The newest change of stewards or turn its author knew of: the next one ends this consent. */
  readonly after: number;
  /** By the author's signing key: the consent that goes into the book. */
  readonly book: Bytes;
  /** By the author's latch, under the change of the door. */
  readonly door: Bytes;
}

const deed = choice("named", "ended");

/** In the hallway: a steward stands for a change of stewards. The first to do so asks the others. */
export const consentGiven: EntryKind<ConsentGiven> = {
  name: "consent.given",
  version: 1,
  payload: struct({ deed, member: id("member"), after: uint(), book: bytes(64), door: bytes(64) }),
};

/** In the hallway: its author stands for that change no more. Their signatures end with the turn that goes with it. */
export const consentWithdrawn: EntryKind<StewardsChange> = {
  name: "consent.withdrawn",
  version: 1,
  payload: struct({ deed, member: id("member") }),
};

/** Somebody's newest consent to one change. Its signatures have not been checked. */
export interface GivenConsent extends ConsentGiven {
  readonly by: MemberId;
  readonly seq: number;
  readonly day: number;
}

/** By change, then by who consents. */
export type Consents = Map<string, Map<MemberId, GivenConsent>>;

const givenForm: Codec<GivenConsent> = row({
  deed,
  member: id("member"),
  after: uint(),
  book: bytes(64),
  door: bytes(64),
  by: id("member"),
  seq: uint(),
  day: uint(),
});

/** In the hallway's state. */
export const consentsForm: Codec<Consents> = mapOf(text(80), mapOf(id("member"), givenForm, 65_535), 65_535);

/** Takes the next entry of the hallway. Whoever was no steward then consents to nothing, nor does anybody from another circle. */
export function foldConsents(consents: Consents, item: RoomEntry): void {
  if (item.type !== "said" || !item.steward || item.brought !== undefined) return;
  const { entry, by } = item;
  const given = readAs(consentGiven, entry);
  if (given !== null) {
    const ofChange = consents.get(nameOf(given)) ?? new Map<MemberId, GivenConsent>();
    consents.set(nameOf(given), ofChange.set(by.id, { ...given, by: by.id, seq: entry.seq, day: entry.day }));
    forgetOldest(consents, by.id);
  }
  const withdrawn = readAs(consentWithdrawn, entry);
  if (withdrawn !== null) forget(consents, withdrawn, by.id);
}

/** So many of one steward's are kept. What they consent to names members, or nobody: there is no end of it. */
const mostOfOne = 64;

function forgetOldest(consents: Consents, by: MemberId): void {
  const theirs = [...consents.values()].flatMap((ofChange) => ofChange.get(by) ?? []);
  if (theirs.length <= mostOfOne) return;
  const oldest = theirs.reduce((first, each) => (each.seq < first.seq ? each : first));
  forget(consents, oldest, by);
}

/** A change that nobody stands for any more leaves nothing behind. */
function forget(consents: Consents, change: StewardsChange, by: MemberId): void {
  const ofChange = consents.get(nameOf(change));
  ofChange?.delete(by);
  if (ofChange?.size === 0) consents.delete(nameOf(change));
}

/** Who has consented to a change, in the order in which they did. */
export function consentsTo(consents: Consents, change: StewardsChange): readonly GivenConsent[] {
  return [...(consents.get(nameOf(change))?.values() ?? [])].toSorted((a, b) => a.seq - b.seq);
}

/** The changes that somebody stands for. */
export function changesAsked(consents: Consents): readonly StewardsChange[] {
  return [...consents.values()].flatMap((ofChange) => [...ofChange.values()].slice(0, 1));
}

function nameOf({ deed, member }: StewardsChange): string {
  return `${deed} ${member}`;
}
