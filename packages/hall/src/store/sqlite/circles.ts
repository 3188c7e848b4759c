import type { Database, Statement } from "better-sqlite3";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { bytesOf, doorCodec, fromBytes, toBytes } from "@unionhall/protocol";
import type { Circle, Tail } from "../circle.ts";
import { ledgerCodec } from "../circle.ts";

/** A circle with its number in this file. */
export interface Numbered {
  readonly number: number;
  readonly circle: Circle;
}

interface Row {
  readonly circle: number;
  readonly door: Bytes;
  readonly ledger: Bytes;
  readonly turn: number;
  readonly epoch: number;
  readonly seq: number;
  readonly head: Bytes;
  readonly day: number;
  readonly bytes: number;
  readonly erasures: number;
}

/** About 400 bytes a latch: this keeps some tens of megabytes. */
const latchesKept = 100_000;

/** The circles in use, read once and kept. What is changed is kept only until its transaction fails. */
export class Circles {
  readonly #kept = new Map<CircleId, Numbered>();
  #latches = 0;
  /** By number, of the circles that moved in this transaction: a busy one moves often, and is written once. */
  readonly #tails = new Map<number, Tail>();
  readonly #find: Statement<[Bytes], Row>;
  readonly #number: Statement<[Bytes]>;
  readonly #door: Statement<[number, Bytes, Bytes]>;
  readonly #tail: Statement<[number, number, number, number, Bytes, number, number, number]>;

  constructor(db: Database) {
    this.#find = db.prepare("SELECT * FROM circles JOIN doors USING (circle) JOIN tails USING (circle) WHERE id = ?");
    this.#number = db.prepare("INSERT INTO circles (id) VALUES (?)");
    this.#door = db.prepare(
      `INSERT INTO doors (circle, door, ledger) VALUES (?, ?, ?)
       ON CONFLICT (circle) DO UPDATE SET door = excluded.door, ledger = excluded.ledger`,
    );
    this.#tail = db.prepare(
      `INSERT INTO tails (circle, turn, epoch, seq, head, day, bytes, erasures) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (circle) DO UPDATE SET turn = excluded.turn, epoch = excluded.epoch, seq = excluded.seq,
       head = excluded.head, day = excluded.day, bytes = excluded.bytes, erasures = excluded.erasures`,
    );
  }

  find(id: CircleId): Numbered | null {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const row = this.#find.get(bytesOf(id));
    return row === undefined ? null : this.#keep({ number: row.circle, circle: read(id, row) });
  }

  write(old: Numbered | null, circle: Circle): Numbered {
    const number = old?.number ?? Number(this.#number.run(bytesOf(circle.id)).lastInsertRowid);
    if (old?.circle.door !== circle.door || old.circle.ledger !== circle.ledger)
      this.#door.run(number, toBytes(doorCodec, circle.door), toBytes(ledgerCodec, circle.ledger));
    if (old?.circle.tail !== circle.tail) this.#tails.set(number, circle.tail);
    return this.#keep({ number, circle });
  }

  /** To be called before a transaction ends. */
  writeTails(): void {
    for (const [number, { turn, epoch, seq, head, day, bytes, erasures }] of this.#tails)
      this.#tail.run(number, turn, epoch, seq, head, day, bytes, erasures);
    this.#tails.clear();
  }

  forget(): void {
    this.#kept.clear();
    this.#latches = 0;
    this.#tails.clear();
  }

  #keep(numbered: Numbered): Numbered {
    const { id, door } = numbered.circle;
    this.#latches += door.latches.length - (this.#kept.get(id)?.circle.door.latches.length ?? 0);
    this.#kept.set(id, numbered);
    if (this.#latches > latchesKept && this.#kept.size > 1) {
      this.writeTails();
      this.forget();
      this.#keep(numbered);
    }
    return numbered;
  }
}

function read(id: CircleId, row: Row): Circle {
  const { turn, epoch, seq, head, day, bytes, erasures } = row;
  return {
    id,
    door: fromBytes(doorCodec, row.door, "door"),
    ledger: fromBytes(ledgerCodec, row.ledger, "ledger"),
    tail: { turn, epoch, seq, head, day, bytes, erasures },
  };
}
