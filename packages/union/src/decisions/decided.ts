import type { Bytes, Codec, MemberId, SeatId } from "@unionhall/protocol";
import { bool, bytes, choice, equal, id, orNull, struct, tagged, text, toBytes, uint } from "@unionhall/protocol";
import type { Standing, Subject } from "../agreement/agreement.ts";
import { longestRole, standings } from "../agreement/agreement.ts";

/** A deed of the book that a decision can entitle to, as a proposal names it: once, and no other than this. */
export type DecidedDeed =
  | { readonly type: "agreement"; readonly agreement: Bytes }
  | { readonly type: "steward"; readonly member: MemberId; readonly on: boolean }
  | { readonly type: "role"; readonly member: MemberId; readonly role: string; readonly on: boolean }
  | { readonly type: "standing"; readonly member: MemberId; readonly as: Standing }
  | { readonly type: "removal"; readonly member: MemberId }
  | { readonly type: "rules"; readonly rules: number }
  /** By the hash of what opens it; null: it is closed. */
  | { readonly type: "seat"; readonly seat: SeatId; readonly opened: Bytes | null };

export const decidedForm: Codec<DecidedDeed> = tagged<DecidedDeed>({
  agreement: struct({ agreement: bytes(32) }),
  steward: struct({ member: id("member"), on: bool }),
  role: struct({ member: id("member"), role: text(longestRole), on: bool }),
  standing: struct({ member: id("member"), as: choice(...standings) }),
  removal: struct({ member: id("member") }),
  rules: struct({ rules: uint(65_535) }),
  seat: struct({ seat: id("seat"), opened: orNull(bytes(32)) }),
});

/** What a decision about it is about. */
export function subjectOf({ type }: DecidedDeed): Subject {
  switch (type) {
    case "agreement":
    case "rules":
    case "seat":
      return "agreement";
    case "steward":
    case "role":
      return "roles";
    case "standing":
    case "removal":
      return "people";
  }
}

/** Whether all of it is decided under one subject. Who is put out, or is a member no more, carries nothing: that goes along. */
export function areAbout(subject: Subject, deeds: readonly DecidedDeed[]): boolean {
  const leaving = new Set(deeds.flatMap((deed) => (isLeaving(deed) ? [deed.member] : [])));
  return deeds.every((deed) => {
    const goesAlong = subject === "people" && deed.type === "steward" && !deed.on && leaving.has(deed.member);
    return goesAlong || subjectOf(deed) === subject;
  });
}

function isLeaving(deed: DecidedDeed): deed is Extract<DecidedDeed, { readonly type: "removal" | "standing" }> {
  return deed.type === "removal" || (deed.type === "standing" && deed.as !== "member");
}

export function isSame(one: DecidedDeed, other: DecidedDeed): boolean {
  return equal(toBytes(decidedForm, one), toBytes(decidedForm, other));
}
