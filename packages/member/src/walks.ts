import type { WalkFault } from "@unionhall/kernel";
import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/**
 * Walking out: everyone but whom somebody leaves out goes on in a new circle, from the last place of the old one that
 * counts. It takes one device and nobody's leave; each of the others says yes for themselves.
 */
export interface WalkActs {
  /** What it would be. Nothing is done, and no hall is asked. */
  plan(circle: CircleId, ask: WalkAsk): Promise<Outcome<WalkView>>;
  /** Does it, by what this device has. The old circle is a past to read from then on. */
  out(circle: CircleId, ask: WalkAsk & { readonly to: WalkTo }): Promise<Outcome<WalkedOut>>;
  /** What others offer this member, and has not been declined. */
  offers(): readonly OfferView[];
  /** Takes an offer that came as a link, outside the hall. */
  look(link: string): Promise<Outcome<OfferView>>;
  /** The link of the offer by which a circle was come to; null where it began otherwise. */
  link(circle: CircleId): string | null;
  /** Yes: this person goes along, on all their devices. */
  accept(offer: OfferId): Promise<Outcome<CircleId>>;
  /** No, on this device, and told to nobody. The link still leads there. */
  decline(offer: OfferId): Promise<Outcome<void>>;
}

/** Names an offer on this device: the new circle, and whose offer it is. */
export type OfferId = string;

export interface WalkAsk {
  /** Who is not taken along. */
  readonly without: readonly MemberId[];
  /**
   * The walk goes on from the place before this one. Left out: from before whoever stays behind removed somebody in the
   * last 30 days, this member was put out, or the book cannot be read on; else from the newest.
   */
  readonly before?: number;
}

/** To the same hall; to another by its founding code; or to the hall of a circle that this member is in. */
export type WalkTo = "here" | { readonly hall: string; readonly code: string } | { readonly in: CircleId };

export interface WalkedOut {
  readonly circle: CircleId;
  /** For whoever is to hear of it outside the hall. */
  readonly link: string;
  /** Whether offers wait for the others in the old hall; it may be gone, or not take them. */
  readonly offered: boolean;
}

/** A walk-out as the old circle's book bears it out. */
export interface WalkView {
  readonly from: CircleId;
  readonly title: string;
  /** The last place of the old circle that counts, and its day, since 1970. */
  readonly seq: number;
  readonly day: number;
  /** Everyone who goes on, whoever walks among them. */
  readonly people: readonly WalkerView[];
  readonly left: readonly WalkerView[];
  /** What was done in the old circle after that place, and is not taken along. */
  readonly undone: readonly UndoneView[];
  /** How much of what was said and made comes along, as far as whoever walks has it. Others bring what they have more. */
  readonly entries: number;
}

export interface WalkerView {
  readonly id: MemberId;
  readonly name: string;
  readonly me: boolean;
  /** In the new circle. */
  readonly steward: boolean;
}

export interface UndoneView {
  readonly seq: number;
  readonly kind: UndoneKind;
  readonly by: string;
  readonly whom: string;
}

export type UndoneKind = "removed" | "left" | "came" | "held" | "named" | "ended";

export interface OfferView extends Omit<WalkView, "day"> {
  readonly id: OfferId;
  /** The new circle. */
  readonly circle: CircleId;
  readonly by: MemberId;
  /** What they are called in the old one. */
  readonly name: string;
  /** Where the new circle is. */
  readonly hall: string;
  /** Whether that is another hall than the old one. */
  readonly elsewhere: boolean;
  /** Why nobody can say yes to it here; null when it is as the old book says. */
  readonly fault: OfferFault | null;
}

export type OfferFault =
  | WalkFault
  /** This device has not read the old circle up to that place, or not what came before it. */
  | "not-read"
  /** This member is not among those who come along, or has other keys since. */
  | "not-for-me"
  /** What binds people in the new circle is not what bound them in the old one; or who walks was no member there. */
  | "bound-otherwise";
