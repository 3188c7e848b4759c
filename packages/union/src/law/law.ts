import type { Admission, Book, Deed, Kind, MemberNamed, ReadLaw } from "@unionhall/kernel";
import { memberAdmitted, memberLeft, memberRemoved, memberReturned, stewardship } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { fromBytes, memberIdOf, toBytes } from "@unionhall/protocol";
import { hear } from "../decisions/entitles.ts";
import type { Decisions } from "../decisions/state.ts";
import { endFloorOf, isTheirsToSay } from "./floor.ts";
import { judge } from "./judge.ts";
import { hearDrawn } from "./kinds/draws.ts";
import { endRolesOf } from "./kinds/roles.ts";
import { lawKindOf } from "./law-kinds.ts";
import { comesAs, comesMuted, membersProper, setStanding } from "./standing.ts";
import type { LawState, StatefulLaw } from "./state.ts";
import { emptyState, lawStateCodec, stateOf } from "./state.ts";
import { isTalk, timeOutAt } from "./time-outs.ts";

/** A circle's law: its agreement, and all that was done by it. */
class CircleLaw implements StatefulLaw {
  readonly state: LawState;
  readonly past: Decisions = new Map();

  constructor(state: LawState) {
    this.state = state;
  }

  judge: StatefulLaw["judge"] = judge;
  judgeSaid: StatefulLaw["judgeSaid"] = ({ id }, said) => {
    if (!isTheirsToSay(this.state.floor, id, said)) return "has-no-floor";
    return isTalk(said) && timeOutAt(this.state.timeOuts, id, said) !== null ? "in-a-time-out" : null;
  };
  letsInOwn: StatefulLaw["letsInOwn"] = (book, invitation) =>
    stewardship.letsInOwn(book, invitation) || membersProper(book).length < 2 || comesMuted(book, invitation);

  counted(book: Book, deed: Deed<unknown>): void {
    hear(book, deed);
    hearDrawn(book, deed);
    switch (deed.kind) {
      case memberAdmitted.name: {
        const { keys, invitation } = (deed.payload as Admission).letter.letter;
        return setStanding(book, memberIdOf(keys.signing), comesAs(book, invitation), deed.seq);
      }
      case memberReturned.name: {
        const { invitation } = (deed.payload as Admission).letter.letter;
        const returned = book.invitations.get(invitation)?.returning;
        return returned == null ? undefined : endsAll(book, returned, deed);
      }
      case memberRemoved.name:
        return endsAll(book, (deed.payload as MemberNamed).member, deed);
      case memberLeft.name:
        return deed.by === null ? undefined : endsAll(book, deed.by.id, deed);
      default:
    }
  }

  kindOf(name: string, version: number): Kind<unknown> | undefined {
    return lawKindOf(name, version);
  }

  bytes(): Bytes {
    return toBytes(lawStateCodec, { v: 1, ...this.state });
  }
}

/** Of whoever goes, or comes back as another voice: what they carried, and the floor. That they came muted stays. */
function endsAll(book: Book, who: MemberId, { day, seq }: Deed<unknown>): void {
  endRolesOf(book, who, day);
  endFloorOf(stateOf(book).floor, who, seq);
}

/** The law of a circle that nobody has founded yet: every book of a member's begins with it. */
export function newLaw(): StatefulLaw {
  return new CircleLaw(emptyState());
}

export const readLaw: ReadLaw = (bytes) => {
  const { v: _v, ...state } = fromBytes(lawStateCodec, bytes, "law");
  return new CircleLaw(state);
};
