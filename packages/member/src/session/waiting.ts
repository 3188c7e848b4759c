import type { EntryId, RoomId } from "@unionhall/protocol";
import { entryId, readId } from "@unionhall/protocol";
import type { Answers, Call, Contents, Occurrences, Said, Thread } from "@unionhall/union";
import {
  copyOfCall,
  copyOfContents,
  copyOfThread,
  emptyCall,
  foldAnswers,
  foldCall,
  foldContents,
  foldOccurrences,
  foldThread,
  itemChanged,
  itemOpened,
  lineBoosted,
  lineEdited,
  occurrenceChanged,
  readAs,
} from "@unionhall/union";
import { heldBack } from "../circle/held-back.ts";
import type { LineView } from "../lines.ts";
import type { Waiting } from "../circle/waiting.ts";
import type { Session } from "./session.ts";

/** What is called that the hall has not placed yet. */
export function waitingId({ n, sealed }: Waiting): string {
  return sealed === undefined ? unsealedId(n) : entryId(sealed.header);
}

function unsealedId(n: number): string {
  return `waiting ${n}`;
}

/** What waits by that name, also where it was sealed since that was shown. */
export function waitingBy({ circle }: Session, id: string): Waiting | undefined {
  return circle.outbox.items.find((item) => waitingId(item) === id || unsealedId(item.n) === id);
}

/** The id of an entry, where it is one: what waits unsealed has none yet, and nothing can be said of it elsewhere. */
export function placedId(id: LineView["id"]): EntryId | null {
  return readId("entry", id);
}

/** What waits to be sent to a room, as it will be said. */
export function saidHere({ circle, me }: Session, room: RoomId): readonly Said[] {
  if (me === null) return [];
  const { seq } = circle.log.chain;
  return circle.outbox.items
    .filter((item) => item.room === room)
    .map((item, at) => {
      const { time, kind, version, payload, blobs = [] } = item;
      return { id: waitingId(item), seq: seq + 1 + at, room, by: me, time, kind, version, payload, blobs };
    });
}

/** The same where nothing waits for the room; else what it comes to with that, and the first is left as it is. */
function withWaiting<S>(
  session: Session,
  room: RoomId,
  state: S,
  copyOf: (state: S) => S,
  fold: (state: S, said: Said) => void,
): S {
  const waiting = saidHere(session, room);
  if (waiting.length === 0) return state;
  const copy = copyOf(state);
  for (const said of waiting) fold(copy, said);
  return copy;
}

export function contentsWithWaiting(session: Session, room: RoomId, contents: Contents): Contents {
  return withWaiting(session, room, contents, copyOfContents, foldContents);
}

export function threadWithWaiting(session: Session, room: RoomId, thread: Thread): Thread {
  return withWaiting(session, room, thread, copyOfThread, foldThread);
}

export function answersWithWaiting(session: Session, room: RoomId, answers: Answers): Answers {
  return withWaiting(session, room, answers, (all) => new Map(all), foldAnswers);
}

export function callWithWaiting(session: Session, room: RoomId, call: Call | null): Call {
  return withWaiting(session, room, call ?? emptyCall(), copyOfCall, foldCall);
}

export function occurrencesWithWaiting(session: Session, room: RoomId, occurrences: Occurrences): Occurrences {
  return withWaiting(session, room, occurrences, (all) => new Map(all), foldOccurrences);
}

/** How it stands with what the hall has not acknowledged. */
export type Unsent = Pick<LineView, "state" | "heldBack">;

/** Lines, texts and items of which the hall has not acknowledged something, by their ids. */
export function unsentIn({ circle, trouble, state: stands }: Session, room: RoomId): ReadonlyMap<string, Unsent> {
  const state = circle.isOutlived ? "unsent" : "waiting";
  const outside = stands === "held" ? "hold" : trouble === null ? null : "refused";
  const unsent = circle.outbox.waiting.filter((item) => item.room === room);
  return new Map(
    unsent.map((item) => {
      const held = heldBack(circle, item) ?? outside;
      const why = state === "waiting" && circle.link.online ? held : null;
      return [touchedBy(item), { state, ...(why === null ? {} : { heldBack: why }) }] as const;
    }),
  );
}

function touchedBy(item: Waiting): string {
  const line = readAs(lineEdited, item)?.line ?? readAs(lineBoosted, item)?.line;
  const event = readAs(occurrenceChanged, item)?.event;
  return line ?? event ?? readAs(itemChanged, item)?.room ?? readAs(itemOpened, item)?.room ?? waitingId(item);
}
