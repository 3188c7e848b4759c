import type { Bytes } from "@unionhall/protocol";
import { bytesOf, doorCodec, toBytes } from "@unionhall/protocol";
import { ledgerCodec } from "../circle.ts";
import type { NewEntry } from "../store.ts";
import { boolArray, bytesArray, numberArray } from "./arrays.ts";
import type { Run, Statement } from "./connections.ts";
import type { Made, Moved } from "./made.ts";
import type { Standing } from "./standings.ts";
import { writeBeside } from "./write-beside.ts";

const columns = "circle, door_hash, turn, epoch, seq, head, day, bytes, erasures, letters";
const asRows = `unnest($1::bytea[], $2::bytea[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[], $7::bigint[],
  $8::bigint[], $9::bigint[], $10::bigint[])`;

/** Fails where another process was first with the same circle. */
const insertCircles: Statement = {
  name: "insert-circles",
  text: `INSERT INTO circles (${columns}) SELECT * FROM ${asRows} AS new (circle) ORDER BY circle`,
};
const updateCircles: Statement = {
  name: "update-circles",
  text: `UPDATE circles AS c SET door_hash = new.door_hash, turn = new.turn, epoch = new.epoch, seq = new.seq,
    head = new.head, day = new.day, bytes = new.bytes, erasures = new.erasures, letters = new.letters
    FROM ${asRows} AS new (${columns}) WHERE c.circle = new.circle`,
};
const putDoors: Statement = {
  name: "put-doors",
  text: `INSERT INTO doors (circle, door, ledger) SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[])
    ON CONFLICT (circle) DO UPDATE SET door = excluded.door, ledger = excluded.ledger`,
};
const insertEntries: Statement = {
  name: "insert-entries",
  text: `INSERT INTO entries (circle, seq, day, id, room, passing, header, body) SELECT * FROM
    unnest($1::bytea[], $2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[], $6::boolean[], $7::bytea[], $8::bytea[])`,
};

/** Sends all that was decided; every promise has to be waited for. Circles first: whoever was second fails there. */
export function writeAll(run: Run, circles: readonly Moved[], made: readonly Made[]): readonly Promise<unknown>[] {
  const entries = made.flatMap(({ changes }) => changes.entries ?? []);
  return [
    ...writeCircles(run, circles),
    ...(entries.length === 0 ? [] : [writeEntries(run, entries)]),
    ...made.flatMap((each) => writeBeside(run, each)),
  ];
}

function writeCircles(run: Run, circles: readonly Moved[]): readonly Promise<unknown>[] {
  const fresh = circles.filter(({ before }) => before === null);
  const known = circles.filter(({ before }) => before !== null);
  const doors = circles.filter(({ before, after }) => before?.doorHash !== after.doorHash);
  return [
    ...(fresh.length === 0 ? [] : [run(insertCircles, ...rowsOf(fresh))]),
    ...(doors.length === 0 ? [] : [run(putDoors, ...doorsOf(doors))]),
    ...(known.length === 0 ? [] : [run(updateCircles, ...rowsOf(known))]),
  ];
}

function rowsOf(circles: readonly Moved[]): readonly Buffer[] {
  const bytes = (of: (standing: Standing) => Bytes): Buffer => bytesArray(circles.map(({ after }) => of(after)));
  const numbers = (of: (standing: Standing) => number): Buffer => numberArray(circles.map(({ after }) => of(after)));
  return [
    bytes(({ circle }) => bytesOf(circle.id)),
    bytes(({ doorHash }) => doorHash),
    numbers(({ circle }) => circle.tail.turn),
    numbers(({ circle }) => circle.tail.epoch),
    numbers(({ circle }) => circle.tail.seq),
    bytes(({ circle }) => circle.tail.head),
    numbers(({ circle }) => circle.tail.day),
    numbers(({ circle }) => circle.tail.bytes),
    numbers(({ circle }) => circle.tail.erasures),
    numbers(({ letters }) => letters),
  ];
}

function doorsOf(circles: readonly Moved[]): readonly Buffer[] {
  return [
    bytesArray(circles.map(({ after }) => bytesOf(after.circle.id))),
    bytesArray(circles.map(({ after }) => toBytes(doorCodec, after.circle.door))),
    bytesArray(circles.map(({ after }) => toBytes(ledgerCodec, after.circle.ledger))),
  ];
}

function writeEntries(run: Run, entries: readonly NewEntry[]): Promise<unknown> {
  return run(
    insertEntries,
    bytesArray(entries.map(({ header }) => bytesOf(header.circle))),
    numberArray(entries.map(({ seq }) => seq)),
    numberArray(entries.map(({ day }) => day)),
    bytesArray(entries.map(({ id }) => id)),
    bytesArray(entries.map(({ header }) => bytesOf(header.room))),
    boolArray(entries.map((entry) => entry.header.class === "passing")),
    bytesArray(entries.map(({ headerBytes }) => headerBytes)),
    bytesArray(entries.map(({ body }) => body)),
  );
}
