import type { Bytes, Codec } from "@unionhall/protocol";
import { bytesOf, fromBytes, Malformed } from "@unionhall/protocol";
import type { Opened, Read } from "../entry/open.ts";
import type { Ports } from "../ports.ts";
import type { Book, Void } from "./book.ts";
import type { Deed, Judge, Kind } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { usableTime } from "./time.ts";
import { speaker } from "./voice.ts";

/** The newest rules this kernel can fold. */
export const rulesKnown = 1;

/** An entry of the book whose payload's own signatures have been checked. */
export type BookRead = Read & { readonly proven: boolean };

/** Checks the signatures inside a payload, so that the fold need not wait for anything. */
export async function prove(ports: Ports, read: Read): Promise<BookRead> {
  if (!read.opened) return { ...read, proven: false };
  const kind = kindOf(read.kind, read.version);
  const payload = kind === undefined ? null : payloadOf(kind.payload, read.payload);
  const proofs = kind === undefined || payload === null ? [] : kind.proofs(payload, read.header.circle);
  const checks = proofs.map(({ key, signature, message }) => ports.crypto.verify(bytesOf(key), signature, message));
  return { ...read, proven: (await Promise.all(checks)).every(Boolean) };
}

/** Who stewards may do what the agreement governs; inviting is everyone's. */
export const stewardship: Judge = (_, deed) =>
  deed.kind === "invitation.made" || deed.by?.steward === true ? null : "not-a-steward";

/**
 * Takes one entry of the book, in hall order, into the state. A plain function that never throws: what
 * does not count is noted with its reason and changes nothing else. Tells why, or null when it counts.
 */
export function fold(book: Book, read: BookRead, judge: Judge = stewardship): Void | null {
  book.last = read.seq;
  if (book.days.at(-1)?.day !== read.day) book.days.push({ seq: read.seq, day: read.day });
  const reason = read.opened ? take(book, read, judge) : "unreadable";
  if (reason !== null) book.voids.set(read.seq, reason);
  return reason;
}

/** Whether the circle has moved to rules newer than this kernel's. */
export function isHalted(book: Book): boolean {
  return book.rules > rulesKnown;
}

function take(book: Book, read: Opened & { readonly proven: boolean }, judge: Judge): Void | null {
  if (!book.counters.take(read.author, read.device, read.counter)) return "counter-not-above";
  const kind = kindOf(read.kind, read.version);
  if (kind === undefined) return skip(book, read);
  const payload = payloadOf(kind.payload, read.payload);
  if (payload === null) return "malformed";
  if (!read.proven) return "bad-proof";
  const deed = deedOf(book, read, kind, payload);
  if (typeof deed === "string") return deed;
  const reason = kind.check(book, deed) ?? (kind.warranted ? judge(book, deed) : null);
  if (reason === null) kind.apply(book, deed);
  return reason;
}

/** Kinds that are not the kernel's still have to be a member's. */
function skip(book: Book, read: Opened): Void | null {
  const by = speaker(book, { ...read, time: usableTime(book, read.time, read.seen.seq, read.day) });
  if (typeof by === "string") return by;
  book.skipped += 1;
  return null;
}

function deedOf(book: Book, read: Opened, kind: Kind<unknown>, payload: unknown): Deed<unknown> | Void {
  const time = usableTime(book, read.time, read.seen.seq, read.day);
  const { seq, day, id, author } = read;
  const deed = { seq, day, id, author, time, payload, kind: kind.name, warrant: read.warrant ?? null };
  if (kind.author === "itself") return { ...deed, by: null };
  if (read.visit !== undefined) return "visits-only-talk";
  const by = speaker(book, { author, seq, day, time });
  return typeof by === "string" ? by : { ...deed, by };
}

function payloadOf<P>(codec: Codec<P>, payload: Bytes): P | null {
  try {
    return fromBytes(codec, payload, "payload");
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
