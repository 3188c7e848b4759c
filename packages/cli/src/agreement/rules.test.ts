import { faultsOf, starterAgreements } from "@unionhall/union";
import { expect, test } from "vitest";
import { rulesOf, withRule } from "./rules.ts";

const { team, large } = starterAgreements;

test("every rule of an agreement is said by its name, and one that is put otherwise changes nothing else", () => {
  expect(Object.fromEntries(rulesOf(large))).toMatchObject({
    "stewards.days": "182",
    "rules.other.aside": "none",
    "rules.people.hidden": "yes",
    "roles.facilitator.by": "draw",
  });
  expect(withRule(team, "vouches=2")).toEqual({ ...team, vouches: 2 });
  expect(withRule(large, "stewards.days=none").stewards).toEqual({ ...large.stewards, days: null });
  expect(withRule(large, "rules.other.days.decide=14").rules.other.days).toEqual({ clarify: 0, react: 7, decide: 14 });
  expect(withRule(large, "roles.facilitator.most=1").roles).toEqual([{ ...large.roles[0], most: 1 }]);
  const [role] = large.roles;
  const named = { ...large, roles: ["night.desk", "a=b", "1"].map((name) => ({ ...role!, name })) };
  for (const [at, { name }] of named.roles.entries()) {
    const { roles } = withRule(named, `roles.${name}.most=1`);
    expect(roles).toEqual(named.roles.with(at, { ...role!, name, most: 1 }));
  }
  // Each as it was makes the same again.
  for (const [path, value] of rulesOf(large)) expect(withRule(large, `${path}=${value}`)).toEqual(large);
});

test("another method brings along what goes with it; what no agreement has is refused", () => {
  for (const method of ["consensus", "gradients", "supermajority", "majority"])
    expect(faultsOf(withRule(team, `rules.agreement.method=${method}`))).toEqual([]);
  for (const typed of [
    "vouches",
    "vouches=many",
    "vouches=101",
    "began=large",
    "rules.other=3",
    "rules.other.method=x",
  ])
    expect(() => withRule(team, typed)).toThrow();
});
