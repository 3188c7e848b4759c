import type { SignedHead } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { Offline } from "../line/thrown.ts";
import type { Circle } from "./circle.ts";
import { weighHeads } from "./forked.ts";

const bytes = (length: number, fill = 0) => new Uint8Array(length).fill(fill);
const [theirs, ours] = [idOf("head", bytes(32, 1)), idOf("head", bytes(32, 2))];

test("where the line drops before a head that somebody showed is held against the hall's, it is held later", async () => {
  const id = idOf("circle", bytes(20));
  const shown: SignedHead = {
    statement: { circle: id, seq: 3, head: theirs, day: 0, nonce: bytes(32) },
    signature: bytes(64),
  };
  const circle = {
    id,
    env: { crypto: { verify: () => Promise.resolve(true) } },
    link: { hall: idOf("key", bytes(32)), ask: () => Promise.reject(new Offline()) },
    noted: { fork: undefined },
    headsShown: [shown],
    log: { chain: { seq: 3, at: () => ours } },
    heads: { newest: null },
  } as unknown as Circle;
  await expect(weighHeads(circle)).rejects.toThrow(Offline);
  expect(circle.headsShown).toEqual([shown]);
});
