import fc from "fast-check";
import { expect, test } from "vitest";
import { firstHead, headToSign, nextHead } from "./head.ts";
import { idOf } from "./ids.ts";

const circle = idOf("circle", new Uint8Array(20).fill(1));
const entry = (n: number): ReturnType<typeof idOf<"entry">> => idOf("entry", new Uint8Array(32).fill(n));

function chain(links: readonly (readonly [number, number])[]): string {
  return links.reduce((head, [n, day]) => nextHead(head, entry(n), day), firstHead(circle));
}

test("a head says which entries came, in which order, on which days", () => {
  const link = fc.tuple(fc.nat(255), fc.nat(30_000));
  fc.assert(
    fc.property(fc.array(link, { maxLength: 6 }), fc.array(link, { maxLength: 6 }), (a, b) => {
      expect(chain(a) === chain(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { seed: 1 },
  );
});

test("circles begin with different heads", () => {
  expect(firstHead(circle)).not.toBe(firstHead(idOf("circle", new Uint8Array(20).fill(2))));
});

test("the hall signs circle, place, head, day and nonce", () => {
  const statement = { circle, seq: 3, head: firstHead(circle), day: 9, nonce: new Uint8Array(32) };
  const changes = [
    {},
    { circle: idOf("circle", new Uint8Array(20)) },
    { seq: 4 },
    { head: idOf("head", new Uint8Array(32)) },
    { day: 8 },
    { nonce: new Uint8Array(32).fill(1) },
  ];
  expect(new Set(changes.map((change) => String(headToSign({ ...statement, ...change })))).size).toBe(changes.length);
});
