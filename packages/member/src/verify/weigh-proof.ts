import { provesFork, readForkProof } from "@unionhall/kernel";
import type { ForkProof } from "@unionhall/kernel";
import type { Bytes, CircleId, Crypto, HallId, SignedHead } from "@unionhall/protocol";
import { caps, hallIdOf, Malformed } from "@unionhall/protocol";

/** What a file comes to that is shown as the proof that a hall signed two pasts. */
export type ProofWeighed = ProofRead | { readonly says: "unreadable" };

export interface ProofRead {
  /** Whether the hall of this id signed both, and no one past has both. Which hall that is, the id alone tells. */
  readonly says: "holds" | "fails";
  readonly hall: HallId;
  readonly circle: CircleId;
  /** What was signed, by place, and by the days that the hall wrote. */
  readonly one: SignedFor;
  readonly other: SignedFor;
}

export interface SignedFor {
  readonly seq: number;
  readonly day: number;
}

/** No proof has more bytes: nobody needs to read on. */
export const longestProof: number = caps.frame;

/** Asks nobody, and needs no membership: whoever has the file can tell. */
export async function weighProof(crypto: Pick<Crypto, "verify">, file: Bytes): Promise<ProofWeighed> {
  const proof = readProof(file);
  if (proof === null) return { says: "unreadable" };
  const { hall, one, other } = proof;
  const says = (await provesFork(crypto, proof)) ? "holds" : "fails";
  return { says, hall: hallIdOf(hall), circle: one.statement.circle, one: signedFor(one), other: signedFor(other) };
}

function readProof(file: Bytes): ForkProof | null {
  if (file.length > longestProof) return null;
  try {
    return readForkProof(file);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function signedFor({ statement: { seq, day } }: SignedHead): SignedFor {
  return { seq, day };
}
