import type { Letterbox } from "@unionhall/kernel";
import { letterboxClosed, letterboxOpened, openOutsideLetter } from "@unionhall/kernel";
import type { Answer, Bytes, LetterboxId, OutsideLetter } from "@unionhall/protocol";
import { equal, letterboxIdOf, stampHashOf, stampLength } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import type { LettersTaken } from "../letters.ts";
import type { Environment } from "../ports.ts";
import { doorOf } from "./at-the-door.ts";
import { deed, lawfulDeed } from "./book-writes.ts";
import { WouldNotCount } from "./would-not-count.ts";
import type { Circle } from "./circle.ts";
import type { DoorPart } from "./turn.ts";
import { turnDoor } from "./turn.ts";

/** In the book and in the door together: the circle's word, and what its hall goes by. */
export async function openLetterbox(circle: Circle, takes: LettersTaken): Promise<void> {
  const fresh = await newLetterbox(circle.env);
  await turnDoor(circle, () => ({
    door: { letterbox: { key: fresh.key, ...takes, paused: false } },
    written: [lawfulDeed(circle, letterboxOpened, fresh)],
  }));
}

export async function closeLetterbox(circle: Circle): Promise<void> {
  await turnDoor(circle, () => ({
    door: { letterbox: null },
    written: [lawfulDeed(circle, letterboxClosed, {})],
  }));
}

/** At the door alone: what is paused is as it was, and goes on so. */
export async function pauseLetterbox(circle: Circle, paused: boolean): Promise<void> {
  await turnDoor(circle, async () => {
    const { letterbox } = await doorOf(circle);
    if (letterbox === undefined || letterbox.paused === paused) throw new WouldNotCount("no-effect");
    return { door: { letterbox: { ...letterbox, paused } }, written: [] };
  });
}

/** A new address that somebody who goes does not know the key of: what the door gets, and the book. */
export async function letterboxWithout(circle: Circle): Promise<{ door: DoorPart; after: readonly Written[] }> {
  if (circle.book.publicLetterbox === null) return { door: {}, after: [] };
  const fresh = await newLetterbox(circle.env);
  const { letterbox } = await doorOf(circle);
  const door = letterbox === undefined ? {} : { letterbox: { ...letterbox, key: fresh.key } };
  return { door, after: [deed(letterboxOpened, fresh)] };
}

/** A fresh key to seal letters to, and the seed that opens them. */
export async function newLetterbox(env: Environment): Promise<Letterbox> {
  const seed = env.random(32);
  return { seed, key: await env.sealing.boxKey(seed) };
}

/** The address as the book has it; null where the circle takes no letters. */
export function letterboxOf({ id, book }: Circle): LetterboxId | null {
  return book.publicLetterbox === null ? null : letterboxIdOf(id, book.publicLetterbox.key);
}

/** How the hall treats it, if it goes by the key that the book has. */
export async function letterboxAtTheDoor(circle: Circle): Promise<"closed" | "open" | "paused" | "differs"> {
  const decided = circle.book.publicLetterbox;
  const { letterbox } = await doorOf(circle);
  if (decided === null && letterbox === undefined) return "closed";
  if (decided === null || letterbox === undefined || !equal(decided.key, letterbox.key)) return "differs";
  return letterbox.paused ? "paused" : "open";
}

/** New stamps. The hall learns their hashes and forgets whose they were; they stand nowhere else. */
export async function makeStamps(circle: Circle, letterbox: LetterboxId, count: number): Promise<readonly Bytes[]> {
  const stamps = Array.from({ length: count }, () => circle.env.random(stampLength));
  const hashes = stamps.map((stamp) => stampHashOf(letterbox, stamp));
  await circle.link.ask({ type: "put-stamps", circle: circle.id, stamps: hashes }, "done");
  return stamps;
}

type Page = Extract<Answer, { type: "outside-letters" }>;

/** All that the hall has, page by page. */
export async function readOutsideLetters(circle: Circle): Promise<Page> {
  const ask = { type: "get-outside-letters", circle: circle.id } as const;
  const letters: OutsideLetter[] = [];
  for (let page = await circle.link.ask(ask, "outside-letters"); ;) {
    letters.push(...page.letters);
    const last = page.letters.at(-1);
    if (last === undefined) return { ...page, letters };
    const after = { day: last.day, letter: last.letter };
    page = await circle.link.ask({ ...ask, after }, "outside-letters");
  }
}

export interface OpenedLetter {
  readonly text: string | null;
  readonly earlier: boolean;
}

/** With the present key, else with those from before, the newest first. */
export async function openLetterHere({ env, id, book }: Circle, sealed: Bytes): Promise<OpenedLetter> {
  const present = book.publicLetterbox?.seed;
  const now = present === undefined ? null : await openOutsideLetter(env, id, present, sealed);
  if (now !== null) return { text: now, earlier: false };
  for (const seed of book.olderPublicLetterboxes.toReversed()) {
    const text = await openOutsideLetter(env, id, seed, sealed);
    if (text !== null) return { text, earlier: true };
  }
  return { text: null, earlier: false };
}
