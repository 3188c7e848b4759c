import type { Given } from "../conversation.ts";
import { isArray, isObject, type Json, type JsonObject, readJson } from "./json.ts";
import { refuse } from "./refusal.ts";

/** What a Polis server has made of the votes itself. Null where it tells of no groups. */
export function readMath(file: string, text: string): Given | null {
  const math = readJson(file, text);
  if (!isObject(math)) return refuse(file, 1, "this tells nothing of a map.");
  const [bases, groups] = [math.fields.get("base-clusters"), math.fields.get("group-clusters")];
  if (!isObject(bases) || !isArray(groups) || groups.length === 0) return null;
  const pca = math.fields.get("pca");
  return {
    source: file,
    groups: groupsIn(file, bases, groups),
    axes: isObject(pca) ? axesIn(file, pca, wholes(file, math.line, math.fields.get("tids"))) : [],
    consensus: numbersIn(math.fields.get("group-aware-consensus")),
    voted: numbersIn(math.fields.get("user-vote-counts")),
  };
}

function groupsIn(file: string, bases: JsonObject, groups: readonly Json[]): readonly (readonly string[])[] {
  const members = new Map(zip(file, bases));
  const grouped = new Set<string>();
  return groups.map((group) => {
    if (!isObject(group)) return refuse(file, bases.line, "a group is no group.");
    const people = wholes(file, group.line, group.fields.get("members")).flatMap(
      (base) => members.get(base) ?? refuse(file, group.line, `nobody stands at place ${base}.`),
    );
    for (const each of people) {
      if (grouped.has(each)) refuse(file, group.line, `person ${each} is in two groups, or twice in one.`);
      grouped.add(each);
    }
    return people;
  });
}

/** People stand at places first, and places in groups. */
function zip(file: string, bases: JsonObject): readonly (readonly [string, readonly string[]])[] {
  const ids = wholes(file, bases.line, bases.fields.get("id"));
  const members = bases.fields.get("members");
  if (!isArray(members) || members.length !== ids.length)
    return refuse(file, bases.line, "there are not as many places as people for them.");
  return ids.map((id, at) => [id, wholes(file, bases.line, members[at])]);
}

function wholes(file: string, line: number, list: Json | undefined): readonly string[] {
  if (!isArray(list)) return refuse(file, line, "a list of numbers was to be here.");
  return list.map((each) =>
    typeof each === "number" && Number.isSafeInteger(each) && each >= 0
      ? String(each)
      : refuse(file, line, "a number in a list is no whole number."),
  );
}

function axesIn(file: string, pca: JsonObject, statements: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const comps = pca.fields.get("comps");
  if (!isArray(comps)) return [];
  return comps.slice(0, 2).map((axis) => {
    if (!isArray(axis) || axis.length !== statements.length)
      return refuse(file, pca.line, "an axis has not one number for each statement.");
    return new Map(statements.map((id, at) => [id, typeof axis[at] === "number" ? axis[at] : 0]));
  });
}

function numbersIn(of: Json | undefined): ReadonlyMap<string, number> {
  if (!isObject(of)) return new Map();
  return new Map([...of.fields].flatMap(([id, value]) => (typeof value === "number" ? [[id, value]] : [])));
}
