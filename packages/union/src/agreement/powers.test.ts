import { kindNames } from "@unionhall/kernel";
import { expect, test } from "vitest";
import { starters } from "./agreement.ts";
import { may, powerNames, powerOf, vouchesAsked, whos } from "./powers.ts";
import { starterAgreements } from "./starters.ts";

const everywhere = starters.map((starter) => starterAgreements[starter]);

test("whoever runs the server has none of the powers, and whoever founded the circle none that others lack", () => {
  for (const agreement of everywhere)
    for (const power of powerNames) {
      expect(may(agreement, "operator", power)).toBe("no");
      expect(may(agreement, "founder", power)).toBe(may(agreement, "member", power));
    }
});

test("advisers and guests can go, and nothing else", () => {
  for (const agreement of everywhere)
    for (const who of ["adviser", "guest"] as const) {
      const able = powerNames.filter((power) => may(agreement, who, power) !== "no");
      expect(able).toEqual(["leave"]);
    }
});

test("no steward changes the agreement, a role, or what somebody is", () => {
  for (const agreement of everywhere)
    for (const power of ["change-agreement", "give-role", "change-standing"] as const)
      expect(may(agreement, "steward", power)).toBe("decision");
});

test("a team is as circles are that nobody has thought about", () => {
  const { team } = starterAgreements;
  const rows = powerNames.map((power) => [power, ...whos.slice(0, 2).map((who) => may(team, who, power))]);
  expect(rows.filter(([, steward, member]) => steward !== member)).toEqual([
    ["turn-keys", "yes", "no"],
    ["letterbox", "yes", "no"],
    ["remove", "yes", "decision"],
    ["stewards", "together", "decision"],
    ["seats", "yes", "decision"],
    ["raise-rules", "together", "decision"],
    ["stop-clocks", "yes", "no"],
    ["time-out", "two", "no"],
  ]);
});

test("an entry uses one power, and of the kernel's those are left out that founding, renewing and seats are by themselves", () => {
  const without = kindNames.filter((kind) => powerOf(kind) === undefined);
  expect(without).toEqual([
    "circle.founded",
    "members.brought",
    "invitation.withdrawn",
    "invitation.confirmed",
    "member.confirmed",
    "member.renewed",
    "seat.registered",
    "seat.delegated",
    "seat.answered",
    "entry.brought",
  ]);
});

test("where fewer are in than have to vouch, all but one do: somebody has to be left who lets in", () => {
  const { caucus } = starterAgreements;
  expect([1, 2, 3, 4].map((members) => vouchesAsked(caucus, members))).toEqual([0, 1, 2, 2]);
});
