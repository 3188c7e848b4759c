import { bytesOf, entryId, firstHead, headToSign, idOf, nextHead, sha256 as ours } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { entry } from "../wire/requests.fixture.ts";
import { crypto, seeded } from "../wire/people.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";
import { entryIdBytes, firstHeadBytes, nextHeadBytes, sha256 } from "./hashes.ts";

const random = seeded(3);

test("the machine's hashes are the protocol's", () => {
  for (let length = 0; length < 200; length += 7) {
    const bytes = random(length);
    expect(new Uint8Array(sha256(bytes))).toEqual(ours(bytes));
    const id = entryId(bytes);
    expect(idOf("entry", entryIdBytes(bytes))).toBe(id);
    const circle = idOf("circle", random(20));
    expect(idOf("head", firstHeadBytes(circle))).toBe(firstHead(circle));
    const head = idOf("head", random(32));
    expect(idOf("head", nextHeadBytes(bytesOf(head), bytesOf(id), length))).toBe(nextHead(head, id, length));
  }
});

test("a head has memory of its own, for it is kept", () => {
  const circle = idOf("circle", random(20));
  const first = firstHeadBytes(circle);
  expect([first, nextHeadBytes(first, random(32), 1)].map(({ buffer }) => buffer.byteLength)).toEqual([32, 32]);
});

test("a device that folds the ids and days it gets comes to the head the hall signs", async () => {
  const { circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  await ash.say(circle, entry(circle), entry(circle));
  const answer = await ash.ask({ type: "heads", circle, after: 0, limit: 100 });
  if (answer.type !== "heads") throw new Error(answer.type);
  const { statement, signature } = answer.head;
  const folded = answer.heads.reduce((head, each) => nextHead(head, each.entry, each.day), firstHead(circle));
  expect(statement).toMatchObject({ circle, seq: 3, head: folded });
  expect(new Uint8Array(statement.nonce)).toEqual(ash.nonce);
  expect(await crypto.verify(bytesOf(ash.hall), signature, headToSign(statement))).toBe(true);
});
