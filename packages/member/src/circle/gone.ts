import type { BookRead, Erased, Opened, Standing } from "@unionhall/kernel";
import { entryBrought, innerEntry, latchOwner } from "@unionhall/kernel";
import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import { book as bookRoom, daysToObject, equal, lockOf, msInDay } from "@unionhall/protocol";
import type { Circle } from "./circle.ts";
import type { Heard } from "./erasures.ts";

/** An entry as this device has it: opened, closed, or only its place. */
type Body = Standing | BookRead;

/** A steward's wish that stands. */
export interface Wish {
  readonly entry: EntryId;
  readonly by: MemberId;
  /** The day the body goes. */
  readonly day: number;
  readonly signature: Bytes;
}

/**
 * What entitles the hall to have no body at a place: a secret that fits the lock, a steward's wish whose day has
 * come, the age that the circle lets passing entries reach. Else it withholds the body. Halls can move the day on,
 * so what this device has goes by its own day, and not by age.
 */
export function erasedBy(circle: Circle, body: Body): Erased | undefined {
  if (body.header.room === bookRoom) return undefined;
  const secret = secretOf(circle, body);
  if (secret !== undefined) return { secret };
  const own = Math.floor(circle.env.clock.now() / msInDay);
  const today = isHere(body) ? own : Math.max(circle.log.chain.day, own);
  if ((wishOn(circle, body)?.day ?? Number.POSITIVE_INFINITY) <= today) return { rule: "steward" };
  return !isHere(body) && isOutlived(circle, body, today) ? { rule: "keep" } : undefined;
}

function secretOf(circle: Circle, body: Body): Bytes | undefined {
  const proofs = heardOf(circle, body).map(({ word }) => word.proof);
  const fits = (secret: Bytes): boolean => equal(lockOf(secret), body.header.lock);
  return proofs.flatMap((proof) => (proof.type === "secret" ? proof.secret : [])).find(fits);
}

/** By the circle's own book, whatever the hall says. */
function isOutlived({ book: { keep } }: Circle, { day, header }: Body, today: number): boolean {
  if (keep === null || header.class !== "passing") return false;
  return day + (keep.rooms.find(({ room }) => room === header.room)?.days ?? keep.default) < today;
}

/** The wish to have a body gone that stands: a steward's, to which nobody objected who may. */
export function wishOn(circle: Circle, body: Body): Wish | undefined {
  const heard = heardOf(circle, body);
  const objections = heard.flatMap((each) => objection(circle, body, each) ?? []);
  const isOpen = ({ signature }: Wish): boolean => !objections.some((wish) => equal(wish, signature));
  return heard.flatMap((each) => lawful(circle, body, each) ?? []).find(isOpen);
}

function heardOf({ erasures }: Circle, { seq, id }: Body): readonly Heard[] {
  return erasures.on(seq).filter(({ word }) => word.entry === id);
}

/**
 * By who was steward when they had seen the entry, with a week to object since the last they had seen. It was made
 * seven days before its day, or later: a hall that told all it had after that has hidden it, and made the week shorter.
 */
function lawful(circle: Circle, { seq }: Body, { word, before }: Heard): Wish | undefined {
  const { entry, day, proof } = word;
  if (proof.type !== "wish") return undefined;
  const { by, after, signature } = proof;
  const made = day - daysToObject;
  const seenOn = circle.log.dayAt(after) ?? Number.POSITIVE_INFINITY;
  if (after < seq || made < Math.max(seenOn, before) || !isFolded(circle, after)) return undefined;
  const owner = latchOwner(circle.book, { by, after, day: made });
  return owner?.steward === true ? { entry, by: owner.member.id, day, signature } : undefined;
}

/**
 * The wish that a word is against, if it counts: from who was steward then, or from the author, as far as this device
 * can tell. The hall saw that the entry was theirs.
 */
function objection(circle: Circle, body: Body, { word: { day, proof } }: Heard): Bytes | undefined {
  if (proof.type !== "kept" || !isFolded(circle, proof.after)) return undefined;
  const owner = latchOwner(circle.book, { ...proof, day });
  if (owner === null) return undefined;
  const may = owner.steward || !isHere(body) || authorOf(circle, body) === owner.member.id;
  return may ? proof.wish : undefined;
}

/** Of what is brought, whoever said it. */
function authorOf({ book }: Circle, entry: Opened): MemberId | undefined {
  const { visit, author } = entry.kind === entryBrought.name ? (innerEntry(entry)?.content ?? entry) : entry;
  return book.voices.get(visit?.member ?? author)?.member;
}

/** Whether the book has been judged up to a place. */
function isFolded({ log, waitsAt }: Circle, place: number): boolean {
  return place <= log.chain.seq && place < (waitsAt ?? Number.POSITIVE_INFINITY);
}

function isHere(body: Body): body is BookRead & Opened {
  return "opened" in body && body.opened;
}
