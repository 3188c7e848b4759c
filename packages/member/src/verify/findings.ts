import type { Gap } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import type { RoomFinding } from "./verification.ts";
import type { Circle } from "../circle/circle.ts";

/** What the chain of heads and the members' own words about it show. */
export function chainFindings({ findings }: Circle): readonly RoomFinding[] {
  return findings.map((finding) => {
    const seq = finding.type === "head-differs" ? finding.signed.statement.seq : finding.seq;
    return { type: finding.type, seq, room: null };
  });
}

export function bookFindings({ book }: Circle): readonly RoomFinding[] {
  const voids = [...book.voids].map(([seq, reason]): RoomFinding => ({ type: "void", seq, reason, room: null }));
  return [...voids, ...book.counters.gaps.map((gap) => missingBetween(gap, null))];
}

/** What a room shows; what is erased by right or from before this member came is only counted. */
export interface RoomReport {
  readonly findings: readonly RoomFinding[];
  readonly unreadable: number;
  readonly erased: number;
}

export function roomFindings(circle: Circle, room: RoomId): RoomReport {
  let [unreadable, erased] = [0, 0];
  const findings: RoomFinding[] = [];
  for (const item of circle.rooms.entries(room)) {
    if (item.type === "said") continue;
    if (item.type === "tombstone") erased += 1;
    else if (item.reason === "no-key") unreadable += 1;
    else if (item.reason === "withheld") findings.push({ type: "withheld", seq: item.seq, room });
    else findings.push({ type: "void", seq: item.seq, reason: item.reason, room });
  }
  // Where something cannot be read, nobody can tell whose it was, and a counter that jumps proves nothing.
  const gaps = unreadable === 0 ? circle.rooms.gaps(room) : [];
  return { findings: [...findings, ...gaps.map((gap) => missingBetween(gap, room))], unreadable, erased };
}

function missingBetween({ after, before }: Gap, room: RoomId | null): RoomFinding {
  return { type: "missing", room, after, before };
}
