import type { SignedAddresses } from "@unionhall/protocol";
import { fromBase32, Malformed, readSignedAddresses, signedAddressesBytes, toBase32 } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import { hallKeys } from "../session/exchange-halls.ts";
import type { Person } from "../session/person.ts";

/** A hall's word on where it is, as a link to where it is. Anybody may pass it on. */
export function writeMovedLink(signed: SignedAddresses): string {
  return `${signed.statement.addresses[0]!}/#/moved/${toBase32(signedAddressesBytes(signed))}`;
}

/**
 * Goes on with a hall where it says that it is. Throws `Stopped` with `not-a-link` where its hall did not sign it, with
 * `not-your-hall` where this person has nothing in that hall.
 */
export async function followHall(person: Person, text: string): Promise<string> {
  const signed = listIn(text);
  const { hall } = signed.statement;
  if (!hallKeys(person).has(hall)) throw new Stopped("not-your-hall");
  try {
    await person.halls.learn(signed);
  } catch (error) {
    throw error instanceof Malformed ? new Stopped("not-a-link") : error;
  }
  const [address] = person.whereabouts.of(hall)?.statement.addresses ?? [];
  return address ?? signed.statement.addresses[0]!;
}

function listIn(text: string): SignedAddresses {
  const [, written] = text.trim().match(/#\/moved\/([a-z2-7]+)$/) ?? [];
  const bytes = written === undefined ? null : fromBase32(written);
  try {
    if (bytes !== null) return readSignedAddresses(bytes);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Stopped("not-a-link");
}
