import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { CallRole } from "./kinds.ts";
import { callLed, callWilling } from "./kinds.ts";

/** Who carries which role in a call, and by whose word. */
export type Leads = Map<CallRole, Stamp & { readonly member: MemberId }>;

/** Who could carry which role. Lists are never changed in place. */
export type Willing = Map<CallRole, readonly MemberId[]>;

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

/**
 * Whether they may say who carries a role: whoever facilitates; whoever carries it, handing it on; and of one that nobody carries,
 * that they do. Where nobody facilitates, anybody gives one that nobody carries to whoever has said that they could.
 */
export function mayName(
  { leads, willing }: { readonly leads: Leads; readonly willing: Willing },
  { role, by, member }: { readonly role: CallRole; readonly by: MemberId; readonly member: MemberId | null },
): boolean {
  const [facilitator, carrier] = [leads.get("facilitator")?.member, leads.get(role)?.member];
  if (by === facilitator || by === carrier) return true;
  if (carrier !== undefined || member === null) return false;
  return member === by || (facilitator === undefined && willing.get(role)?.includes(member) === true);
}

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldLeads(call: { readonly leads: Leads; readonly willing: Willing }, said: Said): void {
  const led = readAs(callLed, said);
  if (led === null) return foldWilling(call.willing, said);
  const { seq, by, time } = said;
  if (!mayName(call, { ...led, by })) return;
  if (led.member === null) call.leads.delete(led.role);
  else call.leads.set(led.role, { seq, by, time, member: led.member });
}

function foldWilling(willing: Willing, said: Said): void {
  const word = readAs(callWilling, said);
  if (word === null) return;
  const others = (willing.get(word.role) ?? []).filter((each) => each !== said.by);
  willing.set(word.role, word.willing ? [...others, said.by] : others);
}
