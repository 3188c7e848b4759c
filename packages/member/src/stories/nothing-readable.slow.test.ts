import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  filesIn,
  formsOf,
  found,
  good,
  hallAddress,
  lines,
  type TestDevice,
  TestFile,
  TestSink,
  World,
} from "@unionhall/testing";
import { blobDirectory, openHallStore, openStore, readEnv } from "@unionhall/hall";
import { MemoryStore } from "@unionhall/member";
import { equal } from "@unionhall/protocol";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { expect, test } from "vitest";

/** Names, titles and texts that nothing else spells. */
const words = {
  title: "Zarzamora Querétaro",
  second: "Kwyjibo picket line",
  ash: "Ashquatch Vandermeer",
  bo: "Bojórquez Xochitl",
  renamed: "Bo Quetzalcóatl-Nuñez",
  english: "The wobbegong meets at the flummox bridge at dawn",
  spanish: "El murciélago añora su cigüeña en Tlaquepaque",
  takenBack: "Fizzgig should never have said this",
  visit: "Snollygoster says hello from the library",
  file: "Gallimaufry minutes of Xocoatl.pdf",
  inFile: "The lollapalooza fund goes to Quetzaltenango",
  fileTakenBack: "Bumbershoot receipts nobody may see",
  passphrase: "plumbago wicket thorax umbrella",
} as const;

const isBlob = (path: string): boolean => path.startsWith("blobs/");

async function everything<T>(run: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), "hall-"));
  try {
    return await run(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function tell(made: World): Promise<readonly TestDevice[]> {
  const [ash, bo, tablet, library] = [
    await made.device("ash"),
    await made.device("bo"),
    await made.device("tablet"),
    await made.device("library"),
  ];
  const founding = { hall: hallAddress, code: made.hall.code, title: words.title, name: words.ash, language: "es" };
  const circle = await good(ash.member.found({ ...founding, language: "es" }));
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(bo.member.join({ link, name: words.bo, language: "es" }));
  await made.quiet();
  await good(tablet.member.joinDesk((await good(ash.member.linkDevice())).link));
  await made.later(1_000);
  await good(bo.member.rename(circle, words.renamed));
  for (const [device, text] of [
    [ash, words.english],
    [bo, words.spanish],
    [bo, words.takenBack],
  ] as const) {
    await good(device.member.say(circle, text));
    await made.quiet();
  }
  const long = new TextEncoder().encode(`${words.inFile}. `.repeat(2_000));
  for (const file of [new TestFile(long, words.file), new TestFile(long, words.fileTakenBack)]) {
    await good(bo.member.sendFile(circle, file));
    await made.quiet();
    const shown = ash.member.circle(circle)!.lines.at(-1)!;
    const sink = new TestSink();
    await good(ash.member.getFile(circle, shown.id, shown.files[0]!.blob, sink));
    expect(equal(sink.bytes, long)).toBe(true);
    if (file.name === words.fileTakenBack) await good(bo.member.erase(circle, shown.id));
  }
  const slip = bo.member.circle(circle)?.lines.find(({ text }) => text === words.takenBack);
  await good(bo.member.erase(circle, slip!.id));
  await good(ash.member.open({ in: circle, title: words.second, name: words.ash }));
  await good(library.member.visit((await good(bo.member.prepareVisit())).link));
  await good(library.member.say(circle, words.visit));
  await good(ash.member.setPassphrase(words.passphrase));
  await made.quiet();
  expect(lines(bo, circle).map((line) => line.split(": ")[1])).toEqual([words.english, words.spanish, "", words.visit]);
  return [ash, bo, tablet, library];
}

test("the hall's files and the wire hold no name, no title, no text, in no form", async () => {
  await everything(async (dir) => {
    const kept = { store: openHallStore(join(dir, "hall.db")), blobs: blobDirectory(join(dir, "blobs")) };
    const made = await World.make("nothing readable", kept);
    await tell(made);
    const files = await filesIn(dir);
    const [blobs, others] = [[...files.keys()].filter(isBlob), [...files.keys()].filter((path) => !isBlob(path))];
    expect(new Set(others)).toEqual(new Set(["hall.db", "hall.db-shm", "hall.db-wal"]));
    // One was taken back, and its chunks with it.
    expect(blobs).toHaveLength(1);
    const all = [...files.values(), ...made.hall.captured];
    expect(all.reduce((sum, bytes) => sum + bytes.length, 0)).toBeGreaterThan(100_000);
    expect(found(Object.values(words), all)).toEqual([]);
    // Nor any part of one: whoever writes half a name has written it.
    const parts = Object.values(words)
      .flatMap((text) => text.split(/[ -]/))
      .filter((part) => part.length > 6);
    expect(found(parts, all)).toEqual([]);
    // That the entries are there, and this is the file they are in, shows in what the hall may see.
    expect(found(["CREATE TABLE"], [...files.values()])).toEqual(["CREATE TABLE"]);
  });
});

test("nor do the files of a PostgreSQL", async () => {
  await using server = await ScratchPostgres.open({ fsync: "off" });
  const config = readEnv({ DATABASE_URL: await server.database() });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const before = await filesIn(server.data);
  const made = await World.make("nothing readable", { store: await openStore(config) });
  await tell(made);
  await made.hall.store.close();
  await server.query("CHECKPOINT");
  const written = [...(await filesIn(server.data))].flatMap(([path, bytes]) => {
    const old = before.get(path);
    return old !== undefined && equal(new Uint8Array(old), new Uint8Array(bytes)) ? [] : [bytes];
  });
  expect(found(Object.values(words), written)).toEqual([]);
  // These are the files it is in: what the hall may see is there.
  expect(found(["door_hash", "unionhall"], written)).toEqual(["door_hash"]);
}, 60_000);

test("what stays on a device is sealed there, names and all", async () => {
  const made = await World.make("at rest");
  const devices = await tell(made);
  for (const { name, store } of devices) {
    const shelves = store instanceof MemoryStore ? store.everything() : [];
    if (name !== "library") expect(shelves.length).toBeGreaterThan(10);
    expect(found(Object.values(words), shelves)).toEqual([]);
  }
});

test("what is searched for is found where it is, in every form", () => {
  const noise = new Uint8Array(1_000).map((_, at) => (at * 37) % 256);
  for (const word of Object.values(words)) {
    expect(found([word], [noise])).toEqual([]);
    for (const form of formsOf(word))
      expect(found([word], [noise, Buffer.concat([noise, form, noise])])).toEqual([word]);
    for (const lead of ["", "a", "ab", "abc"]) {
      for (const encoding of ["base64", "base64url"] as const) {
        const text = Buffer.from(Buffer.from(`${lead}${word} and so on`).toString(encoding));
        expect(found([word], [text])).toEqual([word]);
      }
    }
  }
});
