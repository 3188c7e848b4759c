import type { Bytes, Key, SignedChange } from "@unionhall/protocol";
import { bytesOf, changeToSign } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import { latchIn } from "../store/circle.ts";
import type { Hall } from "./hall.ts";

/** Whose signatures under a change are good; each renewal with the key it was checked by. */
export interface Verified {
  readonly latches: readonly Key[];
  readonly renewals: readonly { readonly latch: Key; readonly renew: Key }[];
}

/** Null as soon as one signature does not fit: a change is never half signed. */
export async function verifyChange(
  hall: Hall,
  circle: Circle,
  { change, latches, renewals }: SignedChange,
): Promise<Verified | null> {
  const message = changeToSign(change);
  const good = (key: Key, signature: Bytes): Promise<boolean> => hall.crypto.verify(bytesOf(key), signature, message);
  const byLatch = await Promise.all(
    latches.map(
      async ({ latch, signature }) => latchIn(circle.door, latch) !== undefined && (await good(latch, signature)),
    ),
  );
  const renewing = renewals.map(({ latch, signature }) => ({
    latch,
    signature,
    renew: latchIn(circle.door, latch)?.renew,
  }));
  const byRenewal = await Promise.all(
    renewing.map(async ({ renew, signature }) => renew !== undefined && (await good(renew, signature))),
  );
  if (!byLatch.every(Boolean) || !byRenewal.every(Boolean)) return null;
  return {
    latches: latches.map(({ latch }) => latch),
    renewals: renewing.flatMap(({ latch, renew }) => (renew === undefined ? [] : { latch, renew })),
  };
}
