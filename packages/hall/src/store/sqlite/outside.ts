import type { Database } from "better-sqlite3";
import type { Bytes, CircleId, OutsideLetter } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { Changes, OutsideSeen, Store, Wanted } from "../store.ts";
import { upTo } from "./up-to.ts";

/** Of the letter and the stamp that a decision wants to see. A circle that is not there has number −1, and none. */
export function outsideSeer(db: Database): (circle: number, wanted: Wanted) => OutsideSeen {
  const letter = db.prepare<[number, Bytes]>("SELECT 1 FROM outside_letters WHERE circle = ? AND letter = ?");
  const stamp = db.prepare<[number, Bytes]>("SELECT 1 FROM stamps WHERE circle = ? AND stamp = ?");
  return (circle, { outside }) => ({
    there: outside !== undefined && letter.get(circle, bytesOf(outside.letter)) !== undefined,
    stamp: outside?.stamp !== undefined && stamp.get(circle, outside.stamp) !== undefined,
  });
}

/** How many are not spent. */
export function stampCounter(db: Database): (circle: number) => number {
  const stamps = db.prepare<[number], number>("SELECT count(*) FROM stamps WHERE circle = ?");
  stamps.pluck();
  return (circle) => stamps.get(circle) ?? 0;
}

type Reads = Pick<Store, "outsideLetters" | "hasOutsideLettersBy" | "stamps">;
type Row = { day: number; letter: Bytes; stamped: number; sealed: Bytes };

/** The most that the protocol takes in one answer. */
const lettersAtOnce = 1_000;

export function outsideReads(db: Database, number: (id: CircleId) => number): Reads {
  const letters = db.prepare<[number, number, Bytes], Row>(
    `SELECT day, letter, stamped, sealed FROM outside_letters WHERE circle = ? AND (day, letter) > (?, ?)
     ORDER BY day, letter`,
  );
  const by = db.prepare<[number, number]>("SELECT 1 FROM outside_letters WHERE circle = ? AND day <= ? LIMIT 1");
  const stamps = stampCounter(db);
  return {
    async outsideLetters(circle, after, most) {
      const place = after === null ? ([-1, new Uint8Array()] as const) : ([after.day, bytesOf(after.letter)] as const);
      const rows = letters.iterate(number(circle), ...place);
      const found = upTo(most, lettersAtOnce, rows, ({ sealed }) => sealed.length);
      return found.map(({ letter, stamped, ...rest }): OutsideLetter => {
        return { ...rest, letter: idOf("letter", letter), stamped: stamped === 1 };
      });
    },
    hasOutsideLettersBy: async (circle, day) => by.get(number(circle), day) !== undefined,
    stamps: async (circle) => stamps(number(circle)),
  };
}

/** Writes what a change does to letters from outside and to stamps. */
export function outsideWriter(db: Database): (circle: number, changes: Changes) => void {
  const put = db.prepare<[number, number, Bytes, number, Bytes]>(
    "INSERT INTO outside_letters (circle, day, letter, stamped, sealed) VALUES (?, ?, ?, ?, ?)",
  );
  const drop = db.prepare<[number, Bytes]>("DELETE FROM outside_letters WHERE circle = ? AND letter = ?");
  const dropBy = db.prepare<[number, number]>("DELETE FROM outside_letters WHERE circle = ? AND day <= ?");
  const add = db.prepare<[number, Bytes]>("INSERT OR IGNORE INTO stamps (circle, stamp) VALUES (?, ?)");
  const spend = db.prepare<[number, Bytes]>("DELETE FROM stamps WHERE circle = ? AND stamp = ?");
  const dropStamps = db.prepare<[number]>("DELETE FROM stamps WHERE circle = ?");
  const leave = (circle: number, { day, letter, stamped, sealed }: OutsideLetter): void => {
    put.run(circle, day, bytesOf(letter), stamped ? 1 : 0, sealed);
  };
  return (circle, changes) => {
    const { outsideLetter, dropLetter, dropOutsideLettersBy, spendStamp, stamps = [] } = changes;
    if (outsideLetter !== undefined) leave(circle, outsideLetter);
    if (dropLetter !== undefined) drop.run(circle, bytesOf(dropLetter));
    if (dropOutsideLettersBy !== undefined) dropBy.run(circle, dropOutsideLettersBy);
    if (spendStamp !== undefined) spend.run(circle, spendStamp);
    if (changes.dropStamps === true) dropStamps.run(circle);
    for (const stamp of stamps) add.run(circle, stamp);
  };
}
