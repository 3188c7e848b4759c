import type { Kind } from "@unionhall/kernel";
import { decisionKinds } from "../decisions/deeds.ts";
import { accountabilityAsked, accountabilitySat } from "./kinds/accountability.ts";
import { agreementChanged, agreementMade } from "./kinds/agreement.ts";
import { clocksStarted, clocksStopped } from "./kinds/clocks.ts";
import { drawBegun, drawDeclined, drawJoined, drawOpened } from "./kinds/draws.ts";
import { floorGiven } from "./kinds/floor.ts";
import { roleEnded, roleGiven } from "./kinds/roles.ts";
import { invitationMarked, standingChanged } from "./kinds/standing.ts";
import { timeOutAppealed, timeOutGiven, timeOutLifted } from "./kinds/time-outs.ts";

/** Every kind of the book that a circle's law gives meaning to. */
const kinds: readonly Kind<unknown>[] = [
  agreementMade,
  agreementChanged,
  invitationMarked,
  standingChanged,
  floorGiven,
  roleGiven,
  roleEnded,
  clocksStopped,
  clocksStarted,
  ...decisionKinds,
  timeOutGiven,
  timeOutAppealed,
  timeOutLifted,
  drawBegun,
  drawJoined,
  drawOpened,
  drawDeclined,
  accountabilityAsked,
  accountabilitySat,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export const lawKindNames: readonly string[] = [...byName.keys()];

export function lawKindOf(name: string, version: number): Kind<unknown> | undefined {
  const kind = byName.get(name);
  return kind?.version === version ? kind : undefined;
}

/** Name, version and shape of every kind, for the tests that guard them. */
export function lawKindShapes(): readonly string[] {
  return kinds.map((kind) => `${kind.name} ${kind.version} ${kind.payload.shape}`);
}
