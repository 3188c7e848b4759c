import type { Deed, MemberNamed, RulesRaised, SeatOpened, StewardChange } from "@unionhall/kernel";
import { memberRemoved, rulesRaised, seatClosed, seatOpened, stewardEnded, stewardNamed } from "@unionhall/kernel";
import type { Bytes, SeatId } from "@unionhall/protocol";
import { labelled, toBytes } from "@unionhall/protocol";
import { agreementHash } from "../agreement/agreement.ts";
import type { AgreementMade } from "../law/kinds/agreement.ts";
import { agreementChanged } from "../law/kinds/agreement.ts";
import type { RoleNamed } from "../law/kinds/roles.ts";
import { roleEnded, roleGiven } from "../law/kinds/roles.ts";
import type { StandingChanged } from "../law/kinds/standing.ts";
import { standingChanged } from "../law/kinds/standing.ts";
import type { DecidedDeed } from "./decided.ts";

/** What the deed would be in a proposal; null where no decision entitles to it. */
export function decidedOf({ kind, payload }: Pick<Deed<unknown>, "kind" | "payload">): DecidedDeed | null {
  return byKind.get(kind)?.(payload) ?? null;
}

/** A seat as a decision opens it: with these keys and no others. */
export function seatHash(seat: SeatOpened): Bytes {
  return labelled("seat", toBytes(seatOpened.payload, seat));
}

const byKind: ReadonlyMap<string, (payload: unknown) => DecidedDeed> = new Map([
  on<Pick<AgreementMade, "agreement">>(agreementChanged.name, ({ agreement }) => ({
    type: "agreement",
    agreement: agreementHash(agreement),
  })),
  on<StewardChange>(stewardNamed.name, ({ member }) => ({ type: "steward", member, on: true })),
  on<StewardChange>(stewardEnded.name, ({ member }) => ({ type: "steward", member, on: false })),
  on<RoleNamed>(roleGiven.name, ({ member, role }) => ({ type: "role", member, role, on: true })),
  on<RoleNamed>(roleEnded.name, ({ member, role }) => ({ type: "role", member, role, on: false })),
  on<StandingChanged>(standingChanged.name, ({ member, as }) => ({
    type: "standing",
    member,
    as,
  })),
  on<MemberNamed>(memberRemoved.name, ({ member }) => ({ type: "removal", member })),
  on<RulesRaised>(rulesRaised.name, ({ rules }) => ({ type: "rules", rules })),
  on<SeatOpened>(seatOpened.name, (opened) => ({ type: "seat", seat: opened.seat, opened: seatHash(opened) })),
  on<{ readonly seat: SeatId }>(seatClosed.name, ({ seat }) => ({ type: "seat", seat, opened: null })),
]);

function on<P>(kind: string, made: (payload: P) => DecidedDeed): readonly [string, (payload: unknown) => DecidedDeed] {
  return [kind, (payload) => made(payload as P)];
}
