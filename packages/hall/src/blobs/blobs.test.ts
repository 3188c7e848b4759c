import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { idOf } from "@unionhall/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeded } from "../wire/people.fixture.ts";
import { blobsContract } from "./contract.fixture.ts";
import { blobDirectory } from "./directory.ts";
import { memoryBlobs } from "./memory-blobs.ts";

let root: string;
let count = 0;
const fresh = (): string => join(root, `blobs-${count++}`);
const random = seeded(12);
const circle = idOf("circle", random(20));

beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), "hall-blobs-"))));
afterAll(() => rm(root, { recursive: true }));

async function filesUnder(dir: string): Promise<readonly string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe("in memory", () => blobsContract(async () => memoryBlobs(() => 1)));

describe("in a directory", () => {
  blobsContract(async () => blobDirectory(fresh()));

  test("what was kept is there when the directory is opened again", async () => {
    const dir = fresh();
    const of = { circle, upload: idOf("upload", random(16)) };
    const [bytes, blob] = [random(5000), idOf("blob", random(32))];
    await blobDirectory(dir).write(of, 0, bytes);
    expect(await blobDirectory(dir).length(of)).toBe(5000);
    await blobDirectory(dir).keep(of, blob);
    expect(await blobDirectory(dir).read({ circle, blob }, 0, 5000)).toEqual(bytes);
  });

  test("files and directories are for the hall's own user", async () => {
    const dir = fresh();
    await blobDirectory(dir).write({ circle, upload: idOf("upload", random(16)) }, 0, random(10));
    const [file] = await filesUnder(dir);
    expect([(await stat(dir)).mode & 0o777, (await stat(file!)).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test("what a crash left half overwritten is finished when all is listed, and strangers' files are left alone", async () => {
    const dir = fresh();
    const blobs = blobDirectory(dir);
    const of = { circle, upload: idOf("upload", random(16)) };
    await blobs.write(of, 0, random(10));
    const [file] = await filesUnder(dir);
    await rename(file!, `${file}.gone`);
    await writeFile(join(dir, "lost+found"), "");
    await mkdir(join(dir, "aa", "notes"), { recursive: true });
    await writeFile(join(dir, "aa", "notes", "mine"), "keep");
    for await (const _ of blobs.all()) throw new Error("nothing is there");
    expect((await filesUnder(dir)).map((path) => path.slice(dir.length))).toEqual(["/lost+found", "/aa/notes/mine"]);
    expect(await readFile(join(dir, "aa", "notes", "mine"), "utf8")).toBe("keep");
  });
});
