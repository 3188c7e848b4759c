import type { Answer, Bytes, CircleId, Crypto, DoorRefusal, HallId, Key, Reason, Mark } from "@unionhall/protocol";
import { msInDay, refusal } from "@unionhall/protocol";
import type { Blobs } from "../blobs/blobs.ts";
import type { Uploads } from "../blobs/uploads.ts";
import type { Space } from "../store/disk-space.ts";
import type { Store } from "../store/store.ts";
import type { Waking } from "../wake/waking.ts";
import type { WireLimits } from "../wire/limits.ts";
import type { Rates } from "../wire/rates.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** What every verb stands on. */
export interface Hall {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly uploads: Uploads;
  readonly crypto: Crypto;
  /** The seed of the hall's signing key. */
  readonly seed: Bytes;
  readonly key: Key;
  /** What only this hall can make, and know again, of some bytes. */
  mac(bytes: Bytes): Bytes;
  readonly id: HallId;
  readonly whereabouts: Whereabouts;
  readonly limits: WireLimits;
  /** Entries. */
  readonly rates: Rates;
  /** Turns to new keys; and those of them that put out whoever is in. */
  readonly turnRates: Rates;
  readonly removalRates: Rates;
  /** Bytes of blobs. */
  readonly byteRates: Rates;
  /** Devices to be woken; null where the operator did not turn that on. */
  readonly waking: Waking | null;
  /** On its disk. */
  readonly space: Space;
  /** Swaps: what is left of them goes with the latch. */
  readonly swapRates: Rates;
  /** Milliseconds since 1970. */
  now(): number;
  random(length: number): Bytes;
}

/** One connection, as the verbs see it. Small: the hall holds thousands of these with nothing to do. */
export interface Guest {
  /** Null until it has said hello. */
  nonce: Bytes | null;
  /** The circles it has opened, each with the latch that opened it. */
  readonly entered: Map<CircleId, Key>;
  readonly watching: Set<CircleId>;
  /** The marks it has shown. */
  readonly shown: Map<CircleId, Mark>;
  /** Whether it has founded a circle here: it may leave a locator before it enters. */
  founded: boolean;
  /** Locators it has asked to leave. */
  locators: number;
  /** Tells the wire where to look for this guest when a circle changes. */
  readonly follow: (circle: CircleId, latch: Key) => void;
}

export const done: Answer = { type: "done" };

export function refuse(reason: Reason | DoorRefusal): Answer {
  return { type: "refuse", refusal: refusal(reason) };
}

/** Whoever asks is told where the hall is. */
export function moved({ whereabouts: { signed } }: Hall): Answer {
  return { type: "refuse", refusal: refusal("moved"), ...(signed === null ? {} : { addresses: signed }) };
}

export const hourMs = 3_600_000;
/** How far back the rules of the ledger look: no line may go sooner. */
export const ledgerMs: number = 30 * msInDay;

/** Days since 1970-01-01. */
export function dayOf(ms: number): number {
  return Math.floor(ms / msInDay);
}
