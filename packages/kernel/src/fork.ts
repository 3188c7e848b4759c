import type { Bytes, Codec, Crypto, Head, Key, Passed, SignedHead } from "@unionhall/protocol";
import {
  bytesOf,
  fromBytes,
  headToSign,
  id,
  list,
  literal,
  nextHead,
  passedCodec,
  signedHeadCodec,
  struct,
  toBytes,
} from "@unionhall/protocol";

/** Enough for any circle. */
const mostBetween = 16_777_216;

/** Two heads of a circle that its hall signed and that no one past has both of. Whoever knows the hall's key can check it. */
export interface ForkProof {
  readonly v: 1;
  /** The hall's signing key. */
  readonly hall: Key;
  readonly one: SignedHead;
  /** Of the same place or a later one. */
  readonly other: SignedHead;
  /** The head at the place of `one`, in the past that `other` is of. */
  readonly before: Head;
  /** What leads from there to `other`. */
  readonly between: readonly Passed[];
}

const forkProofCodec: Codec<ForkProof> = struct({
  v: literal(1),
  hall: id("key"),
  one: signedHeadCodec,
  other: signedHeadCodec,
  before: id("head"),
  between: list(passedCodec, mostBetween),
});

export const forkProofShape: string = forkProofCodec.shape;

export function forkProofBytes(proof: ForkProof): Bytes {
  return toBytes(forkProofCodec, proof);
}

/** Throws `Malformed`. */
export function readForkProof(bytes: Bytes): ForkProof {
  return fromBytes(forkProofCodec, bytes, "proof of a fork");
}

/** The head that some entries lead to. */
export function headAfter(head: Head, passed: readonly Passed[]): Head {
  return passed.reduce((at, { entry, day }) => nextHead(at, entry, day), head);
}

/**
 * Whether the hall signed two pasts. Entries lead to one head from one head alone: where they lead to `other` from another
 * head than `one`, what the hall signed last did not come after what it signed first.
 */
export async function provesFork(crypto: Pick<Crypto, "verify">, proof: ForkProof): Promise<boolean> {
  const { hall, one, other, before, between } = proof;
  const isOfOneCircle = one.statement.circle === other.statement.circle;
  const reaches = one.statement.seq + between.length === other.statement.seq;
  const parts = before !== one.statement.head && headAfter(before, between) === other.statement.head;
  if (!isOfOneCircle || !reaches || !parts) return false;
  const good = await Promise.all([one, other].map((head) => isSignedBy(crypto, hall, head)));
  return good.every(Boolean);
}

/** Whether a hall signed this head, for whomever. */
export function isSignedBy(
  crypto: Pick<Crypto, "verify">,
  hall: Key,
  { statement, signature }: SignedHead,
): Promise<boolean> {
  return crypto.verify(bytesOf(hall), signature, headToSign(statement));
}
