import type { BlobId, CircleId, RoomId } from "@unionhall/protocol";
import { refusal } from "@unionhall/protocol";
import {
  asked,
  boOnFullDisk,
  bytesFor,
  good,
  problemOf,
  readRoom,
  openTool,
  settled,
  type TestDevice,
  TestFile,
  TestSink,
  type World,
} from "@unionhall/testing";
import { folderFact, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { Outcome } from "../outcome.ts";
import type { At, KeptView } from "../rooms.ts";

interface Here {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly disk: { fullFrom: number };
  readonly docs: At;
}

/** Docs of two, which Bo has read on a device with little room. */
async function docsOfTwo(): Promise<Here> {
  const { made, circle, ash, bo, disk } = await boOnFullDisk();
  const docs = await openTool(ash, circle, "docs");
  await made.quiet();
  for (const each of [ash, bo]) await readRoom(made, each, docs);
  return { made, circle, ash, bo, disk, docs };
}

async function put(
  { made, ash, docs }: Here,
  title: string,
  length: number,
  folder?: RoomId,
): Promise<[RoomId, BlobId]> {
  const { rooms } = ash.member;
  const file = await good(rooms.upload(docs, new TestFile(bytesFor(length), title)));
  const facts = folder === undefined ? {} : { facts: writeFacts(folderFact, { folder }) };
  const room = await good(rooms.open(docs, { what: "file", title, file, ...facts }));
  await made.quiet();
  return [room, file];
}

const kept = (device: TestDevice): readonly Partial<KeptView>[] =>
  device.member.rooms.kept().map(({ title, bytes, whole }) => ({ title, bytes, whole }));

test("what is kept is here after a restart without the hall, comes with its newer version, and is let go of", async () => {
  const here = await docsOfTwo();
  const { made, circle, ash, bo, docs } = here;
  const folder = await good(ash.member.rooms.open(docs, { what: "folder", title: "Rotas" }));
  const [file] = await put(here, "rota.ods", 70_000, folder);
  const text = { circle, room: await good(ash.member.rooms.open(docs, writing(folder))) };
  await made.quiet();
  await good(bo.member.rooms.keep(docs, folder));
  expect(kept(bo)).toEqual([{ title: "Rotas", bytes: 70_000, whole: true }]);

  const newer = await good(ash.member.rooms.upload(docs, new TestFile(bytesFor(900, 3), "rota.ods")));
  await good(ash.member.rooms.change(docs, file, { file: newer }));
  await made.quiet();
  await readRoom(made, bo, docs);
  expect(kept(bo)).toEqual([{ title: "Rotas", bytes: 900, whole: true }]);

  await bo.member.close();
  made.hall.cutOff("bo");
  const bos = await made.device("bo", bo.store);
  await made.quiet();
  for (const at of [docs, text]) await bos.member.rooms.read(at);
  expect(bos.member.connection).not.toBe("online");
  expect(bos.member.rooms.look(text)).toMatchObject({ body: { text: "Two in each van" } });
  const sink = new TestSink();
  await good(bos.member.getFile(circle, file, newer, sink));
  expect(sink.bytes).toEqual(bytesFor(900, 3));
  await good(bos.member.rooms.letGo(docs, folder));
  expect(kept(bos)).toEqual([]);
});

function writing(folder: RoomId): Parameters<TestDevice["member"]["rooms"]["open"]>[1] {
  const facts = writeFacts(folderFact, { folder });
  return { what: "document", title: "How we drive", text: "Two in each van", facts };
}

test("what does not fit is said, leaves nothing half, and what was erased is kept nowhere", async () => {
  const here = await docsOfTwo();
  const { made, ash, bo, disk, docs } = here;
  const [small, blob] = await put(here, "small.txt", 900);
  const [large] = await put(here, "large.mp4", 200_000);
  await good(bo.member.rooms.keep(docs, small));
  disk.fullFrom = 4;
  expect(problemOf(await bo.member.rooms.keep(docs, large))).toEqual({ type: "keeps-nothing" });
  disk.fullFrom = Number.POSITIVE_INFINITY;
  await made.later(120_000);
  expect(kept(bo)).toEqual([{ title: "small.txt", bytes: 900, whole: true }]);
  expect(bo.member.keeps).toBe(true);

  await good(ash.member.rooms.erase(docs, small));
  await made.quiet();
  await readRoom(made, bo, docs);
  expect(kept(bo)).toEqual([]);
  expect(await made.hall.blobs.read({ circle: docs.circle, blob }, 0, 1)).toBeNull();
});

test("what is kept twice stays until both are let go of, and what is let go of while it comes leaves nothing", async () => {
  const here = await docsOfTwo();
  const { made, circle, ash, bo, docs } = here;
  const folder = await good(ash.member.rooms.open(docs, { what: "folder", title: "Rotas" }));
  const [paper, blob] = await put(here, "rota.ods", 70_000, folder);
  for (const item of [paper, folder]) await good(bo.member.rooms.keep(docs, item));
  await good(bo.member.rooms.letGo(docs, paper));
  expect(kept(bo)).toEqual([{ title: "Rotas", bytes: 70_000, whole: true }]);
  made.hall.cutOff("bo");
  await made.quiet();
  const sink = new TestSink();
  await good(bo.member.getFile(circle, paper, blob, sink));
  expect(sink.bytes).toEqual(bytesFor(70_000));
  made.hall.restore("bo");
  await made.later(60_000);
  await good(bo.member.rooms.letGo(docs, folder));

  let letGo: Promise<unknown> | undefined;
  const told = (): void => void (letGo ??= bo.member.rooms.letGo(docs, folder));
  await good(bo.member.rooms.keep(docs, folder, told));
  await letGo;
  expect(kept(bo)).toEqual([]);
  expect(await bo.store.read(`part ${circle} ${blob} 0`)).toEqual([]);
});

test("what a lost signal broke off is gone on with, nothing is fetched twice, and what the hall has no more keeps nothing back", async () => {
  const here = await docsOfTwo();
  const { made, ash, bo, docs } = here;
  const folder = await good(ash.member.rooms.open(docs, { what: "folder", title: "Rotas" }));
  const [, gone] = await put(here, "gone.txt", 900, folder);
  for (const title of ["spring.ods", "autumn.ods"]) await put(here, title, 70_000, folder);
  await readRoom(made, bo, docs);
  made.hall.mishear = (ask) =>
    ask.type === "get-blob" && ask.blob === gone ? { say: { type: "refuse", refusal: refusal("no-such-thing") } } : ask;
  const reads: Promise<Outcome<void>>[] = [];
  const told = (done: number): void => {
    reads.push(bo.member.rooms.read(docs));
    if (done > 80_000) made.hall.cutOff("bo");
  };
  const keeping = bo.member.rooms.keep(docs, folder, told);
  expect(problemOf(await settled(made, keeping))).toEqual({ type: "offline" });
  for (const each of reads) await settled(made, each);
  expect(kept(bo)).toMatchObject([{ title: "Rotas", whole: false }]);
  made.hall.restore("bo");
  await made.later(60_000);
  await readRoom(made, bo, docs);
  expect(kept(bo)).toEqual([{ title: "Rotas", bytes: 140_000, whole: true }]);
  // Four chunks, and one again that was on its way when the line was cut.
  expect(asked(made, "get-chunks", "bo")).toBeLessThanOrEqual(5);
});

test("a document that is opened while it comes to be kept stays open", async () => {
  const here = await docsOfTwo();
  const { made, circle, ash, bo, docs } = here;
  const { rooms } = ash.member;
  const text = { circle, room: await good(rooms.open(docs, { what: "document", title: "How we drive" })) };
  const file = await good(rooms.upload(text, new TestFile(bytesFor(70_000), "map.png")));
  await good(rooms.write(text, "Two in each van", [file]));
  await made.quiet();
  let opened: Promise<unknown> | undefined;
  await good(bo.member.rooms.keep(docs, text.room, () => void (opened ??= bo.member.rooms.read(text))));
  await opened;
  await made.quiet();
  expect(bo.member.rooms.look(text)).toMatchObject({ body: { text: "Two in each van" } });
});

test("a message on a board is kept with its files", async () => {
  const { made, circle, ash, bo } = await boOnFullDisk();
  const board = await openTool(ash, circle, "board");
  await made.quiet();
  for (const each of [ash, bo]) await readRoom(made, each, board);
  const { rooms } = ash.member;
  const file = await good(rooms.upload(board, new TestFile(bytesFor(900), "rota.ods")));
  const room = await good(rooms.open(board, { what: "message", title: "Rota", text: "Two a van", files: [file] }));
  await made.quiet();
  await readRoom(made, bo, { circle, room });
  await good(bo.member.rooms.keep(board, room));
  expect(kept(bo)).toEqual([{ title: "Rota", bytes: 900, whole: true }]);

  made.hall.cutOff("bo");
  const [shown] = bo.member.rooms.look({ circle, room })!.body!.files;
  const sink = new TestSink();
  await good(bo.member.getFile(circle, shown!.of, file, sink));
  expect(sink.bytes).toEqual(bytesFor(900));
});
