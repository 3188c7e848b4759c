import { mkdir, readdir, readFile, rename, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";

let machine: TestMachine;
let place: string;

const long = Buffer.alloc(700_000, "the minutes of our meeting, all of them, word for word. ");

beforeAll(async () => {
  machine = await TestMachine.make();
  const { link } = await machine.hall();
  await machine.as("ash", ["found", link, "--title", "Everyone", "--name", "ash"]);
  place = join(machine.dir, "files");
  await mkdir(place);
  await writeFile(join(place, "minutes.pdf"), long);
}, 30_000);

afterAll(() => machine[Symbol.asyncDispose]());

const here = (name: string): string => join(place, name);
const send = (name: string, ...more: readonly string[]): Promise<Ended> =>
  machine.as("ash", ["send-file", "everyone", here(name), ...more]);
const get = (...typed: readonly string[]): Promise<Ended> => machine.as("ash", ["get-file", "everyone", ...typed]);

/** Sends something under a name of one's choice; tells its entry. */
async function sent(name: string, content: string | Buffer): Promise<string> {
  await writeFile(here(name), content);
  const { out, err } = await send(name, "--json");
  expect(err).toBe("");
  return (JSON.parse(out) as { entry: string }).entry;
}

test("a file is sent, shown, got under its own name, and is the same; who watches sees how far it is", async () => {
  const shown: string[] = [];
  const sending = machine.run(["send-file", "everyone", here("minutes.pdf")], {
    env: { UNIONHALL_HOME: machine.home("ash") },
    watch: (line) => shown.push(line),
  });
  expect(await sending.ended).toEqual({ code: 0, out: "Sent minutes.pdf.\n", err: "" });
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.at(-2)).toBe("Sending minutes.pdf: 700 kB of 700 kB (100 %)");
  expect(shown.at(-1)).toBe("");
  const { out } = await machine.as("ash", ["read", "everyone"]);
  const entry = /ash sent minutes\.pdf \(700 kB\) {2}(entry_\w+)/.exec(out)?.[1];
  await mkdir(here("saved"));
  expect(await get(entry!, "--to", here("saved"))).toEqual({ code: 0, out: `${here("saved/minutes.pdf")}\n`, err: "" });
  expect((await readFile(here("saved/minutes.pdf"))).equals(long)).toBe(true);
  expect((await stat(here("saved/minutes.pdf"))).mode & 0o777).toBe(0o600);
  const again = await get("minutes.pdf", "--to", here("saved/again"), "--json");
  expect(JSON.parse(again.out)).toMatchObject({ path: here("saved/again"), name: "minutes.pdf", length: 700_000 });
  expect(await readdir(here("saved"))).toEqual(["again", "minutes.pdf"]);
}, 60_000);

test("nothing is overwritten without --force, nor by way of a link", async () => {
  const entry = await sent("new.txt", "new");
  await writeFile(here("old.txt"), "old");
  const no = await get(entry, "--to", here("old.txt"));
  expect(no).toMatchObject({ code: 1, err: expect.stringContaining("is there already") as string });
  expect(await readFile(here("old.txt"), "utf8")).toBe("old");
  expect(await get(entry, "--to", here("old.txt"), "--force")).toMatchObject({ code: 0 });
  expect(await readFile(here("old.txt"), "utf8")).toBe("new");

  await writeFile(here("precious"), "precious");
  await symlink(here("precious"), here("link"));
  expect(await get(entry, "--to", here("link"), "--force")).toMatchObject({ code: 0 });
  expect([await readFile(here("precious"), "utf8"), await readFile(here("link"), "utf8")]).toEqual(["precious", "new"]);
}, 60_000);

