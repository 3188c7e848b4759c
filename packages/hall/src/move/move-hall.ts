import type { Addresses, SignedAddresses } from "@unionhall/protocol";
import { addressesToSign, caps, idOf } from "@unionhall/protocol";
import type { Bytes, Crypto } from "@unionhall/protocol";
import type { Store } from "../store/store.ts";

export interface Move {
  readonly to: string;
  /** Whether the hall is there from now on; else it is told that it will be. */
  readonly isNow: boolean;
  /** Where the hall is as long as it has said nothing of that. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Signs a newer list of the hall's addresses and keeps it; the hall that runs on the store finds it within a minute. */
export async function moveHall(store: Store, crypto: Crypto, seed: Bytes, move: Move): Promise<SignedAddresses> {
  const before = (await store.addresses())?.statement ?? null;
  const hall = idOf("key", await crypto.publicKey(seed));
  const statement = {
    v: 1,
    hall,
    number: numberAfter(before, move.now),
    addresses: addressesAfter(before, move),
  } as const;
  const signed = { statement, signature: await crypto.sign(seed, addressesToSign(statement)) };
  // Another was signed at the same moment: this one goes on from that.
  return (await store.putAddresses(signed)) ? signed : moveHall(store, crypto, seed, move);
}

/** By the clock: a hall that came back from an older copy may not know of the list that devices have. */
const numberAfter = (before: Addresses | null, now: number): number => Math.max(now, (before?.number ?? 0) + 1);

function addressesAfter(before: Addresses | null, { to, isNow, from }: Move): readonly string[] {
  const [current = from, ...others] = before?.addresses ?? [];
  const all = isNow ? [to, current, ...others] : [current, to, ...others];
  return [...new Set(all)].slice(0, caps.addresses);
}
