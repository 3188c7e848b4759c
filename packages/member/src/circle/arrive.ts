import type { Passed } from "@unionhall/kernel";
import { headAfter } from "@unionhall/kernel";
import type { SignedHead } from "@unionhall/protocol";
import { beginAtAnchor, checkAnchor, leaveVoidHallway } from "./begin.ts";
import { enterUpToDate } from "./bring-back.ts";
import type { Circle } from "./circle.ts";
import { learnErasures } from "./erasures.ts";
import { fetchKeys } from "./fetch-keys.ts";
import { atPlace } from "./finding.ts";
import { noteForkFrom } from "./forked.ts";
import { HallLies } from "./hall-lies.ts";
import { takeMark } from "./marks.ts";
import { rewind } from "./rewind.ts";
import { checkHead } from "./signed-to-us.ts";
import type { Tie } from "./tie.ts";

const headsPage = 4_096;

/** The chain and the newest keys, as the hall has them now. */
export async function arrive(circle: Circle): Promise<void> {
  const { link, id, log } = circle;
  let entered = await enter(circle);
  await link.ask({ type: "watch", circle: id, on: true }, "done");
  await beginAtAnchor(circle, entered.standing);
  await follow(circle, entered.head);
  // What came between entering and watching is told to nobody: it is asked for, and signed for anew.
  const { heads } = await link.ask({ type: "heads", circle: id, after: log.chain.seq, limit: 1 }, "heads");
  if (heads.length > 0) {
    entered = await enter(circle);
    await follow(circle, entered.head);
  }
  await takeMark(circle, entered.mark);
  checkAnchor(circle);
  await learnErasures(circle);
  await leaveVoidHallway(circle);
  await fetchKeys(circle, entered.standing);
}

async function enter(circle: Circle): ReturnType<Circle["link"]["enter"]> {
  const entered = await enterUpToDate(circle);
  await checkHead(circle, entered.head);
  const { standing, rights } = entered;
  const isOld = standing.door < (circle.tie?.standing.door ?? 0);
  if (isOld) circle.note({ type: "door-went-back", seq: circle.log.chain.seq });
  takeTie(circle, { standing, rights });
  return entered;
}

export function takeTie(circle: Circle, tie: Tie): void {
  circle.tie = tie;
  circle.door = null;
}

/** Takes what leads to a head that the hall signed. */
async function follow(circle: Circle, signed: SignedHead): Promise<void> {
  const { log } = circle;
  const { seq, head } = signed.statement;
  if (seq < log.chain.seq) circle.note({ type: "went-back", seq });
  const fits = await takeUpTo(circle, seq);
  const ours = log.chain.at(seq);
  if (!fits || (ours !== undefined && ours !== head)) await contradicted(circle, signed);
  if (log.chain.at(seq) === head) return circle.heads.keep(signed);
  if (log.chain.seq < seq) throw new HallLies();
}

/** False where what comes next cannot stand after what was told before. */
async function takeUpTo({ log, link, id, noted }: Circle, seq: number): Promise<boolean> {
  while (log.chain.seq < seq) {
    const after = log.chain.seq;
    const { heads } = await link.ask({ type: "heads", circle: id, after, limit: headsPage }, "heads");
    const finding = await log.extend(heads);
    if (finding !== null) {
      noted.note(atPlace(finding));
      return false;
    }
    if (log.chain.seq === after) throw new HallLies();
  }
  return true;
}

/**
 * What the hall signs is not what it told. Where what it signs goes on from what it signed before, only what was told in
 * between, signed by nobody, was not so, and is let go. Else it has signed two pasts.
 */
async function contradicted(circle: Circle, signed: SignedHead): Promise<void> {
  if (circle.noted.fork !== undefined) return;
  const isNew = circle.note({ type: "head-differs", seq: signed.statement.seq });
  if (await goOnFromSigned(circle, signed)) return;
  if (isNew) await noteForkFrom(circle, signed, (seq) => passed(circle, 0, seq));
}

async function goOnFromSigned(circle: Circle, { statement: { seq, head } }: SignedHead): Promise<boolean> {
  const from = circle.heads.newest?.statement ?? circle.log.beginning;
  if (seq < from.seq) return false;
  const between = await passed(circle, from.seq, seq);
  const isInOrder = between.every(({ day }, at) => day >= (between[at - 1]?.day ?? 0));
  if (!isInOrder || headAfter(from.head, between) !== head) return false;
  await rewind(circle, from.seq, between);
  return true;
}

/** The entries after a place and up to another, as the hall tells them now. */
async function passed({ link, id }: Circle, after: number, upTo: number): Promise<readonly Passed[]> {
  const all: Passed[] = [];
  while (after + all.length < upTo) {
    const limit = Math.min(headsPage, upTo - after - all.length);
    const { heads } = await link.ask({ type: "heads", circle: id, after: after + all.length, limit }, "heads");
    if (heads.length === 0) throw new HallLies();
    all.push(...heads.slice(0, limit));
  }
  return all;
}
