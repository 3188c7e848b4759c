import type { BlobId, Class, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { BodyWritten, EntryKind, FactBytes, Words } from "@unionhall/union";
import {
  bodyWritten,
  fileFact,
  itemChanged,
  itemOpened,
  lineBoosted,
  lineEdited,
  lineIn,
  lineSaid,
  longestBody,
  longestBoost,
  longestItemTitle,
  longestLine,
  mentionsIn,
  mostMentions,
  newestOf,
  nudged,
  readAs,
  traitsOf,
  write,
  writeFacts,
} from "@unionhall/union";
import type { LineView } from "../lines.ts";
import { put } from "../circle/send.ts";
import type { ToName } from "../files/name-files.ts";
import { filesToName, noFiles } from "../files/name-files.ts";
import { Stopped } from "../problems.ts";
import { notNow } from "../circle/held-back.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { ItemWish, NewItem, NewLine } from "../rooms.ts";
import { trimmed } from "./acts.ts";
import { classToSay } from "./class-of.ts";
import { contentsOf, pathTo } from "./item-views.ts";
import type { Session } from "./session.ts";
import { placedId, waitingId } from "./waiting.ts";

/** In the outbox at once; sent when it can be. */
export async function say(session: Session, room: RoomId, { text, to, files }: NewLine): Promise<void> {
  const named = await filesToName(session, room, files);
  const words = wordsOf(text, longestLine, named);
  await putIn(session, room, lineSaid, to === undefined ? words : { ...words, to: placed(to) }, named);
  await nudge(session, room, words.mentions);
  sendNow(session);
}

/** A line that was never sealed is said anew instead: nobody has read it. */
export async function edit(session: Session, room: RoomId, id: LineView["id"], text: string): Promise<void> {
  const { me } = session;
  const line = lineIn(session.room(room).thread, id);
  if (line === undefined) throw new Stopped("no-such-line");
  if (line.by !== me) throw new Stopped("not-your-line");
  const words = wordsOf(text, longestLine);
  if (!(await sayInstead(session, id, words))) await putIn(session, room, lineEdited, { ...words, line: placed(id) });
  const before = newestOf(line).mentions;
  await nudge(
    session,
    room,
    words.mentions?.filter((each) => !before.includes(each)),
  );
  sendNow(session);
}

/** With all that goes with it. False where it may be with the hall. */
async function sayInstead({ circle }: Session, id: LineView["id"], words: Words): Promise<boolean> {
  const waiting = circle.outbox.items.find((item) => waitingId(item) === id);
  const said = waiting === undefined ? null : readAs(lineSaid, waiting);
  if (waiting === undefined || said === null) return false;
  if (circle.isOutlived) throw new Stopped("visit-keys-changed");
  const { mentions: _mentions, ...rest } = said;
  return circle.outbox.sayInstead(waiting.n, write(lineSaid, { ...rest, ...words }), circle.env.clock.now());
}

export async function boost(
  session: Session,
  room: RoomId,
  id: LineView["id"] | null,
  word: string,
  on: boolean,
): Promise<void> {
  const given = trimmed(word, longestBoost);
  await putIn(session, room, lineBoosted, { line: id === null ? null : placed(id), boost: given, on });
  sendNow(session);
}

/** The text goes first: an item that is seen without it would be seen by itself if this is cut off. */
export async function open(session: Session, parent: RoomId, item: NewItem): Promise<RoomId> {
  const { what } = item;
  const title = item.title.trim();
  if (title.length > longestItemTitle) throw new Stopped("too-long");
  const room = idOf("room", session.circle.env.random(16));
  const traits = traitsOf(what);
  if (traits === null) throw new Stopped("no-such-room");
  const named = await filesToName(session, parent, item.file === undefined ? [] : [item.file]);
  const facts = factsWith(named, item.facts) ?? new Map();
  const beside = await filesToName(session, parent, item.files);
  const isSilent = item.text === undefined && beside.files.length === 0;
  const words = isSilent ? null : wordsOf(item.text ?? "", longestBody, beside);
  if (words !== null) await putAs(session, room, traits.class, bodyWritten, words, beside);
  await putIn(session, parent, itemOpened, { room, what, title, facts }, named);
  await nudge(session, room, [...(words?.mentions ?? []), ...(traits.reaches?.(new Map(), facts) ?? [])]);
  sendNow(session);
  return room;
}

export async function change(session: Session, parent: RoomId, room: RoomId, wish: ItemWish): Promise<void> {
  const item = contentsOf(session, parent).items.get(room);
  if (item === undefined) throw new Stopped("no-such-room");
  const { file, ...rest } = wish;
  const title = wish.title === undefined ? {} : { title: trimmed(wish.title, longestItemTitle) };
  const named = await filesToName(session, parent, file === undefined ? [] : [file]);
  const facts = factsWith(named, wish.facts);
  const change = { ...rest, ...title, ...(facts === undefined ? {} : { facts }), room };
  await putIn(session, parent, itemChanged, change, named);
  const after = new Map([...item.facts, ...(facts ?? [])]);
  await nudge(session, room, traitsOf(item.what)?.reaches?.(item.facts, after));
  sendNow(session);
}

function factsWith({ files: [file] }: ToName, facts: FactBytes | undefined): FactBytes | undefined {
  return file === undefined ? facts : new Map([...(facts ?? []), ...writeFacts(fileFact, { file })]);
}

export async function writeBody(
  session: Session,
  room: RoomId,
  text: string,
  files?: readonly BlobId[],
): Promise<void> {
  const now = session.room(room).thread.body.at(-1);
  const named = await filesToName(session, room, files ?? now?.files.map(({ ref }) => ref.blob));
  const isEmptied = now !== undefined && text.trim() === "";
  const words = isEmptied ? { ...filesIn(named), text: "" } : wordsOf(text, longestBody, named);
  const before = now?.mentions ?? [];
  await putIn(session, room, bodyWritten, words, named);
  await nudge(
    session,
    room,
    words.mentions?.filter((each) => !before.includes(each)),
  );
  sendNow(session);
}

/** Without spaces at the end: those in front may be meant. */
function fitting(text: string, longest: number): string {
  const words = text.trimEnd();
  if (words.trim() === "") throw new Stopped("empty");
  if (words.length > longest) throw new Stopped("too-long");
  return words;
}

/** With whom they mention. Where there are files, nothing need be said. */
function wordsOf(said: string, longest: number, named: ToName = noFiles): BodyWritten {
  const { files } = named;
  const text = files.length > 0 && said.trim() === "" ? "" : fitting(said, longest);
  const mentions = mentionsIn(text);
  if (mentions.length > mostMentions) throw new Stopped("too-many");
  return { text, ...(mentions.length === 0 ? {} : { mentions }), ...filesIn(named) };
}

function filesIn({ files }: ToName): Pick<BodyWritten, "files"> {
  return files.length === 0 ? {} : { files };
}

/** Whoever has not read the room hears of it in the hallway. */
export async function nudge(session: Session, room: RoomId, whom: readonly MemberId[] = []): Promise<void> {
  const { hallway } = session.circle;
  const others = [...new Set(whom)].filter((each) => each !== session.me);
  if (hallway === null) return;
  const way = pathTo(session, room).slice(0, -1);
  for (let at = 0; at < others.length; at += mostMentions)
    await putAs(session, hallway, "kept", nudged, { room, way, whom: others.slice(at, at + mostMentions) });
}

function placed(id: LineView["id"]): EntryId {
  const entry = placedId(id);
  if (entry === null) throw new Stopped("no-such-line");
  return entry;
}

export async function putIn<P>(
  session: Session,
  room: RoomId,
  kind: EntryKind<P>,
  payload: P,
  named: ToName = noFiles,
): Promise<void> {
  await putAs(session, room, classToSay(session, room), kind, payload, named);
}

export async function putAs<P>(
  session: Session,
  room: RoomId,
  of: Class,
  kind: EntryKind<P>,
  payload: P,
  { files, also }: ToName = noFiles,
): Promise<void> {
  if (session.circle.isOutlived) throw new Stopped("visit-keys-changed");
  const reason = notNow(session.circle, kind.name);
  if (reason !== null) throw new WouldNotCount(reason);
  const blobs = files.length === 0 ? {} : { blobs: files.map(({ ref }) => ref.blob) };
  await put(session.circle, { room, class: of, ...blobs }, write(kind, payload), also);
}

export function sendNow(session: Session): void {
  session.listener.changed();
  void session.send();
}
