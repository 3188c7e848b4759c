import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Attendance } from "../agreement/agreement.ts";
import { cameTo } from "./attendance.ts";
import type { Call } from "./call.ts";
import { notesNow } from "./notes.ts";

/** What a call came to, in numbers. */
export interface CallSum {
  /** How many came, as far as the circle keeps it; null where it keeps nothing, and where nobody ended the call. */
  readonly came: number | null;
  readonly facilitator: MemberId | null;
  /** Lines of its notes that are marked as these. */
  readonly decisions: number;
  readonly actions: number;
  readonly questions: number;
  /** How many items its agenda has, and at how many of them it was. */
  readonly items: number;
  readonly reached: number;
}

/** `agenda`: the items that stand in it. */
export function sumOfCall(call: Call, agenda: readonly RoomId[], kept: Attendance): CallSum {
  const { leads, notes, at } = call;
  const marks = notesNow(notes).map(({ mark }) => mark.type);
  const count = (type: (typeof marks)[number]): number => marks.filter((each) => each === type).length;
  const been = new Set(at.map(({ item }) => item));
  return {
    came: cameTo(call, kept).count,
    facilitator: leads.get("facilitator")?.member ?? null,
    decisions: count("decision"),
    actions: count("action"),
    questions: count("question"),
    items: agenda.length,
    reached: agenda.filter((item) => been.has(item)).length,
  };
}

/** How often somebody facilitated, and whether it is somebody else's turn. */
export interface FairTurn {
  readonly member: MemberId;
  readonly times: number;
  readonly rests: boolean;
}

/** Of so many calls, who facilitated so many is due a rest. */
const [ofLast, isMuch] = [3, 2];

/**
 * Who facilitated, whoever did most first, of calls with the oldest first; null where nobody did. It names a rest that is due, and
 * nobody who did little.
 */
export function fairTurns(facilitators: readonly (MemberId | null)[]): readonly FairTurn[] {
  const all = facilitators.filter((each) => each !== null);
  const times = (among: readonly MemberId[], member: MemberId): number =>
    among.filter((each) => each === member).length;
  const turns = [...new Set(all)].map((member) => {
    return { member, times: times(all, member), rests: times(all.slice(-ofLast), member) >= isMuch };
  });
  return turns.toSorted((a, b) => b.times - a.times);
}
