import type { Agreement, CaucusRule, RoleRule, Rule, StewardRule, Subject } from "./agreement.ts";
import { mostPeople, subjects } from "./agreement.ts";
import type { Method } from "../decisions/methods.ts";
import { betweenOptions } from "../decisions/methods.ts";

/** What makes an agreement none: it says two things at once, or nobody could act by it. */
export type FaultName =
  | "method-warrants-nothing"
  | "one-decides"
  | "no-day-to-decide"
  | "takes-too-long"
  | "no-day-to-challenge"
  | "less-than-most"
  | "not-of-the-method"
  | "no-block-possible"
  | "everyone-and-not"
  | "too-few-stewards"
  | "ends-at-once"
  | "role-without-name"
  | "role-named-twice"
  | "role-for-nobody"
  | "drawn-for-good"
  | "seat-named-twice"
  | "asked-on-nothing"
  | "no-day-for-a-caucus";

export interface Fault {
  readonly fault: FaultName;
  /** Where it is in one of the rules. */
  readonly subject: Subject | null;
}

/** Rounds of one decision come to so many days at most. */
export const longestDecision = 90;
/** One phone can be taken; and of two stewards neither can end the other. */
export const fewestStewards = 3;

/** All that is wrong with it, in the order in which it reads; none where it can bind. */
export function faultsOf({ stewards, roles, rules, caucuses }: Agreement): readonly Fault[] {
  const whole = [...ofStewards(stewards), ...ofRoles(roles), ...ofCaucuses(caucuses)];
  return [
    ...whole.map((fault) => ({ fault, subject: null })),
    ...subjects.flatMap((subject) => ofRule(subject, rules[subject]).map((fault) => ({ fault, subject }))),
  ];
}

type Checks = readonly (readonly [FaultName, boolean])[];

function faultsIn(checks: Checks): readonly FaultName[] {
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

function ofStewards({ who, most, days }: StewardRule): readonly FaultName[] {
  return faultsIn([
    ["everyone-and-not", (who === "everyone") !== (most === mostPeople)],
    ["too-few-stewards", most < fewestStewards],
    ["ends-at-once", days === 0],
  ]);
}

function ofRoles(roles: readonly RoleRule[]): readonly FaultName[] {
  const names = roles.map(({ name }) => name);
  return faultsIn([
    ["role-without-name", names.some((name) => name.trim() === "" || name.trim() !== name)],
    ["role-named-twice", new Set(names).size < names.length],
    ["role-for-nobody", roles.some(({ most }) => most === 0)],
    ["ends-at-once", roles.some(({ days }) => days === 0)],
    ["drawn-for-good", roles.some(({ by, days }) => by === "draw" && days === null)],
  ]);
}

function ofCaucuses(caucuses: readonly CaucusRule[]): readonly FaultName[] {
  return faultsIn([
    ["seat-named-twice", new Set(caucuses.map(({ seat }) => seat)).size < caucuses.length],
    ["asked-on-nothing", caucuses.some(({ on }) => on.length === 0 || new Set(on).size < on.length)],
    ["no-day-for-a-caucus", caucuses.some(({ days }) => days === 0)],
  ]);
}

function ofRule(subject: Subject, rule: Rule): readonly FaultName[] {
  const { method, floor, pass, blocks, aside, days, challenge } = rule;
  const warrants = subject !== "other";
  return faultsIn([
    ["method-warrants-nothing", warrants && (method === "advice" || betweenOptions.includes(method))],
    ["one-decides", floor < (warrants ? 2 : 1)],
    ["no-day-to-decide", days.decide === 0],
    ["takes-too-long", days.clarify + days.react + days.decide > longestDecision],
    ["no-day-to-challenge", challenge === 0 && method !== "advice"],
    ["less-than-most", pass < fewest(method) || (aside !== null && aside <= 50)],
    ["not-of-the-method", !isOfTheMethod(rule)],
    ["no-block-possible", method === "consensus" && (blocks === 0 || blocks > floor)],
  ]);
}

/** Percent at least: 50 is more than half. Of several options, one can pass by less. */
function fewest(method: Method): number {
  if (betweenOptions.includes(method)) return 1;
  return method === "supermajority" ? 51 : 50;
}

const byPass: readonly Method[] = ["gradients", "supermajority", ...betweenOptions];
const byObjections: readonly Method[] = ["consent", "consensus"];

/** What a method makes nothing of says nothing: otherwise two agreements that read alike would not be the same. */
function isOfTheMethod(rule: Rule): boolean {
  const { method, pass, blocks, aside } = rule;
  return (
    (byPass.includes(method) || pass === 50) &&
    (byObjections.includes(method) || aside === null) &&
    (method === "consensus" || blocks === 0) &&
    (method !== "advice" || asksNobody(rule))
  );
}

/** Whoever opened it decides, and has asked for advice. */
function asksNobody({ share, floor, challenge, hidden }: Rule): boolean {
  return share === 0 && floor === 1 && challenge === 0 && !hidden;
}
