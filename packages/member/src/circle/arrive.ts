import { headAfter } from "@unionhall/kernel";
import type { Passed, SignedHead } from "@unionhall/protocol";
import { beginAtAnchor, checkAnchor, leaveVoidHallway } from "./begin.ts";
import { enterUpToDate } from "./bring-back.ts";
import type { Circle } from "./circle.ts";
import { learnErasures } from "./erasures.ts";
import { fetchKeys } from "./fetch-keys.ts";
import { atPlace } from "./finding.ts";
import { noteForkFrom } from "./forked.ts";
import { HallLies, Parted } from "./hall-lies.ts";
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

/** Takes what leads to a head that the hall signed, and nothing that leads elsewhere. Throws `Parted` and `HallLies`. */
async function follow(circle: Circle, signed: SignedHead): Promise<void> {
  const { log } = circle;
  const { seq, head } = signed.statement;
  if (seq < log.chain.seq) circle.note({ type: "went-back", seq });
  // Of what came before an anchor this device cannot tell.
  if (seq < log.beginning.seq) return;
  if (!(await goesOn(circle, signed))) await contradicted(circle, signed);
  circle.parted = log.chain.at(seq) !== head && circle.noted.fork !== undefined;
  if (circle.parted) throw new Parted();
  if (log.chain.at(seq) !== head) throw new HallLies();
  await circle.heads.keep(signed);
}

/** False where what was signed does not stand after what was told before. */
async function goesOn(circle: Circle, { statement: { seq, head } }: SignedHead): Promise<boolean> {
  const { log } = circle;
  const next = await passed(circle, log.chain.seq, seq);
  if ((log.chain.at(seq) ?? headAfter(log.chain.head, next)) !== head) return false;
  const finding = await log.extend(next);
  if (finding !== null) circle.note(atPlace(finding));
  return finding === null;
}

/**
 * What the hall signs is not what it told. Where what it signs goes on from what it signed before, only what was told in
 * between, signed by nobody, was not so, and is let go. Else it has signed two pasts, and this device stays in its own.
 */
async function contradicted(circle: Circle, signed: SignedHead): Promise<void> {
  const { seq, head } = signed.statement;
  const isNew = circle.note({ type: "head-differs", seq });
  const from = circle.heads.newest?.statement ?? circle.log.beginning;
  const between = await passed(circle, from.seq, seq);
  const isInOrder = between.every(({ day }, at) => day >= (between[at - 1]?.day ?? 0));
  if (seq >= from.seq && isInOrder && headAfter(from.head, between) === head) return rewind(circle, from.seq, between);
  if (isNew && circle.noted.fork === undefined) await noteForkFrom(circle, signed, (upTo) => passed(circle, 0, upTo));
  if (circle.noted.fork !== undefined) await keepToOwn(circle, from.seq, between);
}

/** What was told since the hall last signed this past, and is what it tells of the other, was never of this one. */
async function keepToOwn(circle: Circle, place: number, theirs: readonly Passed[]): Promise<void> {
  const { log } = circle;
  const told = log.passed(place, log.chain.seq);
  const first = told.findIndex(({ entry, day }, at) => theirs[at]?.entry === entry && theirs[at].day === day);
  if (first < 0) return;
  await rewind(circle, place + first, []);
  for (const room of circle.rooms.followed) await circle.rooms.judge(room);
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
