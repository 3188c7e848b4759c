import { readFileSync } from "node:fs";
import type { Bytes, CircleId, RoomId } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import type { TestDevice, World } from "@unionhall/testing";
import {
  asked,
  bytesFor,
  good,
  openTool,
  problemOf,
  readRoom,
  seen,
  settled,
  TestFile,
  TestSink,
  threeChunks,
  world,
} from "@unionhall/testing";
import type { FactBytes } from "@unionhall/union";
import { folderFact, foldersOf, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { FileView } from "../lines.ts";
import type { At, RoomView } from "../rooms.ts";

interface Hall {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly board: At;
}

async function hall(): Promise<Hall> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const board = { circle, room: seen(ash, circle).dock.find(({ what }) => what === "board")!.room };
  for (const each of [ash, bo]) await good(each.member.rooms.read(board));
  return { made, circle, ash, bo, board };
}

function room(device: TestDevice, at: At): RoomView {
  return device.member.rooms.look(at)!;
}

async function got({ made, circle }: Hall, device: TestDevice, file: FileView): Promise<Bytes> {
  const sink = new TestSink();
  await good(settled(made, device.member.getFile(circle, file.of, file.blob, sink)));
  return sink.bytes;
}

const picture = (name: string): Bytes =>
  Uint8Array.from(readFileSync(new URL(`../../../../vectors/pictures/${name}`, import.meta.url)));

test("files go with a text and with a comment, several at once, and whoever comes later can have them", async () => {
  const here = await hall();
  const { made, circle, ash, bo, board } = here;
  const [kit, van] = [new TestFile(bytesFor(9_000), "kit.pdf"), new TestFile(bytesFor(70, 3), "van.pdf")];
  const files = [await good(ash.member.rooms.upload(board, kit)), await good(ash.member.rooms.upload(board, van))];
  const message = await good(
    ash.member.rooms.open(board, { what: "message", title: "Friday", text: "Bring it.", files }),
  );
  await made.quiet();
  const at = { circle, room: message };
  const { body } = await readRoom(here.made, bo, at);
  expect(body?.files).toMatchObject([{ name: "kit.pdf", length: 9_000 }, { name: "van.pdf" }]);
  expect(await got(here, bo, body!.files[0]!)).toEqual(kit.bytes);
  const blob = await good(bo.member.rooms.upload(at, new TestFile(bytesFor(5), "map.pdf")));
  await good(bo.member.rooms.say(at, { text: "the way there", files: [blob] }));
  await made.quiet();
  const cy = await made.device("cy");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();
  await readRoom(here.made, cy, board);
  const later = await readRoom(here.made, cy, at);
  expect(later.lines).toMatchObject([{ text: "the way there", files: [{ name: "map.pdf" }] }]);
  expect(await got(here, cy, later.lines[0]!.files[0]!)).toEqual(bytesFor(5));
  expect(await got(here, cy, later.body!.files[1]!)).toEqual(van.bytes);
});

test("a text that is written anew keeps the files it names, and says nothing but a file where that is all", async () => {
  const here = await hall();
  const { made, circle, ash, bo, board } = here;
  const message = await good(ash.member.rooms.open(board, { what: "message", title: "Kit", text: "First." }));
  const at = { circle, room: message };
  await readRoom(here.made, ash, at);
  const kit = await good(ash.member.rooms.upload(at, new TestFile(bytesFor(300), "kit.pdf")));
  await good(ash.member.rooms.write(at, "", [kit]));
  await good(ash.member.rooms.write(at, "Third."));
  await made.quiet();
  const { body } = await readRoom(here.made, bo, at);
  expect([...body!.before, body!].map(({ text, files }) => [text, files.map(({ name }) => name)])).toEqual([
    ["First.", []],
    ["", ["kit.pdf"]],
    ["Third.", ["kit.pdf"]],
  ]);
  await good(ash.member.rooms.write(at, "Fourth.", []));
  expect(room(ash, at).body?.files).toEqual([]);
  expect(await got(here, bo, body!.files[0]!)).toEqual(bytesFor(300));
  expect(await got(here, bo, body!.before[1]!.files[0]!)).toEqual(bytesFor(300));
  expect(problemOf(await bo.member.rooms.write(at, "Bo's", ["blob_nobody" as typeof kit]))).toEqual({
    type: "no-file",
  });
});

