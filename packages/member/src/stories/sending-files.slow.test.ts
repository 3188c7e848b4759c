import { plainChunk } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import {
  asked,
  bytesFor,
  good,
  got,
  lines,
  newest,
  problemOf,
  seen,
  settled,
  TestFile,
  TestSink,
  threeChunks,
  world,
} from "@unionhall/testing";
import { describe, expect, test } from "vitest";

describe("a file", () => {
  test("is sent by one and got by another, byte for byte, with a word on how far it is", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    const file = new TestFile(bytesFor(threeChunks));
    const [sent, come]: [number[], number[]] = [[], []];
    await good(ash.member.sendFile(circle, file, (done) => sent.push(done)));
    await made.quiet();
    expect(sent).toEqual([plainChunk, 2 * plainChunk, threeChunks]);
    expect(seen(ash, circle).lines).toMatchObject([{ mine: true, state: "sent", text: "" }]);
    const { line, file: shown } = newest(bo, circle);
    expect(shown).toMatchObject({ name: "minutes.pdf", type: "application/pdf", length: threeChunks });
    const sink = new TestSink();
    await good(bo.member.getFile(circle, line, shown.blob, sink, (done) => come.push(done)));
    expect(equal(sink.bytes, file.bytes)).toBe(true);
    expect(come).toEqual([0, plainChunk, 2 * plainChunk, threeChunks]);
    expect(seen(bo, circle).findings).toEqual([]);
  });

  test("of any length comes out as it went in", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    for (const length of [0, 1, 4096, 4097, plainChunk - 1, plainChunk, plainChunk + 1]) {
      const file = new TestFile(bytesFor(length), `${length}`);
      await good(ash.member.sendFile(circle, file));
      await made.quiet();
      expect(equal(await got(made, bo, circle), file.bytes), `${length} bytes`).toBe(true);
    }
  });

  test("sent twice is there twice, under keys of their own", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    for (let time = 0; time < 2; time++) await good(ash.member.sendFile(circle, new TestFile(bytesFor(9_000))));
    await made.quiet();
    const [one, two] = seen(bo, circle).lines.map(({ files }) => files[0]?.blob);
    expect([one, two]).not.toContain(undefined);
    expect(one).not.toBe(two);
  });

  test("waits for nobody's talk, and nobody's talk for it", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    const file = new TestFile(bytesFor(threeChunks));
    let goOn = (): void => {};
    file.before = (at) => (at > 0 ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve());
    const sending = ash.member.sendFile(circle, file);
    await made.quiet();
    await good(ash.member.say(circle, "it is on its way"));
    await made.quiet();
    expect(lines(bo, circle)).toEqual(["ash: it is on its way"]);
    file.before = () => Promise.resolve();
    goOn();
    await good(sending);
    await made.quiet();
    expect(lines(bo, circle)).toEqual(["ash: it is on its way", "ash: "]);
  });

  test("goes with its line: taken back, it is nowhere", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    await good(ash.member.sendFile(circle, new TestFile(bytesFor(9_000))));
    await made.quiet();
    const { line, file } = newest(bo, circle);
    expect(await made.hall.store.blob(circle, file.blob)).not.toBeNull();
    // Bo does not hear of it.
    made.hall.tamper = (told, who) =>
      who === "bo" && "push" in told && told.push.type === "erased"
        ? { ...told, push: { ...told.push, erasures: [] } }
        : told;
    await good(ash.member.erase(circle, line));
    await made.quiet();
    expect(await made.hall.store.blob(circle, file.blob)).toBeNull();
    expect(await made.hall.blobs.read({ circle, blob: file.blob }, 0, 1)).toBeNull();
    expect(problemOf(await bo.member.getFile(circle, line, file.blob, new TestSink()))).toEqual({ type: "file-gone" });
    expect(problemOf(await ash.member.getFile(circle, line, file.blob, new TestSink()))).toEqual({
      type: "no-such-line",
    });
    expect(seen(ash, circle)).toMatchObject({ lines: [], gone: [{ why: "author" }] });
  });

  test("is read by whoever was there, and not by who came later", async () => {
    const {
      world: made,
      circle,
      people: [ash],
    } = await world("ash", "bo");
    await good(ash.member.sendFile(circle, new TestFile(bytesFor(10))));
    await made.quiet();
    const cy = await made.device("cy");
    const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
    await good(cy.member.join({ link, name: "cy", language: "en" }));
    await made.quiet();
    await made.later(60_000);
    expect(seen(cy, circle).state).toBe("in");
    expect(seen(cy, circle).lines).toEqual([]);
  });
});

