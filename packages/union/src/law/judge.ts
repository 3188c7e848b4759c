import type { Book, Deed, InvitationMade, Member, SeatOpened, StewardChange, Void } from "@unionhall/kernel";
import {
  invitationMade,
  seatClosed,
  seatOpened,
  stewardEnded,
  stewardNamed,
  stewards,
  stewardship,
} from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import type { Agreement } from "../agreement/agreement.ts";
import { fewestStewards } from "../agreement/fault.ts";
import { may, powerOf, vouchesAsked } from "../agreement/powers.ts";
import { entitles } from "../decisions/entitles.ts";
import { drawEntitles, drawOf } from "./kinds/draws.ts";
import type { RoleNamed } from "./kinds/roles.ts";
import { roleEnded } from "./kinds/roles.ts";
import { membersProper, onlyForMembers } from "./standing.ts";
import { stateOf } from "./state.ts";
import { stewardTerm } from "./terms.ts";
import { isDoneAlone, timeOutAt } from "./time-outs.ts";

/** Why a deed that the agreement has a say in does not stand; null where it does. */
export function judge(book: Book, deed: Deed<unknown>): Void | null {
  const { agreement, timeOuts } = stateOf(book);
  const { by, warrant } = deed;
  if (by === null) return "not-a-member";
  if (warrant === null && isDoneAlone(deed.kind) && timeOutAt(timeOuts, by.id, deed) !== null) return "in-a-time-out";
  if (agreement === null) return stewardship.judge(book, deed);
  return (
    mayNot(book, agreement, by, deed) ??
    (warrant === null ? null : warranted(book, deed, warrant)) ??
    beyondLimits(book, agreement, deed)
  );
}

function warranted(book: Book, deed: Deed<unknown>, named: EntryId): Void | null {
  const draw = drawOf(book, named);
  return draw === undefined ? entitles(book, deed, named) : drawEntitles(book, deed, draw);
}

/** Whoever acts: what they are is asked first, and a decision makes no adviser a member. */
function mayNot(book: Book, agreement: Agreement, by: Member, deed: Deed<unknown>): Void | null {
  const power = powerOf(deed.kind);
  if (power === undefined) return "not-warranted";
  const outside = onlyForMembers(book, by.id);
  if (outside !== null)
    return may(agreement, outside === "advisers-advise" ? "adviser" : "guest", power) === "no" ? outside : null;
  if (deed.warrant !== null || givesUpOwn(by, deed)) return null;
  if (isOfCaucus(book, agreement, deed)) return "not-warranted";
  const term = stewardTerm(book, by, deed.day);
  // Who is left alone could not even ask somebody in.
  const isSteward = term !== null && (!term.over || membersProper(book).length === 1);
  const answer = may(agreement, isSteward ? "steward" : "member", power);
  if ((answer !== "no" && answer !== "decision") || (isSteward && begins(book, deed))) return null;
  if (may(agreement, "steward", power) === "decision") return "not-warranted";
  return term !== null ? "term-is-over" : "not-a-steward";
}

/**
 * Until three have stewarded, whoever does names others: a circle of whose only steward the phone is taken could put nobody
 * out. After that it is decided, however few are left.
 */
function begins({ members }: Book, { kind }: Deed<unknown>): boolean {
  const everDid = [...members.values()].filter(({ terms }) => terms.length > 0).length;
  return kind === stewardNamed.name && everDid < fewestStewards;
}

/** Nobody is kept in what they carry. */
function givesUpOwn(by: Member, { kind, payload }: Deed<unknown>): boolean {
  const isOffice = kind === stewardEnded.name || kind === roleEnded.name;
  return isOffice && (payload as StewardChange | RoleNamed).member === by.id;
}

/** Whoever could open a caucus's seat with keys of their own, before or after the agreement names it, would answer for it. */
function isOfCaucus({ seats }: Book, { caucuses }: Agreement, { kind, payload }: Deed<unknown>): boolean {
  if (kind !== seatOpened.name && kind !== seatClosed.name) return false;
  const { seat, of = seats.get(seat)?.of } = payload as Pick<SeatOpened, "seat"> & Partial<SeatOpened>;
  return of === "caucus" || caucuses.some((each) => each.seat === seat);
}

/** What no decision goes beyond either, but one that changes the agreement. */
function beyondLimits(book: Book, agreement: Agreement, { kind, payload }: Deed<unknown>): Void | null {
  if (kind === stewardNamed.name) {
    const { member } = payload as StewardChange;
    const others = stewards(book).filter(({ id }) => id !== member).length;
    return onlyForMembers(book, member) ?? (others < agreement.stewards.most ? null : "too-many-stewards");
  }
  if (kind === seatClosed.name) {
    const { seat } = payload as Pick<SeatOpened, "seat">;
    return agreement.caucuses.some((each) => each.seat === seat) ? "seat-is-asked" : null;
  }
  if (kind !== invitationMade.name) return null;
  const { returning, vouches } = payload as InvitationMade;
  // A return asks for vouches by itself.
  const asked = returning === undefined ? vouchesAsked(agreement, membersProper(book).length) : 0;
  return vouches < asked ? "asks-too-few" : null;
}
