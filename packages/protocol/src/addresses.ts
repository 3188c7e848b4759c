import type { Bytes } from "./bytes.ts";
import { Malformed } from "./canonical.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, fromBytes, id, list, literal, struct, text, toBytes, uint } from "./codec.ts";
import type { Crypto } from "./crypto/crypto.ts";
import { signable } from "./hash.ts";
import type { Key } from "./ids.ts";
import { bytesOf } from "./ids.ts";

/** Where a hall is: its key says so, wherever it was heard. */
export interface Addresses {
  readonly v: 1;
  readonly hall: Key;
  /** Higher in every newer list: when it was signed, in ms since 1970, or one more than the list before. */
  readonly number: number;
  /** Where the hall is comes first; then where it may be found besides: soon, or once. */
  readonly addresses: readonly string[];
}

export interface SignedAddresses {
  readonly statement: Addresses;
  readonly signature: Bytes;
}

/** An origin that a browser has encryption on: by TLS, on this machine, or of an onion service. */
const address =
  /^(https:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])|http:\/\/(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]+\.onion))(:\d{1,5})?$/;

const line = text(caps.address);
const addressField: Codec<string> = {
  ...line,
  shape: `an origin of ${line.shape}`,
  read(value, at) {
    const read = line.read(value, at);
    if (!address.test(read)) throw new Malformed(`${at} is not a hall's address`);
    return read;
  },
};

const all = list(addressField, caps.addresses);
const addressesField: Codec<readonly string[]> = {
  ...all,
  shape: `at least one, ${all.shape}`,
  read(value, at) {
    const read = all.read(value, at);
    if (read.length === 0) throw new Malformed(`${at} is empty`);
    return read;
  },
};

const addressesCodec: Codec<Addresses> = struct({
  v: literal(1),
  hall: id("key"),
  number: uint(),
  addresses: addressesField,
});

export const signedAddressesCodec: Codec<SignedAddresses> = struct({ statement: addressesCodec, signature: bytes(64) });

export function signedAddressesBytes(signed: SignedAddresses): Bytes {
  return toBytes(signedAddressesCodec, signed);
}

/** Throws `Malformed`. What it gives is not believed before `holdsAddresses`. */
export function readSignedAddresses(written: Bytes): SignedAddresses {
  return fromBytes(signedAddressesCodec, written, "addresses");
}

/** The bytes the hall signs. */
export function addressesToSign(statement: Addresses): Bytes {
  return signable("addresses", toBytes(addressesCodec, statement));
}

/** Whether the key that the list names has signed it. */
export function holdsAddresses(crypto: Crypto, { statement, signature }: SignedAddresses): Promise<boolean> {
  return crypto.verify(bytesOf(statement.hall), signature, addressesToSign(statement));
}
