import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { CallRole } from "./kinds.ts";
import { callLed, callWilling } from "./kinds.ts";

/** Who carries which role in a call, and by whose word. */
export type Leads = Map<CallRole, Stamp & { readonly member: MemberId }>;

/** Who could carry which role. Lists are never changed in place. */
export type Willing = Map<CallRole, readonly MemberId[]>;

/** To whom a role would go, by the word of those whose it is not to say. Never changed in place. */
export interface WantedRole {
  readonly member: MemberId;
  readonly by: readonly MemberId[];
}

export type Wanted = Map<CallRole, WantedRole>;

/** As much of a call as its roles come from: nothing of it passes, so that who led it stays what it was. */
export interface LeadsOfCall {
  readonly leads: Leads;
  readonly willing: Willing;
  readonly wanted: Wanted;
}

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
  { leads, willing }: Pick<LeadsOfCall, "leads" | "willing">,
  { role, by, member }: { readonly role: CallRole; readonly by: MemberId; readonly member: MemberId | null },
): boolean {
  const [facilitator, carrier] = [leads.get("facilitator")?.member, leads.get(role)?.member];
  if (by === facilitator || by === carrier) return true;
  if (carrier !== undefined || member === null) return false;
  return member === by || (facilitator === undefined && willing.get(role)?.includes(member) === true);
}

/** So many together give a role to somebody, whoever carries it: a phone may be dead, and its owner gone. */
export const neededToGive = 2;

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldLeads(call: LeadsOfCall, said: Said): void {
  const led = readAs(callLed, said);
  if (led === null) return foldWilling(call.willing, said);
  const { seq, by, time } = said;
  const { role, member } = led;
  if (!mayName(call, { ...led, by }) && !wantedByEnough(call, { role, member, by })) return;
  call.wanted.delete(role);
  if (member === null) call.leads.delete(role);
  else call.leads.set(role, { seq, by, time, member });
}

/** The newest whom somebody would have is whom it is about. */
function wantedByEnough(call: LeadsOfCall, { role, member, by }: Parameters<typeof mayName>[1]): boolean {
  if (member === null) return false;
  const before = call.wanted.get(role);
  const others = before?.member === member ? before.by.filter((each) => each !== by) : [];
  call.wanted.set(role, { member, by: [...others, by] });
  return others.length + 1 >= neededToGive;
}

function foldWilling(willing: Willing, said: Said): void {
  const word = readAs(callWilling, said);
  if (word === null) return;
  const others = (willing.get(word.role) ?? []).filter((each) => each !== said.by);
  willing.set(word.role, word.willing ? [...others, said.by] : others);
}
