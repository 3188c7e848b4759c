import type { EntryId, RoomId } from "@unionhall/protocol";
import { entryId, readId } from "@unionhall/protocol";
import type { Contents, Said, Thread } from "@unionhall/union";
import {
  copyOfContents,
  copyOfThread,
  foldContents,
  foldThread,
  itemChanged,
  itemOpened,
  lineBoosted,
  lineEdited,
  readAs,
} from "@unionhall/union";
import { heldBack } from "../circle/held-back.ts";
import type { LineView } from "../lines.ts";
import type { Waiting } from "../circle/outbox.ts";
import type { Session } from "./session.ts";

/** What is called that the hall has not placed yet. */
export function waitingId({ n, sealed }: Waiting): string {
  return sealed === undefined ? `waiting ${n}` : entryId(sealed.header);
}

/** The id of an entry, where it is one: what waits unsealed has none yet, and nothing can be said of it elsewhere. */
export function placedId(id: LineView["id"]): EntryId | null {
  return readId("entry", id);
}

/** What waits to be sent to a room, as it will be said. */
function saidHere({ circle, me }: Session, room: RoomId): readonly Said[] {
  if (me === null) return [];
  const { seq } = circle.log.chain;
  return circle.outbox.items
    .filter((item) => item.room === room)
    .map((item, at) => {
      const { time, kind, version, payload, blobs = [] } = item;
      return { id: waitingId(item), seq: seq + 1 + at, room, by: me, time, kind, version, payload, blobs };
    });
}

/** The same contents where nothing waits for the room; else what they come to with it. */
export function contentsWithWaiting(session: Session, room: RoomId, contents: Contents): Contents {
  const waiting = saidHere(session, room);
  if (waiting.length === 0) return contents;
  const copy = copyOfContents(contents);
  for (const said of waiting) foldContents(copy, said);
  return copy;
}

export function threadWithWaiting(session: Session, room: RoomId, thread: Thread): Thread {
  const waiting = saidHere(session, room);
  if (waiting.length === 0) return thread;
  const copy = copyOfThread(thread);
  for (const said of waiting) foldThread(copy, said);
  return copy;
}

/** How it stands with what the hall has not acknowledged. */
export type Unsent = Pick<LineView, "state" | "heldBack">;

/** Lines, texts and items of which the hall has not acknowledged something, by their ids. */
export function unsentIn({ circle }: Session, room: RoomId): ReadonlyMap<string, Unsent> {
  const state = circle.isOutlived ? "unsent" : "waiting";
  const unsent = circle.outbox.waiting.filter((item) => item.room === room);
  return new Map(
    unsent.map((item) => {
      const why = state === "waiting" && circle.link.online ? heldBack(circle, item) : null;
      return [touchedBy(item), { state, ...(why === null ? {} : { heldBack: why }) }] as const;
    }),
  );
}

function touchedBy(item: Waiting): string {
  const line = readAs(lineEdited, item)?.line ?? readAs(lineBoosted, item)?.line;
  return line ?? readAs(itemChanged, item)?.room ?? readAs(itemOpened, item)?.room ?? waitingId(item);
}
