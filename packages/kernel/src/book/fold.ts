import type { Bytes, Codec } from "@unionhall/protocol";
import { book as bookRoom, bytesOf, fromBytes, isLawfulKey, kernelVersion, unlessMalformed } from "@unionhall/protocol";
import type { EntryBrought } from "../entry/brought.ts";
import { entryBrought, isVeryEntry } from "../entry/brought.ts";
import type { Closed, Opened, Read } from "../entry/open.ts";
import type { Ports } from "../ports.ts";
import type { Book, Void } from "./book.ts";
import type { Deed, Kind, Proof } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import type { EpochTurned, KeptKey } from "./kinds/epoch-turned.ts";
import { epochTurned, stepDerives } from "./kinds/epoch-turned.ts";
import type { Law } from "./law.ts";
import { usableTime } from "./time.ts";
import { isHeardOf, speaker, whose } from "./voice.ts";

/** The newest rules this kernel can fold. */
export const rulesKnown = 1;

/** An entry of the book whose payload's own signatures have been checked. */
export type BookRead = Read & { readonly proven: boolean };

/**
 * Checks the signatures and the keys inside a payload, so that the fold need not wait for anything. With the kept
 * keys this device holds, also that a step's keys come from its base: every member holds them.
 */
export async function prove(
  ports: Ports,
  read: Read,
  law: Pick<Law, "kindOf">,
  keptKey: KeptKey = () => undefined,
): Promise<BookRead> {
  if (!read.opened) return { ...read, proven: false };
  const kind = kindOf(read.kind, read.version) ?? law.kindOf(read.kind, read.version);
  const payload = kind === undefined ? null : payloadOf(kind.payload, read.payload);
  const proofs = payload === null ? [] : (kind?.proofs?.(payload, read.header.circle) ?? []);
  const lawful = areLawful(kind, payload);
  const checks: Promise<boolean>[] = lawful ? [areGood(ports, proofs)] : [];
  if (kind === epochTurned && payload !== null) checks.push(stepDerives(ports, payload as EpochTurned, keptKey));
  if (kind === entryBrought && payload !== null) checks.push(isVeryEntry(ports, payload as EntryBrought));
  const proven = (await Promise.all(checks)).every(Boolean);
  return { ...read, proven: proven && lawful };
}

const checkedAtOnce = 8;

/** In order: whoever fills an entry with what are no signatures has every device check a few of them, and not all. */
async function areGood({ crypto }: Ports, proofs: readonly Proof[]): Promise<boolean> {
  for (let at = 0; at < proofs.length; at += checkedAtOnce) {
    const some = proofs.slice(at, at + checkedAtOnce);
    const good = some.map(({ key, signature, message }) => crypto.verify(bytesOf(key), signature, message));
    if (!(await Promise.all(good)).every(Boolean)) return false;
  }
  return true;
}

/** Whether every key is one that all engines agree on. */
function areLawful(kind: Kind<unknown> | undefined, payload: unknown): boolean {
  const keys = payload === null ? [] : (kind?.keys?.(payload) ?? []);
  return keys.every((key) => isLawfulKey(bytesOf(key)));
}

/**
 * Takes one entry of the book, in hall order, into the state. A plain function that never throws: what
 * does not count is noted with its reason and changes nothing else. Tells why, or null when it counts.
 */
export function fold(book: Book, read: BookRead): Void | null {
  book.last = read.seq;
  if (book.days.at(-1)?.day !== read.day) newDay(book, read);
  const reason = misplaced(book, read) ?? (read.opened ? take(book, read) : "unreadable");
  if (reason !== null) book.voids.set(read.seq, { reason, by: whose(book, read, reason) });
  return reason;
}

/** Whether the circle was founded by, or has moved to, rules newer than this kernel's. */
export function isHalted(book: Book): boolean {
  return book.rules > rulesKnown || (book.statement?.kernel ?? kernelVersion) > kernelVersion;
}

/**
 * Whether this device lacks what others may have: a key or a body. Folding over it would part this
 * device from them, so the book waits here until it is had.
 */
export function isMissing(book: Book, read: Read): boolean {
  const elsewhere: readonly Closed[] = ["no-key", "withheld", "other-body", "erased"];
  return !read.opened && elsewhere.includes(read.reason) && misplaced(book, read) === null;
}

/**
 * The book is what everyone can read: only what is kept, and sealed under an epoch that the book knows.
 * Judged by the header alone, so that who can open more than others does not judge otherwise.
 */
function misplaced(book: Book, { header }: Read): Void | null {
  if (header.room !== bookRoom || header.circle !== book.circle || header.class !== "kept") return "out-of-place";
  const first = book.epochs.size === 0 && header.epoch === 0;
  return first || book.epochs.has(header.epoch) ? null : "epoch-not-open";
}

function newDay(book: Book, { seq, day }: Read): void {
  book.days.push({ seq, day });
  book.today.clear();
}

/** Entries one author may write in the book, or in a room, on one day. */
export const dailyCap = 5_000;

/** A visit's key counts as its member's: there could be a new one for every entry. */
function isOver(book: Book, { author, visit }: Opened): boolean {
  const who = visit?.member ?? author;
  const count = (book.today.get(who) ?? 0) + 1;
  book.today.set(who, count);
  return count > dailyCap;
}

/** A stranger's entry leaves nothing behind: who signs each with another key would fill every device. */
function take(book: Book, read: Opened & { readonly proven: boolean }): Void | null {
  if (isHeardOf(book, read)) {
    if (!book.counters.take(read)) return "counter-not-above";
    return isOver(book, read) ? "too-many-today" : judged(book, read);
  }
  const reason = judged(book, read);
  if (reason === null) book.counters.take(read);
  return reason;
}

function judged(book: Book, read: Opened & { readonly proven: boolean }): Void | null {
  const kind = kindOf(read.kind, read.version) ?? book.law.kindOf(read.kind, read.version);
  if (kind === undefined) return skip(book, read);
  const payload = payloadOf(kind.payload, read.payload);
  if (payload === null) return "malformed";
  if (!read.proven) return "bad-proof";
  const deed = deedOf(book, read, kind, payload);
  if (typeof deed === "string") return deed;
  const reason = whyNot(book, kind, deed);
  if (reason !== null) return reason;
  kind.apply(book, deed);
  book.law.counted(book, deed);
  return null;
}

/** Why a deed does not count as things stand: by its kind's own rule, then by the circle's. */
export function whyNot<P>(book: Book, kind: Kind<P>, deed: Deed<P>): Void | null {
  return kind.check(book, deed) ?? (kind.warranted ? book.law.judge(book, deed) : null);
}

/** Kinds that nobody here knows still have to be a member's. */
function skip(book: Book, read: Opened): Void | null {
  const by = speaker(book, { ...read, time: usableTime(book, read) });
  if (typeof by === "string") return by;
  book.skipped += 1;
  return null;
}

function deedOf(book: Book, read: Opened, kind: Kind<unknown>, payload: unknown): Deed<unknown> | Void {
  const time = usableTime(book, read);
  const { seq, day, id, author } = read;
  const deed = { seq, day, id, author, time, payload, kind: kind.name, warrant: read.warrant ?? null };
  if (kind.author === "itself") return { ...deed, by: null };
  if (read.visit !== undefined) return "visits-only-talk";
  const by = speaker(book, { author, seq, day, time });
  return typeof by === "string" ? by : { ...deed, by };
}

function payloadOf<P>(codec: Codec<P>, payload: Bytes): P | null {
  return unlessMalformed(() => fromBytes(codec, payload, "payload"));
}
