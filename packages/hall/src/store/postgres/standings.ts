import type { Bytes, CircleId } from "@unionhall/protocol";
import { bytesOf, concat, doorCodec, equal, fromBytes, idOf } from "@unionhall/protocol";
import { sha256 } from "../../verbs/hashes.ts";
import type { Circle } from "../circle.ts";
import { ledgerCodec } from "../circle.ts";
import { bytesArray } from "./arrays.ts";
import type { Run, Statement } from "./connections.ts";

/** A circle as its row has it. */
export interface Standing {
  readonly circle: Circle;
  /** Of the bytes of door and ledger. */
  readonly doorHash: Bytes;
  /** The number of the newest letter; 0 before the first. */
  readonly letters: number;
}

interface Row {
  readonly circle: Bytes;
  readonly door_hash: Bytes;
  readonly turn: number;
  readonly epoch: number;
  readonly seq: number;
  readonly head: Bytes;
  readonly day: number;
  readonly bytes: number;
  readonly erasures: number;
  readonly letters: number;
}

interface DoorRow {
  readonly circle: Bytes;
  readonly door: Bytes;
  readonly ledger: Bytes;
}

const columns = "c.circle, c.door_hash, c.turn, c.epoch, c.seq, c.head, c.day, c.bytes, c.erasures, c.letters";

/** In the order of their ids, so that no two wait for each other. */
const lockRows: Statement = {
  name: "lock-circles",
  text: `SELECT ${columns} FROM circles AS c WHERE c.circle = ANY($1::bytea[]) ORDER BY c.circle FOR UPDATE`,
};
/** In a look of its own after the lock, which may have waited for who was changing the door. */
const newDoors: Statement = {
  name: "new-doors",
  text: `SELECT c.circle, d.door, d.ledger FROM unnest($1::bytea[], $2::bytea[]) AS kept (circle, hash)
    JOIN circles AS c USING (circle) JOIN doors AS d USING (circle) WHERE c.door_hash <> kept.hash`,
};
const lookAt: Statement = {
  name: "look-at-circles",
  text: `SELECT ${columns}, d.door, d.ledger FROM unnest($1::bytea[], $2::bytea[]) AS kept (circle, hash)
    JOIN circles AS c USING (circle) LEFT JOIN doors AS d ON d.circle = c.circle AND c.door_hash <> kept.hash`,
};

/** About 400 bytes a latch: this keeps some tens of megabytes. */
const latchesKept = 100_000;

interface KeptDoor extends Pick<Circle, "door" | "ledger"> {
  readonly hash: Bytes;
}

/**
 * The circles of the database. A row is read whenever it is asked for. Its door, which is large, is kept and goes
 * on being used while the row names it: nobody is judged by a door that another process has changed.
 */
export class Standings {
  #kept = new Map<CircleId, KeptDoor>();
  #latches = 0;

  /** Those that are there, locked until the transaction ends. */
  async lock(run: Run, ids: readonly CircleId[]): Promise<Map<CircleId, Standing>> {
    const { kept, circles, hashes } = this.#asked(ids);
    const [rows, doors] = await Promise.all([run<Row>(lockRows, circles), run<DoorRow>(newDoors, circles, hashes)]);
    for (const row of doors) kept.set(idOf("circle", row.circle), this.#keep(idOf("circle", row.circle), row));
    return standingsOf(rows, kept);
  }

  /** Those that are there, as they are at one moment. */
  async look(run: Run, ids: readonly CircleId[]): Promise<Map<CircleId, Standing>> {
    const { kept, circles, hashes } = this.#asked(ids);
    const rows = await run<Row & (DoorRow | { readonly door: null })>(lookAt, circles, hashes);
    for (const row of rows)
      if (row.door !== null) kept.set(idOf("circle", row.circle), this.#keep(idOf("circle", row.circle), row));
    return standingsOf(rows, kept);
  }

  /** What is kept now may be let go before the answer comes, so it is held here. */
  #asked(ids: readonly CircleId[]): { kept: Map<CircleId, KeptDoor>; circles: Buffer; hashes: Buffer } {
    const kept = new Map<CircleId, KeptDoor>();
    for (const id of ids) {
      const door = this.#kept.get(id);
      if (door !== undefined) kept.set(id, door);
    }
    const hashes = ids.map((id) => kept.get(id)?.hash ?? none);
    return { kept, circles: bytesArray(ids.map(bytesOf)), hashes: bytesArray(hashes) };
  }

  #keep(id: CircleId, { door, ledger }: DoorRow): KeptDoor {
    const read: KeptDoor = {
      hash: doorHashOf(door, ledger),
      door: fromBytes(doorCodec, door, "door"),
      ledger: fromBytes(ledgerCodec, ledger, "ledger"),
    };
    this.#latches += read.door.latches.length - (this.#kept.get(id)?.door.latches.length ?? 0);
    if (this.#latches > latchesKept) {
      this.#kept = new Map();
      this.#latches = read.door.latches.length;
    }
    this.#kept.set(id, read);
    return read;
  }
}

const none: Bytes = new Uint8Array();

export function doorHashOf(door: Bytes, ledger: Bytes): Bytes {
  return new Uint8Array(sha256(concat(door, ledger)));
}

function standingsOf(rows: readonly Row[], doors: ReadonlyMap<CircleId, KeptDoor>): Map<CircleId, Standing> {
  return new Map(
    rows.map((row) => {
      const id = idOf("circle", row.circle);
      const kept = doors.get(id);
      if (kept === undefined || !equal(kept.hash, row.door_hash))
        throw new Error("a circle's door is not the one its row names");
      const { turn, epoch, seq, head, day, bytes, erasures, letters } = row;
      const tail = { turn, epoch, seq, head, day, bytes, erasures };
      return [id, { circle: { id, door: kept.door, ledger: kept.ledger, tail }, doorHash: kept.hash, letters }];
    }),
  );
}
