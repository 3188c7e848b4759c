import { Buffer } from "node:buffer";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, foundIn } from "./search.ts";

const words = "¿De quién es la escalera?";
const utf16 = Buffer.from(words, "utf16le");

const left: readonly [string, Buffer][] = [
  ["UTF-8", Buffer.from(words)],
  ["UTF-16 LE", utf16],
  ["UTF-16 BE", Buffer.from(utf16).swap16()],
  ["hexadecimal", Buffer.from(Buffer.from(words).toString("hex"))],
  ["UTF-16 in hexadecimal", Buffer.from(utf16.toString("hex"))],
  ["percent signs", Buffer.from(encodeURIComponent(words))],
  ["base64", Buffer.from(Buffer.from(`1${words}2`).toString("base64"))],
  ["base64 from its second byte on", Buffer.from(Buffer.from(`12${words}`).toString("base64"))],
  ["base64 from its third byte on", Buffer.from(Buffer.from(`123${words}1234`).toString("base64"))],
];

test.each(left)("words that lie among other bytes in %s are found", (_, bytes) => {
  const around = Buffer.from([255, 7, 13]);
  const file = { name: "a file", bytes: Buffer.concat([around, bytes, around]) };
  expect(foundIn([{ name: "another", bytes: around }, file], [words])).toEqual([words]);
  expect(foundIn([file], ["¿De quién es la tetera?"])).toEqual([]);
});

test("every file of a directory is searched, however deep", async () => {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-search-"));
  await mkdir(join(dir, "blobs"));
  await writeFile(join(dir, "hall.db-wal"), "page");
  await writeFile(join(dir, "blobs", "one"), words);
  const files = await filesIn(dir);
  expect(files.map(({ name }) => name)).toEqual([join("blobs", "one"), "hall.db-wal"]);
  expect(foundIn(files, [words])).toEqual([words]);
  await rm(dir, { recursive: true });
});
