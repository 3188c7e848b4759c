import { argon2id } from "@noble/hashes/argon2.js";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../../../../vectors/read.ts";
import { stretch } from "./stretch.ts";

interface Row {
  readonly source: string;
  readonly password: string;
  readonly salt: string;
  readonly secret?: string;
  readonly data?: string;
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly tag: string;
}

const rows = readVectors<Row>("argon2/argon2id.json");

test.each(rows)("$source", (row) => {
  const given = row.secret === undefined ? {} : { key: fromHex(row.secret), personalization: fromHex(row.data!) };
  const options = { m: row.memory, t: row.passes, p: row.lanes, dkLen: 32, ...given };
  expect(new Uint8Array(argon2id(fromHex(row.password), fromHex(row.salt), options))).toEqual(fromHex(row.tag));
});

test.each(rows.filter((row) => row.lanes === 1))("a passphrase is stretched as in $source", async (row) => {
  const passphrase = Buffer.from(row.password, "hex").toString();
  expect(await stretch(passphrase, fromHex(row.salt), row)).toEqual(fromHex(row.tag));
});
