import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { idOf } from "@unionhall/protocol";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { blobDirectory } from "../blobs/directory.ts";
import { scratch } from "../serve/hall.fixture.ts";
import { seeded } from "../wire/people.fixture.ts";
import { openHallStore } from "./sqlite/sqlite-store.ts";
import { diskTrouble } from "./disk-trouble.ts";

test.each([
  ["ENOSPC", "DiskFull"],
  ["EDQUOT", "DiskFull"],
  ["SQLITE_FULL", "DiskFull"],
  ["SQLITE_IOERR_SHMSIZE", "DiskFull"],
  ["EROFS", "DiskFails"],
  ["EIO", "DiskFails"],
  ["SQLITE_READONLY", "DiskFails"],
  ["SQLITE_IOERR_FSYNC", "DiskFails"],
  ["SQLITE_CANTOPEN", "DiskFails"],
  ["SQLITE_CONSTRAINT_UNIQUE", "Error"],
  ["ENOENT", "Error"],
])("%s is %s", (code, name) => {
  const error = Object.assign(new Error("as planted"), { code });
  expect(diskTrouble(error)).toMatchObject({ name });
});

test("what a full device answers to an upload is a full disk", async () => {
  await using dir = await scratch();
  const random = seeded(31);
  const of = { circle: idOf("circle", random(20)), upload: idOf("upload", random(16)) };
  const uploads = join(dir.path, of.circle.slice(7, 9), of.circle, "uploads");
  await mkdir(uploads, { recursive: true });
  await symlink("/dev/full", join(uploads, of.upload));
  await expect(blobDirectory(dir.path).write(of, 0, random(10))).rejects.toMatchObject({ name: "DiskFull" });
});

test("a blob, a circle and the addresses that the disk does not read are a disk that fails", async () => {
  await using dir = await scratch();
  const random = seeded(32);
  const of = { circle: idOf("circle", random(20)), blob: idOf("blob", random(32)) };
  const shard = join(dir.path, of.circle.slice(7, 9), of.circle, of.blob.slice(5, 7));
  await mkdir(shard, { recursive: true });
  // The system reads nothing where a process has no memory.
  await symlink("/proc/self/mem", join(shard, of.blob));
  await expect(blobDirectory(dir.path).read(of, 0, 10)).rejects.toMatchObject({ name: "DiskFails" });

  const store = openHallStore(":memory:");
  const statement = Object.getPrototypeOf(new Database(":memory:").prepare("SELECT 1")) as Database.Statement;
  const planted = Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_READ" });
  const get = vi.spyOn(statement, "get").mockImplementation(() => {
    throw planted;
  });
  await expect(store.circle(of.circle)).rejects.toMatchObject({ name: "DiskFails", cause: planted });
  await expect(store.addresses()).rejects.toMatchObject({ name: "DiskFails", cause: planted });
  get.mockRestore();
  expect(await store.circle(of.circle)).toBeNull();
  await store.close();
});
