import { isChallenged, outcomeChallenged } from "@unionhall/union";
import { lawfulDeed, objection } from "../circle/book-writes.ts";
import { turnDoor } from "../circle/turn.ts";
import type { Session } from "../session/session.ts";
import { spread } from "../session/waits.ts";
import type { InBook } from "./known.ts";

/** What nobody was shown nobody has decided: unless most of all signed it, devices have it counted again. */
export async function doubt({ circle, waits }: Session, { id, decision }: InBook): Promise<void> {
  const { outcome } = decision;
  if (outcome === null || isChallenged(decision, outcome)) return;
  const payload = { outcome: outcome.entry };
  if (objection(circle, outcomeChallenged, payload) !== null || !waits.isOver(`doubt ${id}`, () => spread(circle)))
    return;
  await turnDoor(circle, () => ({ door: {}, written: [lawfulDeed(circle, outcomeChallenged, payload)] }));
}
