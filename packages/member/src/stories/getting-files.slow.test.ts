import { plainChunk } from "@unionhall/kernel";
import type { Bytes, Told } from "@unionhall/protocol";
import { bytesOf, equal, idOf } from "@unionhall/protocol";
import {
  asked,
  bytesFor,
  good,
  got,
  newest,
  problemOf,
  seen,
  TestFile,
  TestSink,
  threeChunks,
  world,
} from "@unionhall/testing";
import { describe, expect, test } from "vitest";

/** Ash has sent a file, and bo has not got it yet. */
async function sent(length = threeChunks) {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const file = new TestFile(bytesFor(length));
  await good(ash.member.sendFile(circle, file));
  await made.quiet();
  return { made, circle, bo, file };
}

describe("a download", () => {
  test("that is cut off at any request goes on from where it is", async () => {
    for (let nth = 1; nth <= 5; nth++) {
      const { made, circle, bo, file } = await sent();
      made.hall.cutAt("bo", nth, nth % 2 === 0 ? "answer" : "request");
      expect(equal(await got(made, bo, circle), file.bytes)).toBe(true);
    }
  });

  test("goes on from what is there, and gets again what is not right", async () => {
    const { made, circle, bo, file } = await sent(3 * plainChunk);
    const countFor = async (there: Bytes): Promise<number> => {
      const before = asked(made, "get-chunks", "bo");
      const sink = new TestSink();
      sink.bytes = there;
      expect(equal(await got(made, bo, circle, sink), file.bytes)).toBe(true);
      return asked(made, "get-chunks", "bo") - before;
    };
    const torn = file.bytes.slice(0, 2 * plainChunk);
    torn[plainChunk + 3]! ^= 1;
    expect(await countFor(file.bytes.slice(0, 2 * plainChunk))).toBe(1);
    expect(await countFor(file.bytes.slice(0, 2 * plainChunk + 7))).toBe(1);
    expect(await countFor(torn)).toBe(2);
    expect(await countFor(file.bytes)).toBe(0);
  });

  const lies: { readonly [name: string]: (told: Told, other: () => Told | undefined) => Told } = {
    "a byte of a chunk": (told) =>
      isChunks(told) ? { ...told, say: { ...told.say, chunks: told.say.chunks.map(bent) } } : told,
    "a chunk less": (told) => (isChunks(told) ? { ...told, say: { ...told.say, chunks: [] } } : told),
    "the chunk before": (told, before) => (isChunks(told) ? { ...(before() ?? told), n: told.n } : told),
    "a hash": (told) => (isBlob(told) ? { ...told, say: { ...told.say, hashes: bent(told.say.hashes) } } : told),
    "the size": (told) => (isBlob(told) ? { ...told, say: { ...told.say, size: told.say.size + 1 } } : told),
  };

  test.each(Object.keys(lies))("with %s changed by the hall ends, and nothing wrong is written", async (name) => {
    const { made, circle, bo, file } = await sent();
    let last: Told | undefined;
    made.hall.tamper = (told) => {
      const lie = lies[name]!(told, () => last);
      if (isChunks(told)) last = told;
      return lie;
    };
    const sink = new TestSink();
    const { line, file: shown } = newest(bo, circle);
    const outcome = await bo.member.getFile(circle, line, shown.blob, sink);
    expect(problemOf(outcome)).toEqual({ type: "file-differs" });
    expect(equal(sink.bytes, file.bytes.slice(0, sink.bytes.length))).toBe(true);
    expect(sink.bytes.length).toBeLessThan(file.length);
  });

  test("of another whole blob that the hall puts in its place is told from it", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    for (const seed of [1, 2]) await good(ash.member.sendFile(circle, new TestFile(bytesFor(9_000, seed), `${seed}`)));
    await made.quiet();
    const [one, two] = seen(bo, circle).lines.map(({ files }) => files[0]!.blob);
    const blob = await made.hall.blobs.read({ circle, blob: two! }, 0, 9_000);
    expect(bytesOf(one!)).not.toEqual(bytesOf(two!));
    const whole = (await made.hall.store.blob(circle, two!))!.size! + 32;
    const bytes = (await made.hall.blobs.read({ circle, blob: two! }, 0, whole))!;
    const upload = { circle, upload: made.hall.asked.flatMap(({ ask }) => ("upload" in ask ? ask.upload : []))[0]! };
    await made.hall.blobs.write(upload, 0, bytes);
    await made.hall.blobs.keep(upload, one!);
    const outcome = await bo.member.getFile(circle, seen(bo, circle).lines[0]!.id, one!, new TestSink());
    expect(problemOf(outcome)).toEqual({ type: "file-differs" });
    expect(blob).not.toBeNull();
  });

  test("by whoever sent it begins as soon as the hall has it, before their device has read that back", async () => {
    const {
      world: made,
      circle,
      people: [ash],
    } = await world("ash");
    made.hall.tamper = (told) => ("push" in told ? [] : told);
    const file = new TestFile(bytesFor(9_000));
    await good(ash.member.sendFile(circle, file));
    await made.quiet();
    const { line, file: shown } = newest(ash, circle);
    const sink = new TestSink();
    await good(ash.member.getFile(circle, line, shown.blob, sink));
    expect(equal(sink.bytes, file.bytes)).toBe(true);
  });

  test("of a line that is no file, or of no line, is a plain no", async () => {
    const {
      world: made,
      circle,
      people: [ash],
    } = await world("ash");
    await good(ash.member.say(circle, "just words"));
    await made.quiet();
    const [line] = seen(ash, circle).lines;
    const blob = idOf("blob", new Uint8Array(32));
    const got = async (which: string): Promise<unknown> =>
      problemOf(await ash.member.getFile(circle, which, blob, new TestSink()));
    expect(await got(line!.id)).toEqual({ type: "no-file" });
    expect(await got("entry_x")).toEqual({ type: "no-such-line" });
  });
});

type Says<T extends string> = { readonly say: { readonly type: T } };
const isChunks = (told: Told): told is Extract<Told, { say: unknown }> & { say: Chunks } =>
  "say" in told && told.say.type === "chunks";
const isBlob = (told: Told): told is Extract<Told, { say: unknown }> & { say: Blob } =>
  "say" in told && told.say.type === "blob";
type Chunks = Extract<Extract<Told, { say: unknown }>["say"], Says<"chunks">["say"]>;
type Blob = Extract<Extract<Told, { say: unknown }>["say"], Says<"blob">["say"]>;

function bent(bytes: Bytes): Bytes {
  const other = bytes.slice();
  other[20]! ^= 1;
  return other;
}