test("a picture is cleaned before it is sealed and is called what it is, whatever its name says", async () => {
  const here = await hall();
  const { made, ash, bo, board } = here;
  const send = async (bytes: Bytes, name: string): Promise<FileView> => {
    const blob = await good(ash.member.rooms.upload(board, new TestFile(bytes, name)));
    await good(ash.member.rooms.say(board, { text: "", files: [blob] }));
    await made.quiet();
    return (await readRoom(here.made, bo, board)).lines.at(-1)!.files[0]!;
  };
  const said = await send(picture("said.jpg"), "minutes.pdf");
  expect(said).toMatchObject({ name: "minutes.pdf", type: "image/jpeg" });
  expect(said.length).toBeLessThan(picture("said.jpg").length);
  const came = Buffer.from(await got(here, bo, said)).toString("latin1");
  expect(came).not.toContain("Canary");
  const page = await send(ascii("<script>alert(1)</script>"), "holiday.jpg");
  expect(page).toMatchObject({ name: "holiday.jpg", length: 25 });
  const upload = (bytes: Bytes): Promise<unknown> =>
    ash.member.rooms.upload(board, new TestFile(bytes, "a.jpg")).then(problemOf);
  expect(await upload(concat(new Uint8Array([0, 0, 0, 24]), ascii("ftypheic")))).toEqual({ type: "picture-kind" });
  expect(await upload(picture("said.png").slice(0, 60))).toEqual({ type: "picture-broken" });
});

test("what was stopped is sent no further, the hall lets go of it, and it is begun anew when it is wanted again", async () => {
  const here = await hall();
  const { made, ash, board } = here;
  const file = new TestFile(bytesFor(threeChunks));
  let isStopped = false;
  const uploading = { report: (done: number) => void (isStopped ||= done > 0), stopped: () => isStopped };
  expect(problemOf(await ash.member.rooms.upload(board, file, uploading))).toEqual({ type: "stopped" });
  expect(asked(made, "drop-upload", "ash")).toBe(1);
  await good(ash.member.rooms.upload(board, file));
});

test("what was uploaded and not named before this device was switched off is named after", async () => {
  const here = await hall();
  const { made, ash, board } = here;
  const file = new TestFile(bytesFor(threeChunks));
  const blob = await good(ash.member.rooms.upload(board, file));
  const again = await made.wake(ash);
  await readRoom(here.made, again, board);
  const chunks = asked(made, "put-chunk", "ash");
  expect(await good(again.member.rooms.upload(board, file))).toBe(blob);
  expect(asked(made, "put-chunk", "ash")).toBe(chunks);
  await good(again.member.rooms.say(board, { text: "here", files: [blob] }));
  await made.quiet();
  expect((await readRoom(here.made, here.bo, board)).lines).toMatchObject([{ text: "here", files: [{ blob }] }]);
  expect(problemOf(await again.member.rooms.say(board, { text: "twice", files: [blob] }))).toEqual({ type: "no-file" });
});

test("a file in the docs has its versions, each is got, and it lies in a folder that can be moved", async () => {
  const here = await hall();
  const { made, circle, ash, bo } = here;
  const docs = await openTool(ash, circle, "docs");
  const send = (by: TestDevice, bytes: Bytes): Promise<FileView["blob"]> =>
    good(by.member.rooms.upload(docs, new TestFile(bytes, "rota.ods")));
  const lies = (folder: RoomId | null): FactBytes => writeFacts(folderFact, { folder });
  await readRoom(here.made, ash, docs);
  const folder = await good(ash.member.rooms.open(docs, { what: "folder", title: "Rotas" }));
  const first = await send(ash, bytesFor(900));
  const file = await good(
    ash.member.rooms.open(docs, { what: "file", title: "rota.ods", file: first, facts: lies(folder) }),
  );
  await made.quiet();
  await readRoom(here.made, bo, docs);
  const second = await send(bo, bytesFor(800, 3));
  await good(bo.member.rooms.change(docs, file, { file: second }));
  await made.quiet();
  const versions = ash.member.rooms.fileVersions({ circle, room: file });
  expect(versions).toMatchObject([
    { from: "bo", blob: second, length: 800 },
    { from: "ash", blob: first, length: 900 },
  ]);
  expect(await got(here, ash, versions[0]!)).toEqual(bytesFor(800, 3));
  expect(await got(here, bo, versions[1]!)).toEqual(bytesFor(900));
  expect(foldersOf(room(bo, docs).items).get(file)).toBe(folder);
  await good(bo.member.rooms.change(docs, file, { facts: lies(null) }));
  expect(foldersOf(room(bo, docs).items).get(file)).toBeNull();
  expect(ash.member.rooms.fileVersions({ circle, room: folder })).toEqual([]);
});
