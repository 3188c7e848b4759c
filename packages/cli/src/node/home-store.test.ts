import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { HomeStore, isLivedIn } from "./home-store.ts";

const made: string[] = [];

function directory(): string {
  const dir = mkdtempSync(join(tmpdir(), "unionhall-home-"));
  made.push(dir);
  return dir;
}

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

/** One write of several items, told apart by its number. */
function nth(n: number): Parameters<HomeStore["write"]>[0] {
  return [
    { shelf: "a", key: "same", value: bytes(n) },
    { shelf: "a", key: `at ${n}`, value: new Uint8Array(700).fill(n) },
    { shelf: "b", key: "same", value: bytes(n, n) },
  ];
}

async function read(store: HomeStore): Promise<string> {
  const items = [...(await store.read("a")), ...(await store.read("b"))];
  return items.map(({ key, value }) => `${key}=${value[0]}x${value.length}`).join(" ");
}

test("keeps what was written, in order of keys, over a restart; takes away what is null, or a whole shelf", async () => {
  const home = join(directory(), "deep", "home");
  expect(isLivedIn(home)).toBe(false);
  const store = HomeStore.open(home);
  await store.write([
    { shelf: "s", key: "b", value: bytes(2) },
    { shelf: "s", key: "a", value: bytes(1) },
    { shelf: "t", key: "a", value: bytes(3) },
    { shelf: "u", key: "a", value: bytes(4) },
  ]);
  await store.write([
    { shelf: "s", key: "a", value: bytes(9) },
    { shelf: "t", key: "a", value: null },
    { shelf: "u", key: null },
  ]);
  store.close();
  const again = HomeStore.open(home);
  expect(await again.read("s")).toEqual([
    { key: "a", value: bytes(9) },
    { key: "b", value: bytes(2) },
  ]);
  expect(await again.read("t")).toEqual([]);
  expect(await again.read("u")).toEqual([]);
  await again.clear();
  expect(await again.read("s")).toEqual([]);
  again.close();
});

test("is for its owner alone", () => {
  const home = join(directory(), "home");
  const store = HomeStore.open(home);
  const modes = ["", "/member.db", "/member.db-wal"].map((end) => statSync(home + end).mode & 0o077);
  expect(modes).toEqual([0, 0, 0]);
  store.close();
});

test("is used by one at a time", () => {
  const home = directory();
  const store = HomeStore.open(home);
  expect(() => HomeStore.open(home)).toThrow(/^Another command is using/);
  store.close();
  HomeStore.open(home).close();
});

test("what is taken away leaves no bytes behind", async () => {
  const home = directory();
  const store = HomeStore.open(home);
  const secret = new Uint8Array(Buffer.from("a key that must be gone for good"));
  await store.write([{ shelf: "s", key: "k", value: secret }]);
  await store.write([{ shelf: "s", key: "k", value: null }]);
  store.close();
  expect(readFileSync(join(home, "member.db")).includes(Buffer.from(secret))).toBe(false);
});

test("says in a sentence what is wrong with a home", () => {
  const dir = directory();
  writeFileSync(join(dir, "member.db"), "this was never a database, and nobody can say that it was one");
  expect(() => HomeStore.open(dir)).toThrow(/is damaged and cannot be read\. Move it away/);
  writeFileSync(join(dir, "file"), "");
  expect(() => HomeStore.open(join(dir, "file", "home"))).toThrow(/^Nothing can be kept in/);
});

test("wherever a crash cuts the file off, whole writes are there, and the longer the file the more of them", async () => {
  const home = directory();
  const states = [""];
  HomeStore.open(home).close();
  const store = HomeStore.open(home);
  for (let n = 1; n <= 4; n++) {
    await store.write(nth(n));
    states.push(await read(store));
  }
  const wal = readFileSync(join(home, "member.db-wal"));
  const crashed = directory();
  let reached = 0;
  for (let length = 0; length <= wal.length; length += length % 4096 < 64 || length > wal.length - 64 ? 1 : 61) {
    cpSync(join(home, "member.db"), join(crashed, "member.db"));
    rmSync(join(crashed, "member.db-shm"), { force: true });
    copyFileSync(join(home, "member.db-wal"), join(crashed, "member.db-wal"));
    truncateSync(join(crashed, "member.db-wal"), length);
    const found = HomeStore.open(crashed);
    const state = states.indexOf(await read(found));
    found.close();
    expect(state).toBeGreaterThanOrEqual(reached);
    reached = state;
  }
  expect(reached).toBe(4);
  store.close();
}, 60_000);
