import type { RoomId } from "@unionhall/protocol";
import type { RolesAsked } from "@unionhall/union";
import { callRoles, dayOfCall, itemsOf, ledIn, mayLead, proposedLeads, timesLed, turnsToLead } from "@unionhall/union";
import type { CallPerson, CallView, RoleView } from "../calls.ts";
import { isApartFromSome } from "../mine/apart-from.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";

/** What whose turn it is comes from, as this device has it; null where the room is not of a call. */
export function rolesAsked(session: Session, room: RoomId): RolesAsked | null {
  const found = itemOf(session, room);
  const day = found === null ? null : dayOfCall(found.item);
  if (found === null || day === null) return null;
  const { leads, willing } = session.room(room).call;
  const { members } = session.circle.book;
  const before = ledIn(itemsOf(contentsOf(session, found.parent)));
  return { call: room, day, before, leads, willing, isIn: (each) => members.get(each)?.state === "in" };
}

/** Who could carry which role in a call, and to whom each would go. */
export function roleViews(session: Session, room: RoomId): Pick<CallView, "roles" | "mayTakeOver" | "apart"> {
  const asked = rolesAsked(session, room);
  if (asked === null) return { roles: [], mayTakeOver: false, apart: false };
  const { me } = session;
  const proposed = proposedLeads(asked);
  const who = (member: CallPerson["member"]): CallPerson => {
    return { member, name: nameOf(session, member), mine: member === me };
  };
  const roles = callRoles.map((role): RoleView => {
    const times = timesLed(asked.before, asked.day, role);
    const could = turnsToLead(asked, role).map((each) => ({ ...who(each), times: times.get(each)?.times ?? 0 }));
    const next = proposed.get(role);
    return { role, could, next: next === undefined ? null : who(next) };
  });
  const together = [...new Set([...[...asked.leads.values()].map(({ member }) => member), ...proposed.values()])];
  const mayTakeOver = me !== null && proposed.size > 0 && mayLead(asked.leads, "over", me);
  const apart = me !== null && together.includes(me) && isApartFromSome(session, together);
  return { roles, mayTakeOver, apart };
}
