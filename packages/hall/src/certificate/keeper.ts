import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../log/log.ts";
import { certificateFacts, renewalIsDue, type KeyAndChain } from "./key-and-chain.ts";
import type { Ordered } from "./order.ts";

/** How a certificate is kept fresh. Clock and chance come in, so that tests need neither. */
export type Keeping = {
  /** a newer certificate: from the authority, or read again from the operator's files */
  readonly renew: () => Promise<Ordered>;
  /** puts it to use without dropping a connection */
  readonly use: (pem: KeyAndChain) => void;
  readonly log: Log;
  readonly now: () => number;
  readonly random: () => number;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

const twelveHours = 12 * 60 * 60 * 1000;

/**
 * Looks at the certificate now and every twelve hours, give or take a quarter so that the halls of the world do not
 * come all at once, and renews it when due. When that fails the old one stays in use. Ends with the signal.
 */
export async function keepCertificate(first: KeyAndChain, keeping: Keeping, signal: AbortSignal): Promise<void> {
  const { renew, use, log, now, random, pause = pauseUnlessStopped } = keeping;
  let pem = first;
  while (!signal.aborted) {
    if (renewalIsDue(pem.chain, now())) {
      const got = newerThan(pem, await renew());
      if (signal.aborted) return;
      if (got.ok) use((pem = got.pem));
      const { daysLeft } = certificateFacts(pem.chain, now());
      log(got.ok ? { event: "certificate-got", daysLeft } : { event: "certificate-failed", why: got.why, daysLeft });
    }
    await pause(twelveHours * (0.75 + random() / 2), signal);
  }
}

/** The operator's files may still hold the certificate we have: nobody has renewed it. */
const newerThan = (old: KeyAndChain, got: Ordered): Ordered =>
  got.ok && got.pem.chain === old.chain ? { ok: false, why: "files" } : got;

const pauseUnlessStopped = (ms: number, signal: AbortSignal): Promise<unknown> =>
  wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
