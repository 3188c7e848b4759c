import type { Bytes, CircleId, EpochRecord } from "@unionhall/protocol";
import { ascii, bytesOf, concat, equal, labelled, turnOf, uint64 } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";

/** An epoch as a member holds it. Whoever came later may have the kept key alone. */
export interface EpochKeys {
  readonly number: number;
  readonly kept: Bytes;
  readonly passing: Bytes | null;
  readonly commitment: Bytes;
}

/** An epoch with both its keys. */
export interface WholeEpoch extends EpochKeys {
  readonly passing: Bytes;
}

const none = new Uint8Array(0);

/**
 * A commitment to each key and a hash over both, so that who holds the kept key alone can check it.
 * commitment = H(H(kept) ‖ H(passing)); a record carries it with H(passing).
 */
export function commit(circle: CircleId, number: number, kept: Bytes, passing: Bytes): Commitment {
  const place = concat(bytesOf(circle), uint64(number));
  const passingHash = labelled("commitment", place, ascii("passing"), passing);
  return { passingHash, commitment: commitKept(circle, number, kept, passingHash) };
}

export interface Commitment {
  readonly passingHash: Bytes;
  readonly commitment: Bytes;
}

function commitKept(circle: CircleId, number: number, kept: Bytes, passingHash: Bytes): Bytes {
  const place = concat(bytesOf(circle), uint64(number));
  return labelled("commitment", place, labelled("commitment", place, ascii("kept"), kept), passingHash);
}

/** Whether the keys are those the record commits to. */
export function fits(record: EpochRecord, kept: Bytes, passing: Bytes | null): boolean {
  if (!equal(commitKept(record.circle, record.number, kept, record.passingHash), record.commitment)) return false;
  return passing === null || equal(commit(record.circle, record.number, kept, passing).commitment, record.commitment);
}

export function freshEpoch(ports: Ports, circle: CircleId, number: number): WholeEpoch {
  const [kept, passing] = [ports.random(32), ports.random(32)];
  return { number, kept, passing, commitment: commit(circle, number, kept, passing).commitment };
}

/** The keys of a step: derived, so that every member has them, and the newcomer cannot go back. */
export async function steppedEpoch(
  ports: Ports,
  circle: CircleId,
  from: WholeEpoch,
  number: number,
): Promise<WholeEpoch> {
  if (turnOf(number) !== turnOf(from.number) || number <= from.number)
    throw new Error("a step goes forward in its turn");
  const kept = await steppedKey(ports, from.kept, number);
  const passing = await steppedKey(ports, from.passing, number);
  return { number, kept, passing, commitment: commit(circle, number, kept, passing).commitment };
}

export function steppedKey(ports: Ports, key: Bytes, number: number): Promise<Bytes> {
  return ports.sealing.hkdf(key, none, concat(ascii("unionhall 1 step"), uint64(number)), 32);
}
