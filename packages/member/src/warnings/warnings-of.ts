import { weigh } from "./weigh.ts";
import type { Level, Place, Warned, Warning } from "./warning.ts";

/** What members are warned of, the gravest first, and what is alike as one: of a hundred rows nobody reads any. */
export function warningsOf(
  warned: readonly Warned[],
  dayAt: (seq: number) => number | undefined = () => undefined,
): readonly Warning[] {
  const alike = new Map<string, Warned[]>();
  for (const each of warned) alike.set(likeness(each), [...(alike.get(likeness(each)) ?? []), each]);
  const all = [...alike.values()].map((each) => together(each, dayAt));
  return all.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

const levels: readonly Level[] = ["stop", "look", "know"];

/** What holds for the whole circle, or the whole hall. */
const nowhere: readonly Warned["type"][] = [
  "other-hall",
  "not-believed",
  "parted",
  "put-off",
  "turns-apart",
  "newer-rules",
];

/** Of one person, whoever it is, and for one reason, it is one thing. */
function likeness(warned: Warned): string {
  const by = "by" in warned ? (warned.by?.id ?? "") : "";
  if (warned.type !== "void") return `${warned.type} ${by}`;
  return `void ${warned.reason} ${by} ${warned.tried?.deed ?? ""}`;
}

function together(alike: readonly Warned[], dayAt: (seq: number) => number | undefined): Warning {
  const of = alike[0]!;
  const [level, safe, act] = weigh(of);
  const count = alike.reduce((sum, each) => sum + ("by" in each ? each.count : 1), 0);
  const places = alike.flatMap((each): readonly Place[] => {
    return "seq" in each && !nowhere.includes(each.type) ? [{ seq: each.seq, day: dayAt(each.seq) ?? null }] : [];
  });
  return { of, level, safe, act, count, places };
}
