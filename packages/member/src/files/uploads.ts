import type { BlobId, Bytes, CircleId, Class, Codec, UploadId } from "@unionhall/protocol";
import { bytes, choice, fromBytes, id, idOf, maybe, msInDay, struct, text, toBytes, uint } from "@unionhall/protocol";
import { longestFile } from "@unionhall/kernel";
import type { VoiceNote } from "@unionhall/union";
import { longestFileName, voiceNoteCodec } from "@unionhall/union";
import { shelfOf } from "../circle/shelves.ts";
import type { Change, Environment } from "../ports.ts";

/** A file on its way from this device. What the hall has of it is asked of the hall. */
export interface Sending {
  readonly upload: UploadId;
  /** As it is sealed. */
  readonly class: Class;
  readonly key: Bytes;
  /** Which file it is, and which state of it, as the platform tells. */
  readonly which: string;
  readonly state: string;
  readonly name: string;
  readonly type: string;
  readonly length: number;
  readonly voiceNote?: VoiceNote;
  /** When it was begun, in ms since 1970. */
  readonly since: number;
  /** Set once all of it was sent, before the hall is asked to keep it. */
  readonly blob?: BlobId;
}

const sendingCodec: Codec<Sending & { readonly v: number }> = struct({
  v: uint(1),
  upload: id("upload"),
  class: choice("kept", "passing"),
  key: bytes(32),
  which: text(5_000),
  state: text(200),
  name: text(longestFileName),
  type: text(127),
  length: uint(longestFile),
  voiceNote: maybe(voiceNoteCodec),
  since: uint(),
  blob: maybe(id("blob")),
});

/** How long a hall keeps what is not gone on with: after that there is nothing to go on from. */
const daysKept = 7;

/** What this device was sending to a circle, the newest last. What is too old is taken away. */
export async function sendingTo({ store, clock }: Environment, circle: CircleId): Promise<readonly Sending[]> {
  const shelf = shelfOf("sending", circle);
  const all = (await store.read(shelf)).map(({ value }) => fromBytes(sendingCodec, value, "sending"));
  const isOver = ({ since }: Sending): boolean => since < clock.now() - daysKept * msInDay;
  const over = all.filter(isOver);
  if (over.length > 0) await store.write(over.map((each) => done(circle, each)));
  return all.filter((each) => !isOver(each));
}

export async function begun({ store, random, clock }: Environment, circle: CircleId, of: NewSending): Promise<Sending> {
  const sending = { ...of, upload: idOf("upload", random(16)), key: random(32), since: clock.now() };
  await store.write([noted(circle, sending)]);
  return sending;
}

type NewSending = Pick<Sending, "class" | "which" | "state" | "name" | "type" | "length" | "voiceNote">;

export function noted(circle: CircleId, sending: Sending): Change {
  return { shelf: shelfOf("sending", circle), key: sending.upload, value: toBytes(sendingCodec, { v: 1, ...sending }) };
}

export function done(circle: CircleId, { upload }: Sending): Change {
  return { shelf: shelfOf("sending", circle), key: upload, value: null };
}
