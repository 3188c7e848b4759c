import { entryBrought } from "../entry/brought.ts";
import type { Kind } from "./kind.ts";
import { memberAdmitted, memberReturned } from "./kinds/admission.ts";
import { circleFounded } from "./kinds/circle-founded.ts";
import { invitationConfirmed, memberConfirmed } from "./kinds/confirmation.ts";
import { memberHeld, memberLeft, memberRemoved } from "./kinds/departure.ts";
import { epochTurned } from "./kinds/epoch-turned.ts";
import { letterboxMade, rulesRaised } from "./kinds/housekeeping.ts";
import { invitationMade, invitationObjected, invitationWithdrawn, memberVouched } from "./kinds/invitation.ts";
import { letterboxClosed, letterboxOpened } from "./kinds/letterbox.ts";
import { memberRenewed } from "./kinds/member-renewed.ts";
import { membersBrought } from "./kinds/members-brought.ts";
import { seatAnswered, seatClosed, seatDelegated, seatOpened, seatRegistered } from "./kinds/seats.ts";
import { stewardEnded, stewardNamed } from "./kinds/stewards.ts";

/** Every kind the kernel itself gives meaning to. Others in the book belong to `union`. */
const kinds: readonly Kind<unknown>[] = [
  circleFounded,
  membersBrought,
  epochTurned,
  invitationMade,
  invitationWithdrawn,
  invitationConfirmed,
  invitationObjected,
  memberVouched,
  memberAdmitted,
  memberReturned,
  memberRemoved,
  memberLeft,
  memberHeld,
  memberConfirmed,
  memberRenewed,
  stewardNamed,
  stewardEnded,
  seatOpened,
  seatRegistered,
  seatDelegated,
  seatAnswered,
  seatClosed,
  letterboxMade,
  letterboxOpened,
  letterboxClosed,
  rulesRaised,
  entryBrought,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** The kind of that name and version; undefined when this version of the kernel does not know it. */
export function kindOf(name: string, version: number): Kind<unknown> | undefined {
  const kind = byName.get(name);
  return kind?.version === version ? kind : undefined;
}

export const kindNames: readonly string[] = [...byName.keys()];

/** Name, version and shape of every kind, for the test that guards them. */
export function kindShapes(): readonly string[] {
  return kinds.map((kind) => `${kind.name} ${kind.version} ${kind.payload.shape}`);
}
