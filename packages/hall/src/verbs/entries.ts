import type { Bytes, CircleId, Header, Place, Reason, Sealed } from "@unionhall/protocol";
import { book, caps, equal, readHeader, turnOf } from "@unionhall/protocol";
import type { Tail } from "../store/circle.ts";
import type { Known, NewEntry } from "../store/store.ts";
import { entryIdBytes, firstHeadBytes, nextHeadBytes, sha256 } from "./hashes.ts";

/** An entry as it arrived, judged by itself. */
export interface Arrived {
  readonly id: Bytes;
  readonly headerBytes: Bytes;
  readonly body: Bytes;
  /** Null where the header cannot be read. */
  readonly header: Header | null;
  readonly fault: Reason | null;
}

export function arrive(circle: CircleId, { header: headerBytes, body }: Sealed): Arrived {
  const id = entryIdBytes(headerBytes);
  const header = headerOrNull(headerBytes);
  return { id, headerBytes, body, header, fault: header === null ? "malformed" : faultOf(circle, header, body) };
}

function headerOrNull(bytes: Bytes): Header | null {
  try {
    return readHeader(bytes);
  } catch {
    return null;
  }
}

function faultOf(circle: CircleId, header: Header, body: Bytes): Reason | null {
  if (header.circle !== circle) return "not-allowed";
  if (header.size !== body.length || body.length < caps.bodyFloor) return "bad-hash";
  return equal(sha256(body), header.body) ? null : "bad-hash";
}

/** Bytes that count as one entry: who sends large ones sends fewer, and nobody fills a circle's room in a few days. */
const bytesAtOnce = 8_192;

/** As how many entries so many bytes count against what a latch may do just now. */
export function costOf(bytes: number): number {
  return Math.ceil(bytes / bytesAtOnce);
}

/** The hall takes entries under every epoch since the last steward's turn; in the book, under any it has seen. */
export function epochStands(header: Header, tail: Pick<Tail, "turn" | "epoch">): boolean {
  return header.epoch <= tail.epoch && (header.room === book || turnOf(header.epoch) === tail.turn);
}

/** Where no entry has come yet. */
export function firstTail(circle: CircleId): Tail {
  return { turn: 0, epoch: 0, seq: 0, head: firstHeadBytes(circle), day: 0, bytes: 0, erasures: 0 };
}

/** Gives entries their places one after the other; what the hall has already keeps the place it had. */
export class Placing {
  readonly #day: number;
  readonly entries: NewEntry[] = [];
  tail: Tail;

  constructor(tail: Tail, today: number) {
    this.tail = tail;
    this.#day = Math.max(tail.day, today);
  }

  /** The place of an entry the hall has, or that came twice in one message. */
  known(arrived: Arrived, known: Known | null): Place | null {
    if (known !== null) return { seq: known.seq, day: known.day };
    const here = this.entries.find(({ id }) => equal(id, arrived.id));
    return here === undefined ? null : { seq: here.seq, day: here.day };
  }

  place(arrived: Arrived, header: Header): Place {
    const { id, headerBytes, body } = arrived;
    const place = { seq: this.tail.seq + 1, day: this.#day };
    this.entries.push({ id, header, headerBytes, body, ...place });
    this.tail = {
      ...this.tail,
      ...place,
      head: nextHeadBytes(this.tail.head, id, place.day),
      bytes: this.tail.bytes + headerBytes.length + body.length,
    };
    return place;
  }
}
