import { longestFile } from "@unionhall/kernel";
import type { BlobId, CircleId, RoomId } from "@unionhall/protocol";
import { lineSaid, longestFileName, write } from "@unionhall/union";
import type { HallLink } from "../line/hall-link.ts";
import { Offline, Refused } from "../line/thrown.ts";
import type { Source } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { inside } from "../session/acts.ts";
import { chatToSay } from "../session/chat-acts.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Outgoing, Report } from "./put-blob.ts";
import { Changed, endBlob, putChunks, silent } from "./put-blob.ts";
import { tillDone } from "./till-done.ts";
import type { Sending } from "./uploads.ts";
import { begun, done, noted, sendingTo } from "./uploads.ts";

/** A file to be sent, as the platform has it. */
export interface FileSource extends Source {
  readonly name: string;
  /** Its media type; empty where the platform does not know. */
  readonly type: string;
  /** Which file this is, such as its path: one that was begun before is gone on with. */
  readonly which: string;
  /** Another text whenever the file has changed, such as its length and date. */
  state(): Promise<string>;
}

/** One at a time to a circle, so that two do not share what there is of a line. Kept in the outbox once all of it is sent. */
export async function sendFile(
  person: Person,
  id: CircleId,
  file: FileSource,
  report: Report = silent,
): Promise<BlobId> {
  const session = inside(person, id);
  const chat = chatToSay(session);
  if (file.length > longestFile) throw new Stopped("file-too-large");
  if (file.name === "" || file.name.length > longestFileName) throw new Stopped("bad-file-name");
  return session.circle.sending.run(() => sendTo(person, session, chat, file, report));
}

async function sendTo(
  person: Person,
  session: Session,
  room: RoomId,
  file: FileSource,
  report: Report,
): Promise<BlobId> {
  const { circle } = session;
  const { sending, isNew } = await goOn(session, file);
  const blob = await sendBytes(person, session, sending, file, report);
  if (blob === null) {
    await forget(session, sending);
    if (isNew) throw new Stopped("file-changed");
    return sendTo(person, session, room, file, report);
  }
  const { name, type, length, key } = sending;
  const payload = { text: "", files: [{ name, type, ref: { blob, key, length } }] };
  const time = circle.env.clock.now();
  const entry = { ...write(lineSaid, payload), room, class: "passing", blobs: [blob], time } as const;
  await circle.outbox.add(entry, [done(circle.id, sending)]);
  session.listener.changed();
  void session.send();
  return blob;
}

/** What was begun of this very file; of what it was before, no more is sent. */
async function goOn(session: Session, file: FileSource): Promise<{ sending: Sending; isNew: boolean }> {
  const { env, id } = session.circle;
  const state = await file.state();
  const { which, name, type, length } = file;
  const earlier = (await sendingTo(env, id)).filter((each) => each.which === which);
  const same = earlier.find((each) => each.state === state && each.length === length);
  for (const each of earlier) if (each !== same) await forget(session, each);
  if (same !== undefined) return { sending: same, isNew: false };
  return { sending: await begun(env, id, { which, state, name, type, length }), isNew: true };
}

/** Null when the file is not what was begun. */
async function sendBytes(
  person: Person,
  session: Session,
  sending: Sending,
  file: FileSource,
  report: Report,
): Promise<BlobId | null> {
  const { env, id, link } = session.circle;
  const outgoing = { ...sending, circle: id, class: "passing" } as const;
  let sent = sending.blob;
  try {
    const blob = await tillDone(person, session, report, async (told) => {
      if (sent !== undefined && (await isKept(link, outgoing, sent))) return sent;
      sent = await putChunks(env, link, outgoing, file, told);
      // Before the hall is asked to keep it: should its answer be lost, it is asked the same again.
      await env.store.write([noted(id, { ...sending, blob: sent })]);
      await endBlob(link, outgoing, sent);
      return sent;
    });
    return (await file.state()) === sending.state ? blob : null;
  } catch (error) {
    if (error instanceof Changed) return null;
    throw error;
  }
}

/** Whether the hall keeps the blob by now. It may have forgotten the upload, or never had its end. */
async function isKept(link: HallLink, outgoing: Outgoing, blob: BlobId): Promise<boolean> {
  try {
    await endBlob(link, outgoing, blob);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") return false;
    throw error;
  }
}

/** The hall is told, if it can be; else it lets go by itself in a week. */
async function forget({ circle: { env, id, link } }: Session, sending: Sending): Promise<void> {
  await env.store.write([done(id, sending)]);
  try {
    await link.ask({ type: "drop-upload", circle: id, upload: sending.upload }, "done");
  } catch (error) {
    if (!(error instanceof Offline || error instanceof Refused)) throw error;
  }
}
