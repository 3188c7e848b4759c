import { webcrypto } from "node:crypto";
import { addressesToSign, idOf, webCrypto } from "@unionhall/protocol";
import type { Addresses, SignedAddresses, Subtle } from "@unionhall/protocol";
import { seededRandom } from "@unionhall/testing";
import { write } from "@unionhall/union";
import { expect, test } from "vitest";
import { hallLists } from "./hall-lists.ts";
import { deskHall } from "./kinds.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);
const seed = seededRandom("a hall")(32);

async function list(number: number, signing = seed): Promise<SignedAddresses> {
  const hall = idOf("key", await crypto.publicKey(seed));
  const statement: Addresses = { v: 1, hall, number, addresses: [`https://hall-${number}.example`] };
  return { statement, signature: await crypto.sign(signing, addressesToSign(statement)) };
}

test("the very list that a device knows is not checked again; any other is, whatever its number", async () => {
  const known = await list(3);
  let checked = 0;
  const counting = {
    ...crypto,
    verify: (...ask: Parameters<typeof crypto.verify>) => (checked++, crypto.verify(...ask)),
  };
  const look = (signed: SignedAddresses) => hallLists(counting, [write(deskHall, signed)], () => known);
  expect(await look(await list(3))).toEqual([known]);
  expect(checked).toBe(0);
  const forged = { ...known, statement: { ...known.statement, addresses: ["https://thief.example"] } };
  expect(await look(forged)).toEqual([]);
  expect(await look(await list(3, seededRandom("a thief")(32)))).toEqual([]);
  expect(checked).toBe(2);
});

test("the newest list that a hall signed counts, whatever somebody with a device writes beside it", async () => {
  const thief = seededRandom("a thief")(32);
  const all = [await list(1), await list(3), await list(9, thief), await list(2)];
  const said = all.map((signed) => write(deskHall, signed));
  expect(await hallLists(crypto, said)).toEqual([all[1]]);
});
