import type { Opened } from "@unionhall/kernel";
import { hallwayOpened, readAs } from "@unionhall/union";
import { boxMissed } from "./box-missed.ts";
import type { Circle } from "./circle.ts";
import { headShown } from "./head-shown.ts";

/** What a circle knows by an entry of the book that counts and is not the kernel's own business. */
export function noteCounted(circle: Circle, read: Opened): void {
  circle.hallway ??= readAs(hallwayOpened, read)?.room ?? null;
  const missed = readAs(boxMissed, read);
  const shown = readAs(headShown, read);
  if (shown !== null) circle.headsShown.push(shown.head);
  const by = circle.book.voices.get(read.author)?.member;
  if (missed !== null && by !== undefined) circle.boxesMissed.set(by, { ...missed, seq: read.seq });
}
