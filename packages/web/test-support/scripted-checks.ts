import type { CircleView, Finding, ProofWeighed, Verification, VoidReason, Warned, Warning } from "@unionhall/member";
import { warningsOf } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";

type Named = { readonly id: MemberId; readonly name: string };
type Who = (name: string) => Named;

/** A little of each, as a circle may have it in a bad month. */
export function someFindings(who: Who): readonly Finding[] {
  const tried = { deed: "member.removed", whom: who("Cy") } as const;
  return [
    { type: "void", seq: 187, reason: "not-a-steward", by: who("Lin"), count: 3, tried },
    { type: "seen-differs", seq: 201, by: who("Dee"), count: 1 },
    { type: "unlawful-latch", count: 1 },
    { type: "missing-latch", count: 2 },
  ];
}

const everyType = `fork changed head-differs past-differs lost went-back gap day-went-back not-believed withheld
  point-unfit box-unfit turns-apart door-went-back other-hall newer-rules withheld withheld parted put-off`.split(
  /\s+/,
);

/** One of everything that may be found. */
export function allFindings(who: Who): readonly Finding[] {
  const places = everyType.map((type, at) => ({ type, seq: 150 + at }) as Finding);
  const reasons: readonly VoidReason[] = ["no-effect", "bad-signature", "own-invitation"];
  const voids = reasons.map((reason, at): Finding => {
    return { type: "void", reason, seq: 180 + at, by: at === 1 ? null : who("Noor"), count: 1 };
  });
  return [...someFindings(who), { type: "steward-latch", count: 1 }, ...places, ...voids, { type: "day-off", days: 2 }];
}

export function withWarnings(circle: CircleView): CircleView {
  const { state, trouble, findings } = circle;
  const standing = state === "held" || state === "suspended" ? [{ type: state }] : [];
  const behind: readonly Warned[] = trouble === "behind" ? [{ type: "behind" }] : [];
  const today = Math.floor(Date.now() / 86_400_000);
  const fork = findings.some(({ type }) => type === "fork") ? new Uint8Array(300) : null;
  const warnings = warningsOf([...standing, ...behind, ...findings], (seq) => today + seq - 214);
  return { ...circle, warnings, fork };
}

/** Of the halls: somebody else answers, and another day. */
export function hallWarnings(): readonly Warning[] {
  return warningsOf([
    { type: "other-hall", seq: 214 },
    { type: "day-off", days: -1 },
  ]);
}

/** Read again, everything is as it was. */
export function verificationOf(circle: CircleView | null): Verification {
  const { seq, words } = circle?.headWords ?? { seq: 0, words: [] };
  const head = idOf("head", new Uint8Array(32));
  const clean = { unreadable: 0, erased: 0, brought: null, texts: [], findings: [], warnings: [], fork: null };
  return { seq, head, headWords: words, ours: { seq, head, same: true }, entries: seq, rooms: 1, members: 9, ...clean };
}

/** Whatever file is chosen proves the one thing against the hall of this circle. */
export function proofOf({ id, hall, headWords: { seq } }: CircleView): ProofWeighed {
  const day = Math.floor(Date.now() / 86_400_000);
  if (hall === null) return { says: "unreadable" };
  return { says: "holds", hall, circle: id, one: { seq: seq - 12, day: day - 3 }, other: { seq: seq - 9, day } };
}
