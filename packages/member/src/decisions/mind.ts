import { hasVoice } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import type { Counted, CountSignature, Decision } from "@unionhall/union";
import {
  countSigned,
  countToSign,
  entitledTo,
  isChallenged,
  isSettled,
  mostOf,
  mostSignatures,
  outcomeDeclared,
  resultOf,
  roundOn,
  signedAlike,
  signersAmong,
  stands,
  write,
} from "@unionhall/union";
import { lawfulDeed, objection } from "../circle/book-writes.ts";
import { followRoom } from "../circle/follow-room.ts";
import { flush, put } from "../circle/send.ts";
import { turnDoor } from "../circle/turn.ts";
import type { Session } from "../session/session.ts";
import { spread } from "../session/waits.ts";
import { countHere } from "./counting.ts";
import { doubt } from "./doubt.ts";
import { keepUp, keepUpTool } from "./keep-up.ts";
import type { InBook } from "./known.ts";
import { inBook, shadowed, todayIn } from "./known.ts";
import { letGoOfPositions } from "./let-go.ts";
import { reviewView } from "./review.ts";
import { takesPartNow } from "./say.ts";
import { isOpenToCount, isPast } from "./under-way.ts";
import { hasAll } from "./whole.ts";

/**
 * What a member's device does by itself about decisions: it keeps up with what is said to those that are being decided,
 * counts what has closed, says so, and declares what enough have counted the same.
 */
export async function mindDecisions(session: Session, me: MemberId): Promise<void> {
  const today = todayIn(session);
  await keepUpTool(session);
  await letGoOfPast(session, today);
  for (const known of inBook(session)) {
    const { decision } = known;
    if (isToLookAt(session, decision) || isToRead(session, decision)) await followRoom(session.circle, decision.room);
    if (!isOpenToCount(decision, today)) continue;
    await keepUp(session, known);
    const isOver = roundOn(decision.rounds, today) === "over";
    if (isOver && isToCount(decision) && hasAll(session.circle, decision.positions)) await count(session, me, known);
  }
  for (const each of shadowed(session)) await doubt(session, each);
}

async function letGoOfPast(session: Session, today: number): Promise<void> {
  const { letGo } = session.ballots;
  const past = inBook(session).filter(({ id, decision }) => isPast(decision, today) && !letGo.has(id));
  await letGoOfPositions(session, past);
  for (const { id } of past) letGo.add(id);
}

/** Whether its day has come is shown at Home: that somebody has looked already stands in its own room. */
function isToLookAt(session: Session, decision: Decision): boolean {
  const isRead = session.circle.rooms.isFollowed(decision.room);
  return !isRead && reviewView(session, decision)?.due === true;
}

/** What can be carried out is offered once it is known here: of an agreement, and of a seat, the book has the hash alone. */
function isToRead(session: Session, decision: Decision): boolean {
  const { outcome, deeds, room } = decision;
  if (outcome === null || session.circle.rooms.isFollowed(room)) return false;
  const today = todayIn(session);
  const isByHash = deeds.some(({ type }, at) => (type === "agreement" || type === "seat") && !outcome.used.has(at));
  return isByHash && outcome.passed && stands(decision, outcome, today) && !isSettled(decision, today);
}

function isToCount(decision: Decision): boolean {
  const { outcome } = decision;
  return outcome === null || isChallenged(decision, outcome);
}

async function count(session: Session, me: MemberId, known: InBook): Promise<void> {
  const counted = countHere(session, known);
  if (counted === null) return;
  if (known.decision.rule.method !== "advice") await sign(session, me, known, counted);
  await declare(session, me, known, counted);
}

/** Says that this device has counted, once for each that it comes to. */
async function sign(session: Session, me: MemberId, { id, decision }: InBook, counted: Counted): Promise<void> {
  const { circle, ballots, waits } = session;
  const isSaid = signedAlike(ballots.of(id, decision), counted).some(({ by }) => by === me);
  const isOnItsWay = circle.outbox.items.some(
    ({ room, kind }) => room === decision.positions && kind === countSigned.name,
  );
  if (isSaid || isOnItsWay || !takesPartNow(session, decision, me)) return;
  const message = countToSign(circle.id, counted);
  if (!waits.isOver(`count ${id} ${message.join()}`, () => spread(circle))) return;
  const signature = await circle.env.crypto.sign(circle.me.secrets.signing, message);
  await put(circle, { room: decision.positions, class: "passing" }, write(countSigned, { ...counted, signature }));
  await flush(circle);
}

/** Whoever opened it goes first; the others wait, each a while of its own. */
async function declare(session: Session, me: MemberId, known: InBook, counted: Counted): Promise<void> {
  const { circle, waits } = session;
  const signatures = await signaturesTo(session, known, counted);
  const payload = { ...counted, signatures };
  if (objection(circle, outcomeDeclared, payload) !== null || !isTime(session, known, counted, signatures)) return;
  const isTurn = known.decision.by === me || waits.isOver(`declare ${known.id}`, () => aside + spread(circle));
  if (isTurn) await turnDoor(circle, () => ({ door: {}, written: [lawfulDeed(circle, outcomeDeclared, payload)] }));
}

/** For whoever opened it, in ms. */
const aside = 10_000;
/** As long as somebody may be without signal, more may sign, so that it stands at once. */
const daysForMore = 1;

function isTime(
  session: Session,
  { decision }: InBook,
  counted: Counted,
  signatures: readonly CountSignature[],
): boolean {
  const { book, next } = session.circle;
  if (decision.rule.method === "advice" || todayIn(session) > decision.rounds.decide + daysForMore) return true;
  const keys = signatures.map(({ by }) => by);
  const { entitled, needs } = resultOf(book, decision, counted, next);
  const asked = Math.max(needs, mostOf(decision.rule, counted.counts, entitled.length));
  return signersAmong(book, decision, keys, next).size >= asked;
}

/** Of those who can take part and counted the same, as no other counts; what is not signed by them is nobody's. */
async function signaturesTo(
  { circle, ballots }: Session,
  { id, decision }: InBook,
  counted: Counted,
): Promise<readonly CountSignature[]> {
  const message = countToSign(circle.id, counted);
  const { book, next } = circle;
  const heard = entitledTo(book, decision).filter((member) => hasVoice(member, next));
  const keys = new Map(heard.map((member) => [member.id, member.keys.signing]));
  const given = signedAlike(ballots.of(id, decision), counted).flatMap(({ by, signature }) => {
    const key = keys.get(by);
    return key === undefined ? [] : [{ by: key, signature }];
  });
  const good = await Promise.all(
    given.map(({ by, signature }) => circle.env.crypto.verify(bytesOf(by), signature, message)),
  );
  return given.filter((_, at) => good[at]).slice(0, mostSignatures);
}
