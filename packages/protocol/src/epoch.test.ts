import fc from "fast-check";
import { expect, test } from "vitest";
import { Malformed } from "./canonical.ts";
import { encode } from "./canonical.ts";
import type { EpochRecord } from "./epoch.ts";
import { epochNumber, readRecord, recordBytes, stepOf, turnOf } from "./epoch.ts";
import { bytesOf, idOf } from "./ids.ts";

test("an epoch's number tells its turn and its step, and a later turn is always larger", () => {
  const turn = fc.nat(1_000_000);
  const step = fc.nat(65_535);
  fc.assert(
    fc.property(turn, step, step, (t, s, later) => {
      expect([turnOf(epochNumber(t, s)), stepOf(epochNumber(t, s))]).toEqual([t, s]);
      expect(epochNumber(t + 1, later)).toBeGreaterThan(epochNumber(t, s));
    }),
    { seed: 1 },
  );
});

const record: EpochRecord = {
  v: 1,
  circle: idOf("circle", new Uint8Array(20).fill(1)),
  number: epochNumber(1, 0),
  base: 0,
  commitment: new Uint8Array(32).fill(2),
  passingHash: new Uint8Array(32).fill(3),
  link: new Uint8Array(48).fill(4),
};

test("a record is read as it was written, and its bytes change with every field", () => {
  expect(readRecord(recordBytes(record))).toEqual(record);
  const changes: readonly Partial<EpochRecord>[] = [
    { circle: idOf("circle", new Uint8Array(20)) },
    { number: 1 },
    { base: null },
    { commitment: new Uint8Array(32) },
    { passingHash: new Uint8Array(32) },
    { link: new Uint8Array() },
  ];
  const written = [record, ...changes.map((change) => ({ ...record, ...change }))].map((each) =>
    String(recordBytes(each)),
  );
  expect(new Set(written).size).toBe(changes.length + 1);
});

test("a record of another version, or without its base, is refused", () => {
  const { v: _, ...rest } = { ...record, circle: bytesOf(record.circle) };
  expect(() => readRecord(encode({ v: 2, ...rest }))).toThrow(Malformed);
  const { base: __, ...noBase } = rest;
  expect(() => readRecord(encode({ v: 1, ...noBase }))).toThrow("record.base");
});
