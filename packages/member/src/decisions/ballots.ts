import type { EntryId } from "@unionhall/protocol";
import type { Decision, Positions, Rounds } from "@unionhall/union";
import { askedIn, foldPositions, noPositions } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import { Booked } from "./booked.ts";
import { RoomFold } from "../session/room-fold.ts";

interface Ballot {
  /** By which it was folded: a pause moves them, and so do all who need no more of one. */
  readonly rounds: Rounds;
  readonly fold: RoomFold<Positions>;
}

/** What is said to a circle's proposals in their positions rooms, as far as it is read here. */
export class Ballots {
  /** The proposals themselves. */
  readonly booked: Booked;
  /** Whose positions were let go of since the device was switched on: all that were ever decided would be gone through at every turn. */
  readonly letGo: Set<EntryId> = new Set();
  readonly #circle: Circle;
  readonly #ballots = new Map<EntryId, Ballot>();

  constructor(circle: Circle) {
    this.#circle = circle;
    this.booked = new Booked(circle);
  }

  of(proposal: EntryId, decision: Decision): Positions {
    const known = this.#ballots.get(proposal);
    const ballot =
      known !== undefined && isSame(known.rounds, decision.rounds) ? known : this.#begin(proposal, decision);
    ballot.fold.catchUp(this.#circle.rooms, decision.positions);
    return ballot.fold.state;
  }

  #begin(proposal: EntryId, { rounds }: Decision): Ballot {
    const asked = askedIn(this.#circle.book, proposal);
    if (asked === null) throw new Error("a ballot is of a proposal of the book");
    const fold = new RoomFold(noPositions, (state, entry) => foldPositions(state, entry, asked));
    const ballot = { rounds, fold };
    this.#ballots.set(proposal, ballot);
    return ballot;
  }
}

/** Whether what is said in it counts on the same days. */
function isSame(one: Rounds, other: Rounds): boolean {
  return one.react === other.react && one.decide === other.decide;
}
