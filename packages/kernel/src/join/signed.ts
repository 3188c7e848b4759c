import type { Bytes, Codec, Key } from "@unionhall/protocol";
import { bytes, bytesOf, bytesUpTo, fromBytes, signable, struct, toBytes, unlessMalformed } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";

/** What one member signs for another, and hands on in one piece. */
export interface Signed<T> {
  /** For the test that pins it. */
  readonly shape: string;
  /** With the signing key of the circle that both are in, or were. */
  sign(ports: Ports, said: T, signing: Bytes): Promise<Bytes>;
  /** Null when it is in no form we read. Whose it is, `isBy` says. */
  read(signed: Bytes): T | null;
  /** Whether this key signed what could be read. */
  isBy(ports: Ports, key: Key, signed: Bytes): Promise<boolean>;
  /** How many bytes it takes, signed. */
  lengthOf(said: T): number;
}

export function signedAs<T>(kind: "offer" | "approach" | "slip", codec: Codec<T>, most: number): Signed<T> {
  const form = struct({ signed: bytesUpTo(most), signature: bytes(64) });
  return {
    shape: `${codec.shape} ${form.shape}`,
    async sign({ crypto }, said, signing) {
      const signed = toBytes(codec, said);
      return toBytes(form, { signed, signature: await crypto.sign(signing, signable(kind, signed)) });
    },
    read: (whole) => unlessMalformed(() => fromBytes(codec, fromBytes(form, whole, kind).signed, kind)),
    isBy({ crypto }, key, whole) {
      const { signed, signature } = fromBytes(form, whole, kind);
      return crypto.verify(bytesOf(key), signature, signable(kind, signed));
    },
    lengthOf: (said) => toBytes(form, { signed: toBytes(codec, said), signature: new Uint8Array(64) }).length,
  };
}
