import { book as bookRoom } from "@unionhall/protocol";
import {
  objectionRaised,
  objectionResolved,
  outcomeChallenged,
  proposalAmended,
  proposalWithdrawn,
  readAs,
  roundWaived,
} from "@unionhall/union";
import type { Waiting } from "../circle/waiting.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./known.ts";
import { isInBook } from "./known.ts";

const named = [proposalAmended, proposalWithdrawn, objectionRaised, objectionResolved, roundWaived];

/** Whether something of it waits here to be sent. */
export function isWaiting({ circle }: Session, known: Known): boolean {
  const { room, positions, outcome } = known.decision;
  const isNamed = (item: Waiting): boolean =>
    named.some((kind) => readAs(kind, item)?.proposal === known.id) ||
    readAs(outcomeChallenged, item)?.outcome === outcome?.entry;
  return (
    !isInBook(known) ||
    circle.outbox.waiting.some((item) => {
      return item.room === room || item.room === positions || (item.room === bookRoom && isNamed(item));
    })
  );
}
