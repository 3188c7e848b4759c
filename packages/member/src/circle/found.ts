import type { MemberId } from "@unionhall/protocol";
import type { Finding } from "../findings.ts";
import type { Circle } from "./circle.ts";
import { placeOf } from "./finding.ts";

type Done = Extract<Finding, { readonly by: unknown }>;
/** Of one entry, and by whom. */
type Single<F> = F extends unknown ? Omit<F, "count" | "by"> & { readonly by: MemberId | null } : never;

/** A finding as this device comes upon it: each by itself. */
export type Found = Single<Done> | Exclude<Finding, Done>;

export function foundInBook({ book }: Circle): readonly Found[] {
  return [...book.voids].map(([seq, { reason, by }]) => ({ type: "void", seq, reason, by }));
}

export function foundInChain({ findings, book }: Circle): readonly Found[] {
  return findings.map((finding): Found => {
    const seq = placeOf(finding);
    if (finding.type !== "seen-differs") return { type: finding.type, seq };
    return { type: finding.type, seq, by: book.voices.get(finding.author)?.member ?? null };
  });
}

/**
 * What one member did alike is one finding, however often they did it: thousands would hide what else there is. The
 * first of them stands for all.
 */
export function gathered(found: readonly Found[], called: (member: MemberId) => string): readonly Finding[] {
  const all: Finding[] = [];
  const firsts = new Map<string, { count: number }>();
  for (const each of found) {
    if (!("by" in each)) {
      all.push(each);
      continue;
    }
    const { by } = each;
    const alike = `${each.type} ${"reason" in each ? each.reason : ""} ${by}`;
    const known = firsts.get(alike);
    if (known !== undefined) known.count += 1;
    else {
      const first = { ...each, by: by === null ? null : { id: by, name: called(by) }, count: 1 };
      firsts.set(alike, first);
      all.push(first);
    }
  }
  return all;
}
