import type { MemberId, RoomId } from "@unionhall/protocol";
import { bytesOf, labelled, text, toBytes } from "@unionhall/protocol";
import { drawOrder } from "../roles/order.ts";
import type { CallFacts } from "./facts.ts";
import type { CallRole } from "./kinds.ts";
import { callRoles } from "./kinds.ts";
import type { Leads, Willing } from "./leads.ts";

/** Of so many calls it counts who carried what: a quarter of a year, where there is one each week. */
export const callsCounted = 12;

/** How somebody carried a role in the calls that are counted. */
export interface TimesLed {
  readonly times: number;
  /** Which of those calls was the last, the oldest being 1. */
  readonly last: number;
}

/** Of a role, in the calls before a day, as far back as it counts. */
export function timesLed(before: readonly CallFacts[], day: number, role: CallRole): ReadonlyMap<MemberId, TimesLed> {
  const all = new Map<MemberId, TimesLed>();
  const counted = before.filter((call) => call.day < day).slice(-callsCounted);
  for (const [at, { led }] of counted.entries())
    for (const { member } of led.filter((each) => each.role === role))
      all.set(member, { times: (all.get(member)?.times ?? 0) + 1, last: at + 1 });
  return all;
}

/** What is known of a call when its roles are given. */
export interface RolesAsked {
  readonly call: RoomId;
  readonly day: number;
  /** Who led the calls of the same event, the oldest first. */
  readonly before: readonly CallFacts[];
  readonly leads: Leads;
  readonly willing: Willing;
  /** Whether somebody is in the circle still. */
  readonly isIn: (member: MemberId) => boolean;
}

/** Those who could carry a role: who carried it least often comes first, of those who carried it longest ago, and then as the call's room and their ids have it. */
export function turnsToLead({ call, day, before, willing, isIn }: RolesAsked, role: CallRole): readonly MemberId[] {
  const seed = labelled("call role", bytesOf(call), toBytes(text(16), role));
  const served = [...timesLed(before, day, role)].map(([member, { times, last }]) => {
    return [member, times * (callsCounted + 1) + last] as const;
  });
  return drawOrder(seed, (willing.get(role) ?? []).filter(isIn), new Map(served));
}

/**
 * Who is to carry each role that nobody carries. Whoever has one already comes after the others: one person carries two only where nobody
 * else could. It is the same on every device.
 */
export function proposedLeads(asked: RolesAsked): ReadonlyMap<CallRole, MemberId> {
  const busy = new Set([...asked.leads.values()].map(({ member }) => member));
  const proposed = new Map<CallRole, MemberId>();
  for (const role of callRoles) {
    if (asked.leads.has(role)) continue;
    const order = turnsToLead(asked, role);
    const next = order.find((each) => !busy.has(each)) ?? order[0];
    if (next === undefined) continue;
    proposed.set(role, next);
    busy.add(next);
  }
  return proposed;
}
