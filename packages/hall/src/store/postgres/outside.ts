import type { Bytes, CircleId, OutsideLetter } from "@unionhall/protocol";
import { bytesOf, idOf } from "@unionhall/protocol";
import type { Changes, OutsideSeen, Store } from "../store.ts";
import { bytesArray } from "./arrays.ts";
import type { Run, Statement } from "./connections.ts";
import type { Asking } from "./sight.ts";
import { upTo } from "./up-to.ts";

const findLetters: Statement = {
  name: "find-outside-letters",
  text: `SELECT l.circle, l.letter AS id
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, letter) JOIN outside_letters AS l USING (circle, letter)`,
};
const findStamps: Statement = {
  name: "find-stamps",
  text: `SELECT s.circle, s.stamp AS id
    FROM unnest($1::bytea[], $2::bytea[]) AS wanted (circle, stamp) JOIN stamps AS s USING (circle, stamp)`,
};

type Found = { readonly circle: Bytes; readonly id: Bytes };
type Wants = NonNullable<Asking["wanted"]["outside"]>;

/** A look for all that is asked, as each may ask for it. */
export async function readOutside(
  run: Run,
  asking: readonly Asking[],
): Promise<(circle: CircleId, wants: Wants | undefined) => OutsideSeen> {
  const wanted = asking.flatMap(({ id, wanted: { outside } }) => (outside === undefined ? [] : [{ id, ...outside }]));
  const stamped = wanted.flatMap(({ id, stamp }) => (stamp === undefined ? [] : [{ id, stamp }]));
  const [letters, stamps] = await Promise.all([
    found(
      run,
      findLetters,
      wanted.map(({ id, letter }) => [bytesOf(id), bytesOf(letter)]),
    ),
    found(
      run,
      findStamps,
      stamped.map(({ id, stamp }) => [bytesOf(id), stamp]),
    ),
  ]);
  return (circle, wants) => ({
    there: wants !== undefined && letters.has(nameOf(bytesOf(circle), bytesOf(wants.letter))),
    stamp: wants?.stamp !== undefined && stamps.has(nameOf(bytesOf(circle), wants.stamp)),
  });
}

async function found(
  run: Run,
  statement: Statement,
  pairs: readonly (readonly [Bytes, Bytes])[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const [circles, ids] = [pairs.map(([circle]) => circle), pairs.map(([, id]) => id)];
  const rows = await run<Found>(statement, bytesArray(circles), bytesArray(ids));
  return new Set(rows.map(({ circle, id }) => nameOf(circle, id)));
}

function nameOf(circle: Bytes, id: Bytes): string {
  return Buffer.concat([circle, id]).toString("latin1");
}

const letters: Statement = {
  name: "outside-letters",
  text: upTo({
    columns: "day, letter, stamped, sealed",
    size: "octet_length(sealed)",
    from: "outside_letters WHERE circle = $1 AND (day, letter) > ($2, $3)",
    order: "day, letter",
    bytes: "$4",
    limit: "1000",
  }),
};
const lettersBy: Statement = {
  name: "outside-letters-by",
  text: "SELECT 1 FROM outside_letters WHERE circle = $1 AND day <= $2 LIMIT 1",
};
const countStamps: Statement = {
  name: "count-stamps",
  text: "SELECT circle, count(*) AS count FROM stamps WHERE circle = ANY($1::bytea[]) GROUP BY circle",
};

/** How many are not spent, of circles that have any. */
export async function stampsIn(run: Run, circles: readonly CircleId[]): Promise<ReadonlyMap<CircleId, number>> {
  if (circles.length === 0) return new Map();
  const rows = await run<{ circle: Bytes; count: number }>(countStamps, bytesArray(circles.map(bytesOf)));
  return new Map(rows.map(({ circle, count }) => [idOf("circle", circle), count]));
}

type Row = { readonly day: number; readonly letter: Bytes; readonly stamped: boolean; readonly sealed: Bytes };

export function outsideReads(run: Run): Pick<Store, "outsideLetters" | "hasOutsideLettersBy" | "stamps"> {
  return {
    async outsideLetters(circle, after, most) {
      const place = after === null ? [-1, Buffer.alloc(0)] : [after.day, bytesOf(after.letter)];
      const rows = await run<Row>(letters, bytesOf(circle), ...place, most);
      return rows.map((row): OutsideLetter => ({ ...row, letter: idOf("letter", row.letter) }));
    },
    hasOutsideLettersBy: async (circle, day) => (await run(lettersBy, bytesOf(circle), day)).length > 0,
    stamps: async (circle) => (await stampsIn(run, [circle])).get(circle) ?? 0,
  };
}

const putLetter: Statement = {
  name: "put-outside-letter",
  text: "INSERT INTO outside_letters (circle, day, letter, stamped, sealed) VALUES ($1, $2, $3, $4, $5)",
};
const dropLetter: Statement = {
  name: "drop-outside-letter",
  text: "DELETE FROM outside_letters WHERE circle = $1 AND letter = $2",
};
const dropLettersBy: Statement = {
  name: "drop-outside-letters-by",
  text: "DELETE FROM outside_letters WHERE circle = $1 AND day <= $2",
};
const addStamps: Statement = {
  name: "add-stamps",
  text: `INSERT INTO stamps (circle, stamp) SELECT $1, stamp FROM unnest($2::bytea[]) AS new (stamp)
    ON CONFLICT (circle, stamp) DO NOTHING`,
};
const spendStamp: Statement = { name: "spend-stamp", text: "DELETE FROM stamps WHERE circle = $1 AND stamp = $2" };
const dropStamps: Statement = { name: "drop-stamps", text: "DELETE FROM stamps WHERE circle = $1" };

/** Sends what a change does to letters from outside and to stamps. */
export function writeOutside(run: Run, circle: Bytes, changes: Changes): readonly Promise<unknown>[] {
  const { outsideLetter: put, dropLetter: dropped, dropOutsideLettersBy: by, stamps = [] } = changes;
  const row = put === undefined ? [] : [put.day, bytesOf(put.letter), put.stamped, put.sealed];
  return [
    ...(put === undefined ? [] : [run(putLetter, circle, ...row)]),
    ...(dropped === undefined ? [] : [run(dropLetter, circle, bytesOf(dropped))]),
    ...(by === undefined ? [] : [run(dropLettersBy, circle, by)]),
    ...(changes.spendStamp === undefined ? [] : [run(spendStamp, circle, changes.spendStamp)]),
    ...(changes.dropStamps === true ? [run(dropStamps, circle)] : []),
    ...(stamps.length === 0 ? [] : [run(addStamps, circle, bytesArray(stamps))]),
  ];
}
