import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bytes } from "./bytes.ts";
import { encode, Malformed } from "./canonical.ts";
import { caps } from "./caps.ts";
import { readAsked, readPost, readTold, writeAnswer, writeAsked, writePost, writePush } from "./frame.ts";
import { idOf } from "./ids.ts";
import { refusal } from "./refusal-words.ts";

const circle = idOf("circle", new Uint8Array(20).fill(1));

test("requests, answers, pushes and posts are read as they were written", () => {
  const ask = { type: "watch", circle, on: true } as const;
  expect(readAsked(writeAsked(7, ask))).toEqual({ v: 1, n: 7, ask });
  const say = { type: "refuse", refusal: refusal("too-fast") } as const;
  expect(readTold(writeAnswer(7, say))).toEqual({ v: 1, n: 7, say });
  const push = { type: "lettered", circle } as const;
  expect(readTold(writePush(push))).toEqual({ v: 1, push });
  const post = { v: 1, session: new Uint8Array(32), frames: [writeAsked(1, ask)] } as const;
  expect(readPost(writePost(post))).toEqual(post);
  expect(readPost(writePost({ v: 1, frames: [] }))).toEqual({ v: 1, frames: [] });
});

test("an entry that is sent lies in its frame; one that is kept does not hold the rest of its page in memory", () => {
  const sealed = { header: new Uint8Array(200).fill(1), body: new Uint8Array(600).fill(2) };
  const asked = writeAsked(1, { type: "append", circle, entries: [sealed] });
  const { ask } = readAsked(asked);
  expect(ask).toMatchObject({ entries: [sealed] });
  expect(ask.type === "append" && ask.entries.map(({ body }) => body.buffer)).toEqual([asked.buffer]);
  const told = readTold(writePush({ type: "came", circle, entries: [{ seq: 1, day: 2, ...sealed }] }));
  expect("push" in told && told.push.type === "came" && told.push.entries[0]?.body?.buffer.byteLength).toBe(600);
});

test("a frame of another version, with both an answer and a push, or over the cap is refused", () => {
  const ask = { type: "watch", circle: new Uint8Array(20), on: true };
  expect(() => readAsked(encode({ v: 1, n: 1, ask }))).not.toThrow();
  expect(() => readAsked(encode({ v: 2, n: 1, ask }))).toThrow(Malformed);
  const say = { type: "done" };
  const push = { type: "lettered", circle: new Uint8Array(20) };
  expect(() => readTold(encode({ v: 1, n: 1, say, push }))).toThrow(Malformed);
  expect(() => readTold(encode({ v: 1 }))).toThrow(Malformed);
  for (const read of [readAsked, readTold]) expect(() => read(new Uint8Array(caps.frame + 1))).toThrow("too large");
});

test("whatever bytes arrive are read or Malformed", () => {
  const good = [
    writeAsked(1, { type: "door", circle }),
    writeAnswer(1, { type: "done" }),
    writePush({ type: "lettered", circle }),
  ];
  const mutated = fc.tuple(fc.constantFrom(...good), fc.nat(), fc.nat(255)).map(([frame, at, byte]) => {
    const copy = frame.slice();
    copy[at % copy.length] = byte;
    return copy;
  });
  const noise = fc.uint8Array({ maxLength: 100 }).map((bytes): Bytes => new Uint8Array(bytes));
  fc.assert(
    fc.property(fc.oneof(mutated, noise), (frame) => {
      for (const read of [readAsked, readTold, readPost]) {
        try {
          read(frame);
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed);
        }
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});
