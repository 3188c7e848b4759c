import type { At, VisitorActs } from "@unionhall/member";

/** The same call among its visitors. Null also where it is open to them, and nothing stands there yet: that is gone on with. */
export function callAmong(visitors: Pick<VisitorActs, "linkedTo" | "look">, call: At): At | null {
  const linked = visitors.linkedTo(call);
  return linked === null ? null : (visitors.look(linked)?.call ?? null);
}