describe("an upload that is cut off", () => {
  /** Sends with a cut at the nth request that is made meanwhile, then again until it is through. */
  async function cutAt(nth: number, lost: "request" | "answer", restarts: boolean): Promise<boolean> {
    const {
      world: made,
      circle,
      people: [first, bo],
    } = await world("ash", "bo");
    const file = new TestFile(bytesFor(threeChunks));
    let ash = first;
    made.hall.cutAt("ash", nth, lost, { andStays: restarts });
    const sending = ash.member.sendFile(circle, file);
    if (restarts) {
      await made.quiet();
      made.hall.restore("ash");
      ash = await made.wake(ash);
      await good(settled(made, ash.member.sendFile(circle, file)));
    } else await good(settled(made, sending));
    const wasCut = !made.hall.cutWaits("ash");
    await made.later(5_000);
    // Every chunk is sent once, but for the one that was cut.
    expect(asked(made, "put-chunk", "ash")).toBeLessThanOrEqual(4);
    expect(seen(bo, circle).lines).toHaveLength(1);
    expect(equal(await got(made, bo, circle), file.bytes)).toBe(true);
    expect(await made.hall.store.uploadsBy(circle, 99_999, 9)).toEqual([]);
    expect(await made.hall.store.unnamedBlobs(circle, 99_999, 9)).toEqual([]);
    return wasCut;
  }

  test.each(["request", "answer"] as const)("at any request, its %s lost, is gone on with", async (lost) => {
    let cuts = 0;
    while (await cutAt(cuts + 1, lost, false)) cuts += 1;
    expect(cuts).toBeGreaterThanOrEqual(5);
  });

  test.each(["request", "answer"] as const)("is gone on with after a restart, the %s lost", async (lost) => {
    for (let nth = 1; nth <= 5; nth++) await cutAt(nth, lost, true);
  });

  test("is begun anew under another key when the file is another by then, whatever its date says", async () => {
    for (const isNoticed of [true, false]) {
      const {
        world: made,
        circle,
        people: [first, bo],
      } = await world("ash", "bo");
      const file = new TestFile(bytesFor(threeChunks));
      if (!isNoticed) file.stamp = "the same date";
      made.hall.cutAt("ash", 3, "answer", { andStays: true });
      void first.member.sendFile(circle, file);
      await made.quiet();
      made.hall.restore("ash");
      const ash = await made.wake(first);
      const uploads = await made.hall.store.uploadsBy(circle, 99_999, 9);
      file.bytes = bytesFor(threeChunks, 3);
      await good(settled(made, ash.member.sendFile(circle, file)));
      await made.quiet();
      expect(uploads).toHaveLength(1);
      expect(await made.hall.store.uploadsBy(circle, 99_999, 9)).toEqual([]);
      expect(asked(made, "drop-upload", "ash")).toBe(1);
      const begun = made.hall.asked.flatMap(({ ask }) => (ask.type === "begin-blob" ? ask.upload : []));
      expect(new Set(begun).size).toBe(2);
      expect(equal(await got(made, bo, circle), file.bytes)).toBe(true);
    }
  });

  test("by closing the member ends, and dials no more", async () => {
    const {
      world: made,
      circle,
      people: [ash],
    } = await world("ash");
    const file = new TestFile(bytesFor(threeChunks));
    file.before = async (at) => void (at === plainChunk && (await ash.member.close()));
    expect(problemOf(await ash.member.sendFile(circle, file))).toEqual({ type: "locked" });
    const before = made.hall.asked.length;
    await made.later(60_000);
    expect(made.hall.asked).toHaveLength(before);
  });

  test("is forgotten after a week, as the hall forgets it", async () => {
    const {
      world: made,
      circle,
      people: [first],
    } = await world("ash", "bo");
    const file = new TestFile(bytesFor(threeChunks));
    made.hall.cutAt("ash", 3, "request", { andStays: true });
    void first.member.sendFile(circle, file);
    await made.quiet();
    made.hall.restore("ash");
    await first.member.close();
    made.clock.forward(8 * 86_400_000);
    await made.hall.wire.sweep();
    const ash = await made.wake(first);
    await good(settled(made, ash.member.sendFile(circle, file)));
    const begun = made.hall.asked.flatMap(({ ask }) => (ask.type === "begin-blob" ? ask.upload : []));
    expect(new Set(begun).size).toBe(2);
  });
});

describe("what is not sent", () => {
  test("a file that changes or shrinks while it is sent", async () => {
    const {
      world: made,
      circle,
      people: [ash],
    } = await world("ash");
    for (const change of [(all: Bytes) => all.slice(0, plainChunk), (all: Bytes) => all.map((byte) => byte ^ 1)]) {
      const file = new TestFile(bytesFor(threeChunks));
      file.before = async (at) => void (at === 2 * plainChunk && (file.bytes = change(file.bytes)));
      expect(problemOf(await ash.member.sendFile(circle, file))).toEqual({ type: "file-changed" });
      expect(await made.hall.store.uploadsBy(circle, 99_999, 9)).toEqual([]);
    }
    expect(seen(ash, circle).lines).toEqual([]);
  });

  test("a file without a name, too large, or to where one is not", async () => {
    const {
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    const file = (name: string, length: number): TestFile => Object.assign(new TestFile(bytesFor(1), name), { length });
    expect(problemOf(await ash.member.sendFile(circle, file("", 1)))).toEqual({ type: "bad-file-name" });
    expect(problemOf(await ash.member.sendFile(circle, file("n".repeat(256), 1)))).toEqual({ type: "bad-file-name" });
    expect(problemOf(await ash.member.sendFile(circle, file("a", 4_000_000_001)))).toEqual({ type: "file-too-large" });
    expect(problemOf(await ash.member.sendFile(circle, file("a", 3_900_000_000)))).toEqual({
      type: "refused",
      reason: "quota",
    });
    await good(bo.member.leave(circle));
    expect(problemOf(await bo.member.sendFile(circle, file("a", 1)))).toEqual({ type: "no-such-circle" });
  });

  test("a line whose file the hall has not kept, and what comes after it is sent all the same", async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo");
    // Of a small file: begin, one chunk, end, and then the line.
    made.hall.cutAt("ash", 4, "request", { andStays: true });
    await good(ash.member.sendFile(circle, new TestFile(bytesFor(1))));
    await made.quiet();
    made.clock.forward(8 * 86_400_000);
    await made.hall.wire.sweep();
    await good(ash.member.say(circle, "and this"));
    made.hall.restore("ash");
    await made.later(60_000);
    expect(lines(bo, circle)).toEqual(["ash: and this"]);
    expect(seen(ash, circle).lines.map(({ text, state }) => [text, state])).toEqual([["and this", "sent"]]);
    expect(seen(ash, circle).trouble).toBe("blob-missing");
  });
});
