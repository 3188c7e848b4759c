import { ScratchPostgres } from "@unionhall/scratch-postgres";
import pg from "pg";
import { expect, test } from "vitest";
import { boolArray, bytesArray, numberArray } from "./arrays.ts";

test("arrays arrive as they were meant", async () => {
  await using server = await ScratchPostgres.open({ fsync: "off" });
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  const sent = {
    bytes: [Buffer.from([0, 255]), null, Buffer.alloc(0), Buffer.alloc(3000, 7)],
    numbers: [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER],
    truths: [true, false, true],
  };
  const { rows } = await client.query("SELECT $1::bytea[] AS bytes, $2::bigint[] AS numbers, $3::bool[] AS truths", [
    bytesArray(sent.bytes),
    numberArray(sent.numbers),
    boolArray(sent.truths),
  ]);
  expect(rows).toEqual([{ ...sent, numbers: sent.numbers.map(String) }]);
  const { rows: none } = await client.query("SELECT count(*)::int FROM unnest($1::bytea[])", [bytesArray([])]);
  expect(none).toEqual([{ count: 0 }]);
  await client.end();
});
