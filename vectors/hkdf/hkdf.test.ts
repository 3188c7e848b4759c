import { webSealing } from "@unionhall/kernel";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../read.ts";

interface Row {
  readonly ikm: string;
  readonly salt: string;
  readonly info: string;
  readonly length: number;
  readonly okm: string;
}

const sealing = webSealing(globalThis.crypto.subtle);

test.each(readVectors<Row>("hkdf/rfc5869.json"))("RFC 5869, $length bytes of $okm", async (row) => {
  const made = await sealing.hkdf(fromHex(row.ikm), fromHex(row.salt), fromHex(row.info), row.length);
  expect(made).toEqual(fromHex(row.okm));
});
