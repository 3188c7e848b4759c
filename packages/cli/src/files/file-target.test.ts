import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileView } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DiskSink, targetFor } from "./file-target.ts";

const blob = idOf("blob", new Uint8Array(32));
const file: FileView = { of: "entry_a", name: "a.txt", type: "", length: 3, blob };
const part = `.a.txt.${blob.slice(5, 16)}.part`;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), "target-"))));
afterEach(() => rm(dir, { recursive: true }));

test("a file that came to be there meanwhile stays, and what was got stays too", async () => {
  const target = await targetFor(file, dir, false);
  await using sink = await DiskSink.open(target, file);
  await sink.write(0, bytes("new"));
  await writeFile(target.path, "old");
  await expect(sink.finish(3)).rejects.toThrow("is there already");
  expect(await readFile(target.path, "utf8")).toBe("old");
  expect(await readFile(join(dir, part), "utf8")).toBe("new");
});

test("what is there already is said before anything is made", async () => {
  await writeFile(join(dir, "a.txt"), "old");
  await expect(targetFor(file, dir, false)).rejects.toThrow("is there already");
  expect(await readdir(dir)).toEqual(["a.txt"]);
});

test("what a part has too much is cut off", async () => {
  await writeFile(join(dir, part), "new and more");
  const target = await targetFor(file, dir, false);
  await using sink = await DiskSink.open(target, file);
  expect(await sink.read(0, 3)).toEqual(bytes("new"));
  await sink.finish(3);
  expect(await readFile(target.path, "utf8")).toBe("new");
  expect(await readdir(dir)).toEqual(["a.txt"]);
});

test("a link where the part should be leads nowhere", async () => {
  await writeFile(join(dir, "precious"), "precious");
  await symlink(join(dir, "precious"), join(dir, part));
  await expect(DiskSink.open(await targetFor(file, dir, false), file)).rejects.toThrow("is a link that somebody made");
  expect(await readFile(join(dir, "precious"), "utf8")).toBe("precious");
});
