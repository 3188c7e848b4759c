import type { Crypto, Key, SignedAddresses } from "@unionhall/protocol";
import { equal, holdsAddresses, signedAddressesBytes } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { readAs } from "@unionhall/union";
import { deskHall } from "./kinds.ts";

/**
 * What a desk's book says of where halls are: of each the newest list that it signed. Whoever has a device can write any
 * other. The very one that is `known` was checked when it was learnt, and every start would check it again.
 */
export async function hallLists(
  crypto: Crypto,
  entries: readonly Written[],
  known: (hall: Key) => SignedAddresses | null = () => null,
): Promise<readonly SignedAddresses[]> {
  const newest = new Map<string, SignedAddresses>();
  for (const entry of entries) {
    const signed = readAs(deskHall, entry);
    if (signed === null) continue;
    const { hall, number } = signed.statement;
    const isNewer = number > (newest.get(hall)?.statement.number ?? -1);
    if (isNewer && (isSame(signed, known(hall)) || (await holdsAddresses(crypto, signed)))) newest.set(hall, signed);
  }
  return [...newest.values()];
}

function isSame(signed: SignedAddresses, known: SignedAddresses | null): boolean {
  return known !== null && equal(signedAddressesBytes(signed), signedAddressesBytes(known));
}
