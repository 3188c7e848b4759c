import type { Bytes, SignedAddresses } from "@unionhall/protocol";
import { concat, readSignedAddresses, signedAddressesBytes, uint64 } from "@unionhall/protocol";

const numberLength = 8;

/** The number first, so that a database tells which of two is newer by comparing their first eight bytes. */
export function addressesValue(signed: SignedAddresses): Bytes {
  return concat(uint64(signed.statement.number), signedAddressesBytes(signed));
}

export function readAddressesValue(value: Bytes): SignedAddresses {
  return readSignedAddresses(new Uint8Array(value).slice(numberLength));
}
