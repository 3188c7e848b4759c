import { webSealing } from "@unionhall/kernel";
import { concat } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../read.ts";

interface Row {
  readonly tcId: number;
  readonly ivSize: number;
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
  readonly result: "valid" | "invalid";
  readonly comment: string;
}

const sealing = webSealing(globalThis.crypto.subtle);
const rows = readVectors<Row>("aes-gcm/wycheproof.json");
const houseRows = rows.filter((row) => row.ivSize === 96);

test.each(houseRows)("Wycheproof $tcId, $result: $comment", async (row) => {
  const [key, nonce, aad, plain] = [row.key, row.iv, row.aad, row.msg].map(fromHex);
  const sealed = concat(fromHex(row.ct), fromHex(row.tag));
  const valid = row.result === "valid";
  expect(await sealing.decrypt(key!, nonce!, aad!, sealed)).toEqual(valid ? plain : null);
  if (valid) expect(await sealing.encrypt(key!, nonce!, aad!, plain!)).toEqual(sealed);
});

test("nonces of other lengths are refused, lawful elsewhere or not", async () => {
  const others = rows.filter((row) => row.ivSize !== 96);
  expect(others.length).toBeGreaterThan(10);
  for (const row of others) {
    const sealed = concat(fromHex(row.ct), fromHex(row.tag));
    expect(await sealing.decrypt(fromHex(row.key), fromHex(row.iv), fromHex(row.aad), sealed)).toBeNull();
  }
});
