import type { Book } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import { decisionsOf, pastOf } from "@unionhall/union";
import type { Circle } from "../circle/circle.ts";
import type { InBook } from "./known.ts";

/** Whatever says that it stands in one room, in the order of the book. */
export type OfRoom = readonly [InBook, ...InBook[]];

/** Of which book it was made, and how far that was folded. */
interface Made {
  readonly of: Book;
  readonly last: number;
  readonly byRoom: ReadonlyMap<RoomId, OfRoom>;
}

/** The decisions of a circle's book, past ones too: put in order once, and anew when the book has gone on. */
export class Booked {
  readonly #circle: Circle;
  #made: Made | null = null;

  constructor(circle: Circle) {
    this.#circle = circle;
  }

  /** In the order of the first of each room. */
  get byRoom(): ReadonlyMap<RoomId, OfRoom> {
    const { book } = this.#circle;
    const isNew = this.#made?.of === book && this.#made.last === book.last;
    if (!isNew || this.#made === null) this.#made = { of: book, last: book.last, byRoom: byRoom(book) };
    return this.#made.byRoom;
  }
}

function byRoom(book: Book): ReadonlyMap<RoomId, OfRoom> {
  const all = [...pastOf(book), ...decisionsOf(book)].map(([id, decision]) => ({ id, decision }));
  const found = new Map<RoomId, [InBook, ...InBook[]]>();
  for (const each of all.toSorted((a, b) => a.decision.seq - b.decision.seq)) {
    const others = found.get(each.decision.room);
    if (others === undefined) found.set(each.decision.room, [each]);
    else others.push(each);
  }
  return found;
}
