import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder, readable } from "./search.ts";

const word = "Mañana at the river";

const planted: readonly [string, Buffer][] = [
  ["UTF-8", Buffer.from(word)],
  ["UTF-16 LE", Buffer.from(word, "utf16le")],
  ["UTF-16 BE", Buffer.from(word, "utf16le").swap16()],
  ["hexadecimal", Buffer.from(Buffer.from(word).toString("hex"))],
  ["percent signs", Buffer.from(encodeURIComponent(word))],
  ["base64", Buffer.from(Buffer.from(`1${word}2`).toString("base64"))],
  ["base64", Buffer.from(Buffer.from(`12${word}`).toString("base64"))],
  ["base64", Buffer.from(Buffer.from(`123${word}1234`).toString("base64url"))],
];

test.each(planted)("a text left behind in %s is found, wherever it stands", (name, bytes) => {
  const around = Buffer.from([0, 255, 7, 13]);
  const hay = { where: "a file", bytes: Buffer.concat([around, bytes, around]) };
  expect(readable([word], [hay])).toContain(`"${word}" in ${name} in a file`);
  expect(readable(["Somewhere else"], [hay])).toEqual([]);
});

test("every file of a directory is searched, however deep", async () => {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-search-"));
  await writeFile(join(dir, "hall.db-wal"), `page ${word}`);
  expect(readable([word], await filesUnder(dir))).toEqual([`"${word}" in UTF-8 in ${join(dir, "hall.db-wal")}`]);
  await rm(dir, { recursive: true });
});
