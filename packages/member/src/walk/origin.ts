import type { BlobRef, OriginGiven, Walked } from "@unionhall/kernel";
import { blobRefCodec, openOrigins, originsBytes, RoomReader } from "@unionhall/kernel";
import type { Bytes, RoomId } from "@unionhall/protocol";
import { ascii, book as bookRoom, idOf, labelled, struct } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import { readAs, readLaw, write } from "@unionhall/union";
import { openAll } from "../circle/catch-up.ts";
import type { Circle } from "../circle/circle.ts";
import { goOnFrom } from "../circle/origins.ts";
import { pointsRoom } from "../circle/points.ts";
import { put } from "../circle/send.ts";
import { getBlob, OtherBlob } from "../files/get-blob.ts";
import { Gathered, sourceOf } from "../files/in-memory.ts";
import { endBlob, putChunks, silent } from "../files/put-blob.ts";
import { Refused } from "../line/thrown.ts";
import { oldBook } from "./old-book.ts";

/** Where it is told of the blob that holds what the circle goes on from. Kept, so that whoever comes later has it too. */
const originRoom: RoomId = idOf("room", labelled("origin", ascii("room")).slice(0, 16));

const originTold: EntryKind<{ readonly ref: BlobRef }> = {
  name: "origin.told",
  version: 1,
  payload: struct({ ref: blobRefCodec }),
};

const c = "kept";
/** Whoever walks tells first. Others can tell something else after that, as often as they like. */
const mostLooked = 16;

/** Learns from the circle itself what it goes on from. False where nobody has told what its founding names. */
export async function learnOrigins(circle: Circle): Promise<boolean> {
  const ask = { type: "read", circle: circle.id, room: originRoom, after: 0, limit: mostLooked } as const;
  const reads = await openAll(circle, (await circle.link.ask(ask, "page")).entries);
  await circle.outbox.readBack(new Set(reads.map(({ id }) => id)));
  const reader = new RoomReader(circle.book);
  let fullest: Bytes | null = null;
  for (const read of reads) {
    const item = reader.take(read);
    const told = item.type === "said" ? readAs(originTold, item.entry) : null;
    const bytes = told === null ? null : await bytesOf(circle, told.ref);
    if (bytes !== null && reach(circle, bytes) > (fullest === null ? -1 : reach(circle, fullest))) fullest = bytes;
  }
  return fullest !== null && goOnFrom(circle, fullest);
}

/** How many entries it knows the places of. All that fit are true, and somebody may have cut theirs short; -1 for what does not fit. */
function reach({ book: { walked } }: Circle, bytes: Bytes): number {
  const origins = walked === null ? null : openOrigins(walked, bytes, readLaw);
  return origins === null ? -1 : origins.reduce((sum, { places }) => sum + places.size, 0);
}

async function bytesOf({ env, link, id }: Circle, ref: BlobRef): Promise<Bytes | null> {
  const sink = new Gathered(ref.length);
  try {
    await getBlob(env, link, { circle: id, class: c, ref }, sink, silent);
    return sink.bytes;
  } catch (error) {
    if (error instanceof OtherBlob || error instanceof Refused) return null;
    throw error;
  }
}

/** Tells the circle what it goes on from, by what this device has of the old one. False where it has not all it takes. */
export async function tellOrigins(old: Circle, circle: Circle): Promise<boolean> {
  const { walked } = circle.book;
  const given = walked === null ? null : await originGiven(old, walked);
  if (given === null) return false;
  const bytes = originsBytes([given, ...(old.origins ?? [])]);
  const { env, link, id } = circle;
  const [upload, key] = [idOf("upload", env.random(16)), env.random(32)];
  const outgoing = { circle: id, class: c, upload, key, length: bytes.length } as const;
  const blob = await putChunks(env, link, outgoing, sourceOf(bytes), silent);
  await endBlob(link, outgoing, blob);
  const told = write(originTold, { ref: { blob, key, length: bytes.length } });
  await put(circle, { room: originRoom, class: c, blobs: [blob] }, told);
  return goOnFrom(circle, bytes);
}

async function originGiven(old: Circle, { seq }: Walked): Promise<OriginGiven | null> {
  const { log } = old;
  const start = { ...log.beginning, day: log.dayAt(log.beginning.seq) ?? 0 };
  const [there, passed] = [await oldBook(old, seq), log.linksBetween(start.seq, seq)];
  return there === null || passed === null ? null : { book: there.book, start, passed };
}

/** Rooms that devices write in by themselves. */
export const roomsOfDevices: ReadonlySet<RoomId> = new Set([bookRoom, originRoom, pointsRoom]);
