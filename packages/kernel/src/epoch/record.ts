import type { Bytes, CircleId, EpochRecord } from "@unionhall/protocol";
import { ascii, bytesOf, concat, equal, stepOf, uint64 } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import type { EpochKeys, WholeEpoch } from "./keys.ts";
import { commit, fits, steppedKey } from "./keys.ts";

/** The record of a new epoch; its link lets who holds its kept key read what was kept before. */
export async function recordOf(
  ports: Ports,
  circle: CircleId,
  epoch: WholeEpoch,
  base: EpochKeys | null,
): Promise<EpochRecord> {
  const { commitment, passingHash } = commit(circle, epoch.number, epoch.kept, epoch.passing);
  const link = base === null ? new Uint8Array(0) : await sealLink(ports, circle, epoch, base);
  return { v: 1, circle, number: epoch.number, base: base?.number ?? null, commitment, passingHash, link };
}

/** The kept key a record's link seals, given the record's own; null when it does not open. */
export async function openLink(ports: Ports, record: EpochRecord, kept: Bytes): Promise<Bytes | null> {
  if (record.base === null) return null;
  const { key, nonce, bound } = await linkKey(ports, record.circle, kept, record.number, record.base);
  return ports.sealing.decrypt(key, nonce, bound, record.link);
}

/**
 * Whether a step's keys come from its base as they must, and its link leads back there; a turn's keys are
 * fresh and always do.
 */
export async function derivesRightly(ports: Ports, record: EpochRecord, base: EpochKeys): Promise<boolean> {
  if (stepOf(record.number) === 0) return true;
  const kept = await steppedKey(ports, base.kept, record.number);
  const passing = base.passing === null ? null : await steppedKey(ports, base.passing, record.number);
  const back = await openLink(ports, record, kept);
  return record.base === base.number && back !== null && equal(back, base.kept) && fits(record, kept, passing);
}

async function sealLink(ports: Ports, circle: CircleId, epoch: EpochKeys, base: EpochKeys): Promise<Bytes> {
  const { key, nonce, bound } = await linkKey(ports, circle, epoch.kept, epoch.number, base.number);
  return ports.sealing.encrypt(key, nonce, bound, base.kept);
}

/** One key seals one link only, so its nonce may be derived with it. */
async function linkKey(
  ports: Ports,
  circle: CircleId,
  kept: Bytes,
  number: number,
  base: number,
): Promise<{ key: Bytes; nonce: Bytes; bound: Bytes }> {
  const bound = concat(bytesOf(circle), uint64(number), uint64(base));
  const made = await ports.sealing.hkdf(kept, new Uint8Array(0), concat(ascii("unionhall 1 link"), bound), 44);
  return { key: made.slice(0, 32), nonce: made.slice(32), bound };
}