test("whatever its sender called it, it is saved as one file where that was asked", async () => {
  const cases = [
    ["..\\..\\evil.sh", "evil.sh"],
    [".bashrc", "_bashrc"],
    ["-rf", "_rf"],
    ["two\nlines\u001b[2J", "two_lines_[2J"],
  ] as const;
  for (const [at, [name, saved]] of cases.entries()) {
    const entry = await sent(name, name);
    await mkdir(here(`case${at}`));
    expect(await get(entry, "--to", here(`case${at}`))).toMatchObject({ code: 0 });
    expect(await readdir(here(`case${at}`))).toEqual([saved]);
  }
  const { out } = await machine.as("ash", ["read", "everyone"]);
  expect(out).not.toContain("\u001b");
}, 60_000);

test("what was got in part is gone on with, and a part that was spoiled is got again", async () => {
  const entry = await sent("long.bin", long);
  expect(await get(entry, "--to", here("got.bin"))).toMatchObject({ code: 0 });
  const sink = `.got.bin.${(JSON.parse((await get(entry, "--to", here("other"), "--json")).out) as { blob: string }).blob.slice(5, 16)}.part`;
  for (const spoil of [false, true]) {
    await rename(here("got.bin"), here(sink));
    await truncate(here(sink), 300_001);
    if (spoil) await writeFile(here(sink), "spoiled", { flag: "r+" });
    const shown: string[] = [];
    const getting = machine.run(["get-file", "everyone", entry, "--to", here("got.bin")], {
      env: { UNIONHALL_HOME: machine.home("ash") },
      watch: (line) => shown.push(line),
    });
    expect(await getting.ended).toMatchObject({ code: 0 });
    expect(shown[0]).toBe(`Getting long.bin: ${spoil ? "0 bytes of 700 kB (0" : "262 kB of 700 kB (37"} %)`);
    expect((await readFile(here("got.bin"))).equals(long)).toBe(true);
  }
}, 60_000);

test("what was stopped is gone on with by typing the same again", async () => {
  const large = Buffer.alloc(3_000_000, long);
  await writeFile(here("large.bin"), large);
  const env = { UNIONHALL_HOME: machine.home("ash") };
  let seen = 0;
  const first = machine.run(["send-file", "everyone", here("large.bin")], {
    env,
    watch: () => void (++seen === 4 && first.stop()),
  });
  expect(await first.ended).toMatchObject({ code: 1, err: expect.stringContaining("Type the same again") as string });
  const shown: string[] = [];
  const second = machine.run(["send-file", "everyone", here("large.bin"), "--json"], {
    env,
    watch: (l) => shown.push(l),
  });
  const { code, out } = await second.ended;
  expect(code).toBe(0);
  const { entry } = JSON.parse(out) as { entry: string };
  let got = 0;
  const third = machine.run(["get-file", "everyone", entry, "--to", here("large.got")], {
    env,
    watch: () => void (++got === 4 && third.stop()),
  });
  expect(await third.ended).toMatchObject({ code: 1 });
  expect(await get(entry, "--to", here("large.got"))).toMatchObject({ code: 0 });
  expect((await readFile(here("large.got"))).equals(large)).toBe(true);
}, 60_000);

test.each<readonly [readonly string[], string]>([
  [["send-file", "everyone", "/no/such/file"], "There is no file “/no/such/file”."],
  [["send-file", "everyone", "/"], "“/” is a directory."],
  [["send-file", "everyone", "/dev/null"], "“/dev/null” is no plain file."],
  [["send-file", "nobody", "/etc/hostname"], "You are in no circle called “nobody”."],
  [["get-file", "everyone", "nothing"], "No file here is called “nothing”."],
  [["get-file", "everyone", "minutes.pdf", "--to", "/no/such/place/x"], "There is no directory “/no/such/place”."],
  [["get-file", "everyone", "minutes.pdf", "--to", "/no/such/place/"], "There is no directory “/no/such/place/”."],
  [["get-file", "everyone", "minutes.pdf", "--to", "/proc/x"], "There is no directory"],
])("%j says what is wrong, and exits with 1", async (typed, words) => {
  const { code, out, err } = await machine.as("ash", typed);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(words);
});
