import type { Bytes, CircleId, Codec, Key, MemberKeys } from "@unionhall/protocol";
import {
  ascii,
  bytes,
  bytesOf,
  fromBytes,
  id,
  literal,
  memberKeysCodec,
  signable,
  struct,
  toBytes,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Proof } from "../book/kind.ts";
import type { Ports } from "../ports.ts";

/** What a newcomer asks: to be let in with these keys, by this invitation. */
export interface JoinLetter {
  readonly v: 1;
  readonly circle: CircleId;
  readonly invitation: Key;
  readonly keys: MemberKeys;
}

/** The letter with two signatures: the invitation's, and the newcomer's own, so that nobody asks with another's keys. */
export interface SignedLetter {
  readonly letter: JoinLetter;
  readonly byInvitation: Bytes;
  readonly byNewcomer: Bytes;
}

const letterCodec: Codec<JoinLetter> = struct({
  v: literal(1),
  circle: id("circle"),
  invitation: id("key"),
  keys: memberKeysCodec,
});

export const signedLetterCodec: Codec<SignedLetter> = struct({
  letter: letterCodec,
  byInvitation: bytes(64),
  byNewcomer: bytes(64),
});

export async function signLetter(
  ports: Ports,
  letter: JoinLetter,
  seeds: { readonly invitation: Bytes; readonly signing: Bytes },
): Promise<SignedLetter> {
  const message = signable("letter", toBytes(letterCodec, letter));
  const [byInvitation, byNewcomer] = await Promise.all([
    ports.crypto.sign(seeds.invitation, message),
    ports.crypto.sign(seeds.signing, message),
  ]);
  return { letter, byInvitation, byNewcomer };
}

export function letterProofs({ letter, byInvitation, byNewcomer }: SignedLetter): readonly Proof[] {
  const message = signable("letter", toBytes(letterCodec, letter));
  return [
    { key: letter.invitation, message, signature: byInvitation },
    { key: letter.keys.signing, message, signature: byNewcomer },
  ];
}

/** Seals a join letter to the circle's letterbox. */
export function sealLetter(ports: Ports, letterbox: Bytes, signed: SignedLetter): Promise<Bytes> {
  const plain = toBytes(signedLetterCodec, signed);
  return ports.sealing.box(letterbox, ascii("unionhall 1 letter"), bytesOf(signed.letter.circle), plain);
}

/** The letter, or null when it is not for this letterbox, is malformed, or a signature fails. */
export async function openLetter(
  ports: Ports,
  circle: CircleId,
  seed: Bytes,
  sealed: Bytes,
): Promise<SignedLetter | null> {
  const plain = await ports.sealing.unbox(seed, ascii("unionhall 1 letter"), bytesOf(circle), sealed);
  const signed = plain === null ? null : readSigned(plain);
  if (signed === null || signed.letter.circle !== circle) return null;
  const checks = letterProofs(signed).map((proof) =>
    ports.crypto.verify(bytesOf(proof.key), proof.signature, proof.message),
  );
  return (await Promise.all(checks)).every(Boolean) ? signed : null;
}

function readSigned(plain: Bytes): SignedLetter | null {
  return unlessMalformed(() => fromBytes(signedLetterCodec, plain, "letter"));
}
