import type { Agreement, Rule, Starter } from "@unionhall/union";
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

/** By most, of half of the people, within a week, and another count can be asked for in three days. */
export const quick: Rule = {
  method: "majority",
  share: 50,
  floor: 2,
  pass: 50,
  blocks: 0,
  aside: null,
  days: { clarify: 0, react: 0, decide: 5 },
  challenge: 3,
  hidden: false,
  reasons: false,
  late: false,
};

/** Who is put out, who stewards, what binds: all is decided by this rule. */
export function decidedBy(rule: Rule, change: Partial<Agreement> = {}): Agreement {
  const large = agreementOf("large", { vouches: 0, inviting: "everyone", ...change });
  return { ...large, rules: { agreement: rule, roles: rule, people: rule, other: rule } };
}
