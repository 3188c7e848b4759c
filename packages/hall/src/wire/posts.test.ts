import type { Answer, Bytes, Push, Request } from "@unionhall/protocol";
import { caps, enterToSign, hallIdOf, idOf, readPost, readTold, writeAsked, writePost } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put } from "./blobs.fixture.ts";
import { crypto } from "./people.fixture.ts";
import { entry } from "./requests.fixture.ts";
import { hallOf, TestHall } from "./wire.fixture.ts";
import type { Posts } from "./posts.ts";
import { openPosts } from "./posts.ts";

const note = idOf("note", new Uint8Array(32));
const hello: Request = { type: "hello", versions: [1] };

interface Reply {
  readonly session?: Bytes;
  readonly answers: readonly Answer[];
  readonly pushes: readonly Push[];
}

async function post(posts: Posts, session: Bytes | undefined, ...asks: readonly Request[]): Promise<Reply> {
  const frames = asks.map((ask, index) => writeAsked(index + 1, ask));
  const body = await posts.post(writePost({ v: 1, frames, ...(session === undefined ? {} : { session }) }));
  const back = readPost(body);
  const told = back.frames.map(readTold);
  const answers = told.flatMap((each) => ("say" in each ? each.say : []));
  const pushes = told.flatMap((each) => ("push" in each ? each.push : []));
  return { answers, pushes, ...(back.session === undefined ? {} : { session: back.session }) };
}

test("posts of one session are one connection, and pushes wait for the next post", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const posts = openPosts(hall.wire, () => hall.now);
  const first = await post(posts, undefined, hello);
  const [welcome] = first.answers;
  if (welcome?.type !== "welcome") throw new Error("no welcome");
  expect(first.session).toEqual(welcome.nonce);

  const [, bo] = people;
  const signature = await crypto.sign(bo!.seeds.latch, enterToSign(hallIdOf(welcome.hall), circle, welcome.nonce));
  const enter: Request = { type: "enter", circle, latch: bo!.latch, signature };
  const entered = await post(posts, first.session, enter, { type: "watch", circle, on: true });
  expect(entered.answers.map(({ type }) => type)).toEqual(["entered", "done"]);
  await callers[0]!.say(circle, entry(circle));
  expect(await post(posts, first.session)).toMatchObject({
    answers: [],
    pushes: [{ type: "came", entries: [{ seq: 2 }] }],
  });
  const said = await post(posts, first.session, { type: "append", circle, entries: [entry(circle)] });
  expect(said).toMatchObject({ answers: [{ type: "appended" }], pushes: [{ type: "came", entries: [{ seq: 3 }] }] });
});

test("blobs go by posts too, chunk by chunk, and come back so", async () => {
  const { hall, circle, people } = await hallOf(1);
  const posts = openPosts(hall.wire, () => hall.now);
  const { session, answers } = await post(posts, undefined, hello);
  const [welcome] = answers;
  if (welcome?.type !== "welcome") throw new Error("no welcome");
  const signature = await crypto.sign(
    people[0]!.seeds.latch,
    enterToSign(hallIdOf(welcome.hall), circle, welcome.nonce),
  );
  const file = noise(caps.chunk + 900);
  const enter: Request = { type: "enter", circle, latch: people[0]!.latch, signature };
  await post(posts, session, enter, begin(circle, file), put(circle, file, 0), put(circle, file, 1));
  expect((await post(posts, session, end(circle, file))).answers).toMatchObject([{ type: "done" }]);
  const get: Request = { type: "get-chunks", circle, blob: file.blob, from: 0, count: 2 };
  const got = await post(posts, session, { type: "get-blob", circle, blob: file.blob }, get);
  expect(got.answers).toEqual([
    { type: "blob", size: file.size, hashes: file.hashes },
    { type: "chunks", chunks: file.chunks },
  ]);
});

test("a session idle for two minutes is forgotten, and an unknown one has to greet again", async () => {
  const { hall } = await hallOf(1);
  const posts = openPosts(hall.wire, () => hall.now);
  const { session } = await post(posts, undefined, hello);
  hall.now += 120_000;
  posts.tick();
  expect((await post(posts, session, hello)).session).toEqual(session);
  hall.now += 120_001;
  posts.tick();
  const again = await post(posts, session, { type: "get-note", note });
  expect(again).toMatchObject({ answers: [{ refusal: { reason: "say-hello-first" } }] });
  expect(again.session).toBeUndefined();
});

test("what is no post is refused, and sessions are bounded", async () => {
  const hall = await TestHall.open({ sessions: 1 });
  const posts = openPosts(hall.wire, () => hall.now);
  const refused = readPost(await posts.post(hall.random(50))).frames.map(readTold);
  expect(refused).toMatchObject([{ n: 0, say: { refusal: { reason: "malformed" } } }]);
  const one = await post(posts, undefined, hello);
  const two = await post(posts, undefined, hello);
  expect((await post(posts, one.session, hello)).session).toEqual(one.session);
  expect((await post(posts, two.session, { type: "get-note", note })).answers).toMatchObject([
    { refusal: { reason: "say-hello-first" } },
  ]);
});

test("a session that lets too much wait is dropped; what it missed it reads", async () => {
  const { hall, circle, people, callers } = await hallOf(2, { bytesWaiting: 4_000 });
  const posts = openPosts(hall.wire, () => hall.now);
  const { session, answers } = await post(posts, undefined, hello);
  const [welcome] = answers;
  if (welcome?.type !== "welcome") throw new Error("no welcome");
  const bo = people[1]!;
  const signature = await crypto.sign(bo.seeds.latch, enterToSign(hallIdOf(welcome.hall), circle, welcome.nonce));
  await post(
    posts,
    session,
    { type: "enter", circle, latch: bo.latch, signature },
    { type: "watch", circle, on: true },
  );
  for (let i = 0; i < 8; i++) await callers[0]!.say(circle, entry(circle));
  const late = await post(posts, session, { type: "door", circle });
  expect(late).toMatchObject({ answers: [{ refusal: { reason: "say-hello-first" } }], pushes: [] });
});
