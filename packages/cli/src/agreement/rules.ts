import { fromBytes, toBytes, unlessMalformed } from "@unionhall/protocol";
import type { Agreement, Subject } from "@unionhall/union";
import { agreementCodec, methods, subjects, withMethod } from "@unionhall/union";
import { wrongUsage } from "../exit.ts";
import { quoted } from "../show/plain.ts";

type Value = string | number | boolean | null;
interface Tree {
  readonly [name: string]: Value | Tree;
}

/** Each rule that can be said by itself, as `rules.other.days.decide`, and what it is. Caucuses are their seats' affair. */
export function rulesOf(agreement: Agreement): ReadonlyMap<string, string> {
  return new Map(leaves(treeOf(agreement), []).map(([path, value]) => [path.join("."), valueText(value)]));
}

/** With one rule otherwise, as it is typed: `RULE=VALUE`. Throws `Trouble`. */
export function withRule(agreement: Agreement, typed: string): Agreement {
  // No value has one in it, and the name of a role may.
  const at = typed.lastIndexOf("=");
  const path = typed.slice(0, Math.max(0, at)).trim();
  const value = readValue(typed.slice(at + 1).trim());
  const [found] = leaves(treeOf(agreement), []).find(([each]) => each.join(".") === path) ?? [];
  if (found === undefined)
    throw wrongUsage(`There is no rule ${quoted(path || typed)}. Without any, the command lists them.`);
  const by = subjects.find((each) => path === `rules.${each}.method`);
  const next = by === undefined ? put(agreement, found, value) : decidedBy(agreement, by, value);
  if (next === null) throw wrongUsage(`${quoted(path)} cannot be ${quoted(valueText(value))}.`);
  return next;
}

/** What goes with a method comes along: it is at fault otherwise. */
function decidedBy(agreement: Agreement, subject: Subject, value: Value): Agreement | null {
  const method = methods.find((each) => each === value);
  const { rules } = agreement;
  return method === undefined
    ? null
    : { ...agreement, rules: { ...rules, [subject]: withMethod(rules[subject], method) } };
}

function treeOf({ began: _began, caucuses: _caucuses, guests: _guests, roles, ...rest }: Agreement): Tree {
  const byName = Object.fromEntries(roles.map(({ name, ...role }) => [name, role]));
  return { ...rest, roles: byName } as unknown as Tree;
}

function leaves(tree: Tree, path: readonly string[]): readonly (readonly [readonly string[], Value])[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = [...path, name];
    return isTree(value) ? leaves(value, here) : [[here, value] as const];
  });
}

function isTree(value: Value | Tree): value is Tree {
  return typeof value === "object" && value !== null;
}

/** Null where no agreement has that there. */
function put(agreement: Agreement, path: readonly string[], value: Value): Agreement | null {
  const { roles: byName, ...rest } = putIn(treeOf(agreement), path, value);
  const roles = agreement.roles.map(({ name }) => ({ name, ...((byName as Tree)[name] as Tree) }));
  const { began, caucuses, guests } = agreement;
  const next = { ...rest, roles, began, caucuses, guests } as unknown as Agreement;
  return unlessMalformed(() => fromBytes(agreementCodec, toBytes(agreementCodec, next), "an agreement"));
}

function putIn(tree: Tree, [name = "", ...further]: readonly string[], value: Value): Tree {
  const before = tree[name];
  return { ...tree, [name]: before !== undefined && isTree(before) ? putIn(before, further, value) : value };
}

function valueText(value: Value): string {
  if (value === null) return "none";
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function readValue(typed: string): Value {
  if (typed === "none") return null;
  if (typed === "yes" || typed === "no") return typed === "yes";
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}
