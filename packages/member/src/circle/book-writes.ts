import type { Kind, Void } from "@unionhall/kernel";
import { foresee } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { toBytes } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { drawFor, warrantFor } from "@unionhall/union";
import type { Circle } from "./circle.ts";
import { WouldNotCount } from "./would-not-count.ts";

/** What goes into an entry of the book. */
export interface BookWritten extends Written {
  /** The outcome, or the draw, that entitles the deed; without one, its author's place in the circle has to. */
  readonly warrant?: EntryId;
}

/** The content of an entry of one of the kernel's kinds, or the law's. */
export function deed<P>(kind: Kind<P>, payload: P): Written {
  return { kind: kind.name, version: kind.version, payload: toBytes(kind.payload, payload) };
}

/** Why this member's deed would not count as things stand here, or null. */
export function objection<P>(circle: Circle, kind: Kind<P>, payload: P): Void | null {
  const by = circle.book.voices.get(circle.me.secrets.keys.signing)?.member;
  if (by === undefined) return "not-a-member";
  const said = { kind, payload, by, day: circle.next.day, time: circle.env.clock.now() };
  return foresee(circle.book, { ...said, ...entitledBy(circle, kind, payload) });
}

/** The same as `deed`, for one that stands by itself, or by an outcome that entitles to it. Throws `WouldNotCount`. */
export function lawfulDeed<P>(circle: Circle, kind: Kind<P>, payload: P): BookWritten {
  const reason = objection(circle, kind, payload);
  if (reason !== null) throw new WouldNotCount(reason);
  return { ...deed(kind, payload), ...entitledBy(circle, kind, payload) };
}

function entitledBy<P>({ book, next }: Circle, kind: Kind<P>, payload: P): Pick<BookWritten, "warrant"> {
  const asked = { kind: kind.name, payload, day: next.day };
  const warrant = drawFor(book, asked) ?? warrantFor(book, asked, next);
  return warrant === null ? {} : { warrant };
}
