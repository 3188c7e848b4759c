import { writeFileSync } from "node:fs";
import {
  chunksOf,
  fits,
  invitationKeys,
  openBox,
  openEntry,
  openLetter,
  openLink,
  openNote,
  provesFork,
  readForkProof,
  steppedKey,
} from "@unionhall/kernel";
import type { Bytes, CircleId, Key } from "@unionhall/protocol";
import { bytesOf, entryId, lockOf, readRecord, stepOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../read.ts";
import { hex } from "./hex.ts";
import { makeVectors, portsOf } from "./make.ts";

/**
 * Bytes that were written once are read for ever. `WRITE_VECTORS=1 npx vitest run vectors/kernel` writes them
 * anew: only together with a new version of what changed, and beside the old ones once anything is released.
 */
const made = await makeVectors();
if (process.env["WRITE_VECTORS"] === "1") {
  for (const [name, rows] of Object.entries(made)) {
    writeFileSync(new URL(`${name}.json`, import.meta.url), `${JSON.stringify(rows, null, 2)}\n`);
  }
}

/** Texts, but for two fields. */
type Row = Readonly<Record<string, string>> & { readonly number: number; readonly counter: number };
const frozen = (name: string): readonly Row[] => readVectors<Row>(`kernel/${name}.json`);
const ports = portsOf("readers");
const hexed = (row: Row, field: string): Bytes => fromHex(row[field]!);

/** HPKE draws its own randomness: boxes and letters are opened below, and never the same twice. */
test.each(Object.keys(made).filter((name) => name !== "boxes" && name !== "letters"))(
  "%s are made byte for byte as they were",
  (name) => {
    expect(JSON.parse(JSON.stringify(made[name]))).toEqual(frozen(name));
  },
);

test("the blob of the vectors still opens", async () => {
  const [row] = frozen("blobs");
  const [circle, length] = [row!["circle"] as CircleId, Number(row!["length"])];
  const chunks = await chunksOf(ports, { circle, class: "passing", key: hexed(row!, "key"), length });
  expect(await chunks.open(0, hexed(row!, "chunk"))).toEqual(hexed(row!, "file"));
});

test.each(frozen("entries"))("the entry $id still opens", async (row) => {
  const placed = { seq: 1, day: 1, header: hexed(row, "header"), body: hexed(row, "body") };
  const epoch = {
    number: row.number,
    kept: hexed(row, "kept"),
    passing: hexed(row, "passing"),
    commitment: hexed(row, "commitment"),
  };
  const read = await openEntry(ports, placed, () => epoch);
  expect(entryId(placed.header)).toBe(row["id"]);
  expect(read).toMatchObject({
    opened: true,
    author: row["author"],
    device: row["device"],
    counter: row.counter,
    payload: hexed(row, "payload"),
  });
  expect(hex(read.header.lock)).toBe(row["lock"]);
  expect(hex(lockOf(hexed(row, "secret")))).toBe(row["lock"]);
});

test("every epoch fits its record, steps from its base and links back to it", async () => {
  const rows = frozen("epochs");
  for (const row of rows) {
    const record = readRecord(hexed(row, "record"));
    expect(fits(record, hexed(row, "kept"), hexed(row, "passing"))).toBe(true);
    const base = rows.find(({ number }) => number === record.base);
    expect(await openLink(ports, record, hexed(row, "kept"))).toEqual(base === undefined ? null : hexed(base, "kept"));
    if (stepOf(record.number) === 0 || base === undefined) continue;
    for (const key of ["kept", "passing"])
      expect(await steppedKey(ports, hexed(base, key), record.number)).toEqual(hexed(row, key));
  }
});

test.each(frozen("boxes"))("the box $tag still opens", async (row) => {
  const record = readRecord(hexed(row, "record"));
  const opened = await openBox(
    ports,
    record,
    { epoch: record.number, tag: row["tag"] as never, sealed: hexed(row, "sealed") },
    hexed(row, "seed"),
  );
  expect(opened?.epoch).toMatchObject({ kept: hexed(row, "kept"), passing: hexed(row, "passing") });
  expect(opened?.past).toEqual([{ number: 0, passing: hexed(row, "past") }]);
});

test.each(frozen("letters"))("the letter by $invitation still opens", async (row) => {
  const letter = await openLetter(ports, row["circle"] as CircleId, hexed(row, "seed"), hexed(row, "sealed"));
  expect(letter?.letter.invitation).toBe(row["invitation"]);
  expect(hex(bytesOf(letter!.letter.keys.signing))).toBe(row["signing"]);
});

test.each(frozen("notes"))("the note $note still opens with its link", async (row) => {
  const keys = await invitationKeys(ports, hexed(row, "secret"));
  expect([keys.invitation, keys.latchKey, keys.note]).toEqual([row["invitation"], row["latch"], row["note"]]);
  expect(await openNote(ports, keys.noteKey, hexed(row, "sealed"))).toMatchObject({
    title: row["title"],
    from: row["from"],
  });
});

test.each(frozen("forks"))("the proof of a fork is read, and holds: $holds", async (row) => {
  expect(await provesFork(ports.crypto, readForkProof(hexed(row, "proof")))).toBe(row["holds"] === "yes");
});

const under =
  (what: string, key: string): ((row: Row) => Row) =>
  (row) =>
    ({ ...row, what, key: row[key]! }) as unknown as Row;
const signed = [
  ...frozen("signed"),
  ...frozen("doors").map(under("door", "latch")),
  ...frozen("heads").map(under("head", "hall")),
];

test.each(signed)("the signature under $what holds", async (row) => {
  const key = bytesOf(row["key"] as Key);
  expect(await ports.crypto.verify(key, hexed(row, "signature"), hexed(row, "message"))).toBe(true);
});
