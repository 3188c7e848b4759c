import type { Kind } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { book as bookRoom, idOf } from "@unionhall/protocol";
import type { DecisionFacts } from "@unionhall/union";
import {
  agreementDrafted,
  decisionFacts,
  decisionReviewed,
  longestItemTitle,
  longestOption,
  mostOptions,
  proposalAmended,
  proposalOpened,
  proposalWithdrawn,
  reviewOf,
  seatDrafted,
  shortestRounds,
  stateOf,
  toolFor,
  writeFacts,
} from "@unionhall/union";
import { lawfulDeed } from "../circle/book-writes.ts";
import { put } from "../circle/send.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { DecisionActs, NewProposal, ProposedDeed } from "../decisions.ts";
import { Stopped } from "../problems.ts";
import { trimmed } from "../session/acts.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import { change, open, putIn, sendNow, writeBody } from "../session/room-acts.ts";
import type { Session } from "../session/session.ts";
import { decided, openedBy } from "./deeds.ts";
import { actedOn, todayIn } from "./known.ts";
import { hashNow, textNow } from "./read-here.ts";
import { unproposed } from "./unproposed.ts";

/** The text stands before the book tells of it: a proposal that is seen without it would be one of nothing. */
export async function propose(session: Session, proposal: NewProposal): Promise<RoomId> {
  const { circle } = session;
  const { subject, deeds } = proposal;
  const { agreement } = stateOf(circle.book);
  if (agreement === null) throw new WouldNotCount("no-agreement");
  const options = proposal.options.map((option) => trimmed(option, longestOption));
  if (options.length > mostOptions) throw new Stopped("too-many");
  const { review = null, again } = proposal;
  const aRoom = (): RoomId => idOf("room", circle.env.random(16));
  const positions = aRoom();
  const rounds = shortestRounds(agreement.rules[subject], todayIn(session));
  const opened = { positions, deeds: deeds.map(decided), subject, options: options.length, ...rounds };
  // What would not count is not to leave a text behind.
  lawfulDeed(circle, proposalOpened, { ...opened, room: aRoom(), text: new Uint8Array(32) });
  const room = await (proposal.anew === undefined ? openItem : rewritten)(session, proposal, { options, review });
  await draft(session, room, deeds);
  await putInBook(session, proposalOpened, { ...opened, room, text: hashNow(session, room) });
  if (again !== undefined) await putIn(session, again, decisionReviewed, { next: null, instead: room });
  return room;
}

async function openItem(session: Session, { title, text }: NewProposal, beside: DecisionFacts): Promise<RoomId> {
  const { hallway } = session.circle;
  if (hallway === null) throw new Stopped("no-such-circle");
  const called = trimmed(title, longestItemTitle);
  const tool =
    toolFor({ dock: contentsOf(session, hallway) }, "decisions") ??
    (await open(session, hallway, { what: "decisions", title: "" }));
  // What stands in it is looked for among the rooms that are at hand.
  session.room(tool);
  const said = text.trim() === "" ? {} : { text };
  return open(session, tool, { what: "decision", title: called, facts: writeFacts(decisionFacts, beside), ...said });
}

/** What stands there and was never proposed says this from now on. */
async function rewritten(session: Session, { title, text, anew }: NewProposal, beside: DecisionFacts): Promise<RoomId> {
  const found = unproposed(session).find(({ room }) => room === anew);
  if (found === undefined) throw new Stopped("no-such-room");
  const { room } = found;
  await change(session, found.in, room, { title, facts: writeFacts(decisionFacts, beside) });
  if (textNow(session, room)?.text !== text) await writeBody(session, room, text);
  return room;
}

/** Of an agreement, and of a seat that is opened, the book has the hash alone. */
async function draft(session: Session, room: RoomId, deeds: readonly ProposedDeed[]): Promise<void> {
  for (const deed of deeds) {
    if (deed.type === "agreement") await putIn(session, room, agreementDrafted, { agreement: deed.agreement });
    const opened = deed.type === "seat" ? openedBy(deed) : null;
    if (opened !== null) await putIn(session, room, seatDrafted, opened);
  }
}

export async function amend(
  session: Session,
  room: RoomId,
  { text, deeds: proposed, review }: Parameters<DecisionActs["amend"]>[1],
): Promise<void> {
  const { id: proposal } = actedOn(session, room);
  const deeds = proposed.map(decided);
  lawfulDeed(session.circle, proposalAmended, { proposal, text: hashNow(session, room), deeds });
  await draft(session, room, proposed);
  await writeBody(session, room, text);
  if (review !== undefined) await setReview(session, room, review);
  await putInBook(session, proposalAmended, { proposal, text: hashNow(session, room), deeds });
}

async function setReview(session: Session, room: RoomId, review: number | null): Promise<void> {
  const found = itemOf(session, room);
  if (found === null) throw new Stopped("no-such-room");
  if (reviewOf(found.item) === review) return;
  await change(session, found.parent, room, { facts: writeFacts(decisionFacts, { review }) });
}

export async function withdraw(session: Session, room: RoomId): Promise<void> {
  await putInBook(session, proposalWithdrawn, { proposal: actedOn(session, room).id });
}

/** In the outbox at once; sent when it can be. Throws `WouldNotCount` where it would be void as things stand here. */
export async function putInBook<P>(session: Session, kind: Kind<P>, payload: P): Promise<void> {
  const { circle } = session;
  await put(circle, { room: bookRoom, class: "kept" }, lawfulDeed(circle, kind, payload));
  sendNow(session);
}
