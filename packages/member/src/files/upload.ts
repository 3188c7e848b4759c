import { longestFile } from "@unionhall/kernel";
import type { BlobId, Class } from "@unionhall/protocol";
import type { VoiceNote } from "@unionhall/union";
import { longestFileName } from "@unionhall/union";
import type { HallLink } from "../line/hall-link.ts";
import { Offline, Refused } from "../line/thrown.ts";
import type { Source } from "../ports.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside } from "../session/acts.ts";
import { classToSay } from "../session/class-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Outgoing, Report } from "./put-blob.ts";
import { Changed, endBlob, putChunks, silent } from "./put-blob.ts";
import { tillDone } from "./till-done.ts";
import { toSeal } from "./to-seal.ts";
import type { Sending } from "./uploads.ts";
import { begun, done, noted, sendingTo } from "./uploads.ts";

/** A file to be sent, as the platform has it. */
export interface FileSource extends Source {
  readonly name: string;
  /** Its media type; empty where the platform does not know. */
  readonly type: string;
  /** Set where it is a voice note; how long it is says the recording itself. */
  readonly voiceNote?: VoiceNote;
  /** Which file this is, such as its path: one that was begun before is gone on with. */
  readonly which: string;
  /** Another text whenever the file has changed, such as its length and date. */
  state(): Promise<string>;
}

/** How an upload goes on. */
export interface Uploading {
  /** Hears how many bytes are done. */
  readonly report?: Report;
  /** Asked before each part: once it says so, nothing more is sent, and the hall lets go of what it has. */
  readonly stopped?: () => boolean;
}

/**
 * Seals a file as what is said in the room is sealed, and sends it; begun before, it goes on where it was. One at a time
 * to a circle, so that two do not share what there is of a line. The hall keeps it for a week, and from then on as long as
 * something names it.
 */
export async function upload(
  person: Person,
  { circle, room }: At,
  file: FileSource,
  { report = silent, stopped = () => false }: Uploading = {},
): Promise<BlobId> {
  const session = inside(person, circle);
  const of = classToSay(session, room);
  if (file.length > longestFile) throw new Stopped("file-too-large");
  if (file.name === "" || file.name.length > longestFileName) throw new Stopped("bad-file-name");
  return session.circle.sending.run(async () => send(person, session, of, await toSeal(file, stopped), report));
}

async function send(person: Person, session: Session, of: Class, file: FileSource, report: Report): Promise<BlobId> {
  const { sending, isNew } = await goOn(session, of, file);
  const blob = await sendBytes(person, session, sending, file, report);
  if (blob !== null) return blob;
  await forget(session, sending);
  if (isNew) throw new Stopped("file-changed");
  return send(person, session, of, file, report);
}

/** What was begun of this very file; of what it was before, no more is sent. */
async function goOn(session: Session, of: Class, file: FileSource): Promise<{ sending: Sending; isNew: boolean }> {
  const { env, id } = session.circle;
  const state = await file.state();
  const { which, name, type, length, voiceNote } = file;
  const earlier = (await sendingTo(env, id)).filter((each) => each.which === which && each.class === of);
  const same = earlier.find((each) => each.state === state && each.length === length);
  for (const each of earlier) if (each !== same) await forget(session, each);
  if (same !== undefined) return { sending: same, isNew: false };
  const said = { which, name, type, length, ...(voiceNote === undefined ? {} : { voiceNote }) };
  return { sending: await begun(env, id, { class: of, state, ...said }), isNew: true };
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
  const outgoing: Outgoing = { ...sending, circle: id };
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
    if (error instanceof Stopped && error.problem.type === "stopped") await forget(session, sending);
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
