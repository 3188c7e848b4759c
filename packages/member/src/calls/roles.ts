import type { MemberId, RoomId } from "@unionhall/protocol";
import type { CallRole, RolesAsked, WantedRole } from "@unionhall/union";
import {
  callRoles,
  dayOfCall,
  isInAsMember,
  itemsOf,
  ledIn,
  mayLead,
  proposedLeads,
  timesLed,
  turnsToLead,
} from "@unionhall/union";
import type { CallView, RoleView } from "../calls.ts";
import { isApartFromSome } from "../mine/apart-from.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Session } from "../session/session.ts";
import { personIn } from "./person.ts";

/** What whose turn it is comes from, as this device has it; null where the room is not of a call. */
export function rolesAsked(session: Session, room: RoomId): RolesAsked | null {
  const found = itemOf(session, room);
  const day = found === null ? null : dayOfCall(found.item);
  if (found === null || day === null) return null;
  const { leads, willing } = session.room(room).call;
  const { book } = session.circle;
  const before = ledIn(itemsOf(contentsOf(session, found.parent)));
  return { call: room, day, before, leads, willing, isIn: (each) => isInAsMember(book, each) };
}

/** Who could carry which role in a call, and to whom each would go. */
export function roleViews(
  session: Session,
  room: RoomId,
): Pick<CallView, "roles" | "mayCarry" | "mayTakeOver" | "apart"> {
  const asked = rolesAsked(session, room);
  if (asked === null) return { roles: [], mayCarry: false, mayTakeOver: false, apart: false };
  const { me } = session;
  const proposed = proposedLeads(asked);
  const mayCarry = me !== null && isInAsMember(session.circle.book, me);
  const { wanted } = session.room(room).call;
  const roles = callRoles.map((role): RoleView => {
    const times = timesLed(asked.before, asked.day, role);
    const could = turnsToLead(asked, role).map((each) => ({
      ...personIn(session, each),
      times: times.get(each)?.times ?? 0,
    }));
    const next = proposed.get(role);
    return {
      role,
      could,
      next: next === undefined ? null : personIn(session, next),
      mayGive: mayCarry && mayGive(asked, role, me),
      wanted: wantedIn(session, wanted.get(role)),
    };
  });
  const together = [...new Set([...[...asked.leads.values()].map(({ member }) => member), ...proposed.values()])];
  const mayTakeOver = mayCarry && proposed.size > 0 && mayLead(asked.leads, "over", me);
  const apart = me !== null && together.includes(me) && isApartFromSome(session, together);
  return { roles, mayCarry, mayTakeOver, apart };
}

/** Whoever facilitates gives any role, and whoever carries it theirs. */
function mayGive({ leads }: RolesAsked, role: CallRole, me: MemberId): boolean {
  return [leads.get("facilitator")?.member, leads.get(role)?.member].includes(me);
}

function wantedIn(session: Session, wanted: WantedRole | undefined): RoleView["wanted"] {
  if (wanted === undefined) return null;
  const { member, by } = wanted;
  return { ...personIn(session, member), by: by.length, asked: session.me !== null && by.includes(session.me) };
}
