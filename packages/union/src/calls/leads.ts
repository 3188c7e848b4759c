import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { CallRole } from "./kinds.ts";
import { callLed } from "./kinds.ts";

/** Who carries which role in a call, and by whose word. */
export type Leads = Map<CallRole, Stamp & { readonly member: MemberId }>;

/** What is done in a call for everybody. */
export type CallDeed = "stack" | "agenda" | "check" | "captions" | "over";

const roleFor: Readonly<Record<CallDeed, readonly CallRole[]>> = {
  stack: ["stack"],
  agenda: ["time"],
  check: [],
  captions: ["captions", "interpreter"],
  over: [],
};

/**
 * Whether it is theirs to do: whoever facilitates does all of it, and whoever carries the role for it; where nobody facilitates and
 * nobody carries it, anybody who is there.
 */
export function mayLead(leads: Leads, deed: CallDeed, by: MemberId): boolean {
  const facilitator = leads.get("facilitator")?.member;
  const carriers = roleFor[deed].flatMap((role) => leads.get(role)?.member ?? []);
  return by === facilitator || carriers.includes(by) || (facilitator === undefined && carriers.length === 0);
}

/** Whether they may say who carries a role: whoever facilitates; whoever carries it, handing it on; and of one that nobody carries, that they do. */
export function mayName(leads: Leads, role: CallRole, by: MemberId, member: MemberId | null): boolean {
  const carrier = leads.get(role)?.member;
  if (by === leads.get("facilitator")?.member || by === carrier) return true;
  return carrier === undefined && member === by;
}

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldLeads(leads: Leads, said: Said): void {
  const led = readAs(callLed, said);
  if (led === null || !mayName(leads, led.role, said.by, led.member)) return;
  const { seq, by, time } = said;
  if (led.member === null) leads.delete(led.role);
  else leads.set(led.role, { seq, by, time, member: led.member });
}
