import type { SignedAddresses } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { readAs } from "@unionhall/union";
import { deskHall } from "./kinds.ts";

/** What a desk's book says of where halls are: of each the newest list. Whoever uses one checks who signed it. */
export function hallLists(entries: readonly Written[]): readonly SignedAddresses[] {
  const newest = new Map<string, SignedAddresses>();
  for (const entry of entries) {
    const signed = readAs(deskHall, entry);
    if (signed === null) continue;
    const { hall, number } = signed.statement;
    if (number > (newest.get(hall)?.statement.number ?? -1)) newest.set(hall, signed);
  }
  return [...newest.values()];
}
