import type { Agreement, Starter } from "@unionhall/union";
import { agreementMade, newLaw, starterAgreements } from "@unionhall/union";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** What a starter is, but for some of its rules. */
export function agreementOf(starter: Starter, change: Partial<Agreement> = {}): Agreement {
  return { ...starterAgreements[starter], ...change };
}

/** A circle that was founded with an agreement, and who founded it. */
export async function founded(agreement: Agreement): Promise<{ world: KernelWorld; ash: Person }> {
  const world = await KernelWorld.found("ash");
  world.law = newLaw;
  await world.deed(world.founder, agreementMade, { agreement, standings: [] });
  return { world, ash: world.founder };
}
