import type { ForkProof } from "@unionhall/kernel";
import { forkProofBytes, headAfter, isSignedBy, provesFork } from "@unionhall/kernel";
import type { Passed, SignedHead } from "@unionhall/protocol";
import { firstHead } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";
import { freshHead } from "./signed-to-us.ts";

/** The hall has signed to this device what does not fit what it signed before; `past` tells what leads to it now. */
export async function noteForkFrom(
  circle: Circle,
  signed: SignedHead,
  past: (upTo: number) => Promise<readonly Passed[]>,
): Promise<void> {
  const ours = circle.heads.newest;
  if (ours === null) return;
  const { seq } = signed.statement;
  if (seq <= ours.statement.seq)
    return noteFork(circle, { one: signed, other: ours, ...ownPast(circle, signed, ours) });
  const all = await past(seq);
  const [upTo, between] = [all.slice(0, ours.statement.seq), all.slice(ours.statement.seq)];
  await noteFork(circle, { one: ours, other: signed, before: headAfter(firstHead(circle.id), upTo), between });
}

/** Holds what others say the hall has signed to them against what it has signed to this device. */
export async function weighHeads(circle: Circle): Promise<void> {
  const { hall } = circle.link;
  if (hall === null || circle.noted.fork !== undefined) return;
  const later: SignedHead[] = [];
  for (const shown of circle.headsShown) {
    if (shown.statement.circle !== circle.id || !(await isSignedBy(circle.env.crypto, hall, shown))) continue;
    if (!(await weigh(circle, shown))) later.push(shown);
  }
  // Only now: what cuts this off loses none.
  circle.headsShown.splice(0, circle.headsShown.length, ...later);
}

/** False as long as this device cannot tell: what it has read, or has signed, does not reach so far. */
async function weigh(circle: Circle, shown: SignedHead): Promise<boolean> {
  const { seq, head } = shown.statement;
  const here = circle.log.chain.at(seq);
  if (here === undefined) return false;
  if (here === head) return true;
  const { newest } = circle.heads;
  const ours = (newest?.statement.seq ?? 0) >= seq ? newest : await freshHead(circle);
  if (ours === null) return false;
  await noteFork(circle, { one: shown, other: ours, ...ownPast(circle, shown, ours) });
  return true;
}

type Two = Pick<ForkProof, "one" | "other" | "before" | "between">;

/** What leads from the place of one head to another that this device's own chain has. */
function ownPast({ log }: Circle, one: SignedHead, other: SignedHead): Pick<ForkProof, "before" | "between"> {
  const { seq, head } = one.statement;
  return { before: log.chain.at(seq) ?? head, between: log.passed(seq, other.statement.seq) };
}

async function noteFork(circle: Circle, two: Two): Promise<void> {
  const { hall } = circle.link;
  if (hall === null) return;
  const proof: ForkProof = { v: 1, hall, ...two };
  if (!(await provesFork(circle.env.crypto, proof))) return;
  circle.note({ type: "fork", seq: two.one.statement.seq, proof: forkProofBytes(proof) });
}
