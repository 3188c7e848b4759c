import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer, Bytes, Request, Told } from "@unionhall/protocol";
import {
  book,
  bytesOf,
  enterToSign,
  fromBase32,
  hallIdOf,
  idOf,
  locatorToSign,
  msInDay,
  readPost,
  readTold,
  writeAsked,
  writePost,
} from "@unionhall/protocol";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { silentLog } from "./log/log.ts";
import { openHall } from "./open-hall.ts";
import { configIn, scratch } from "./serve/hall.fixture.ts";
import type { Person } from "./wire/people.fixture.ts";
import { crypto, seeded } from "./wire/people.fixture.ts";
import { doorTurn, entry, founding, joinLatch, sign } from "./wire/requests.fixture.ts";

const never = new AbortController().signal;

/** A socket by hand: one question at a time. */
async function socketTo(
  url: string,
): Promise<AsyncDisposable & { ask(request: Request): Promise<Answer>; raw: WebSocket }> {
  const raw = new WebSocket(`${url.replace("http", "ws")}/wire`);
  await once(raw, "open");
  let n = 0;
  return {
    raw,
    async ask(request) {
      raw.send(writeAsked(++n, request));
      for (;;) {
        const [data] = (await once(raw, "message")) as [Buffer];
        const told: Told = readTold(new Uint8Array(data));
        if ("say" in told && told.n === n) return told.say;
      }
    },
    async [Symbol.asyncDispose]() {
      raw.close();
      await once(raw, "close");
    },
  };
}

async function person(random: (length: number) => Bytes): Promise<Person> {
  const seeds = { signing: random(32), latch: random(32), renew: random(32) };
  const key = async (seed: Bytes) => idOf("key", await crypto.publicKey(seed));
  return { seeds, signing: await key(seeds.signing), latch: await key(seeds.latch), renew: await key(seeds.renew) };
}

test("a hall gives a link that founds it, and what was acknowledged outlives a restart", async () => {
  await using dir = await scratch({ "app/index.html": "<!doctype html>" });
  const config = configIn(dir.path);
  const random = seeded(5);
  const ash = await person(random);
  const { circle, request } = founding(random, { people: [ash] });
  const line = entry(circle);
  const enterBy = async (hall: Answer): Promise<Request> => {
    if (hall.type !== "welcome") throw new Error(hall.type);
    const signature = await crypto.sign(ash.seeds.latch, enterToSign(hallIdOf(hall.hall), circle, hall.nonce));
    return { type: "enter", circle, latch: ash.latch, signature };
  };
  {
    await using unused = await openHall(config, never);
    expect(unused.found).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/found\/[a-z2-7]{26}$/);
  }
  {
    await using hall = await openHall(config, never);
    const code = fromBase32(hall.found!.split("/").at(-1)!)!;
    await using socket = await socketTo(hall.url);
    const welcome = await socket.ask({ type: "hello", versions: [1] });
    expect(await socket.ask({ ...request, sponsor: { code } })).toMatchObject({ type: "placed" });
    await socket.ask(await enterBy(welcome));
    expect(await socket.ask({ type: "append", circle, entries: [line] })).toMatchObject({
      results: [{ place: { seq: 2 } }],
    });
  }
  await using hall = await openHall(config, never);
  expect(hall.found).toBeNull();
  const ask = async (session: Bytes | undefined, ...asks: readonly Request[]) => {
    const frames = asks.map((each, index) => writeAsked(index, each));
    const body = writePost({ v: 1, frames, ...(session === undefined ? {} : { session }) });
    const response = await fetch(`${hall.url}/wire`, { method: "POST", body });
    const post = readPost(new Uint8Array(await response.arrayBuffer()));
    return { session: post.session, told: post.frames.map((frame) => readTold(frame)) };
  };
  const first = await ask(undefined, { type: "hello", versions: [1] });
  const [welcome] = first.told;
  if (welcome === undefined || !("say" in welcome)) throw new Error("no welcome");
  const again: Request = { type: "append", circle, entries: [line] };
  const second = await ask(first.session, await enterBy(welcome.say), again, {
    type: "read",
    circle,
    after: 0,
    limit: 9,
  });
  expect(second.told).toMatchObject([
    { say: { type: "entered", head: { statement: { seq: 2 } } } },
    { say: { results: [{ place: { seq: 2 } }] } },
    { say: { type: "page", last: 2, entries: [{ seq: 1 }, { seq: 2, body: { length: 512 } }] } },
  ]);
});

test("a hall keeps the days of the clock it is given", async () => {
  await using dir = await scratch({ "app/index.html": "<!doctype html>" });
  let now = Date.UTC(2027, 0, 4, 23, 59);
  await using hall = await openHall(configIn(dir.path), never, silentLog, () => now);
  await using before = await socketTo(hall.url);
  const day = Date.UTC(2027, 0, 4) / msInDay;
  expect(await before.ask({ type: "hello", versions: [1] })).toMatchObject({ type: "welcome", day });
  now += 60_000;
  await using after = await socketTo(hall.url);
  expect(await after.ask({ type: "hello", versions: [1] })).toMatchObject({ type: "welcome", day: day + 1 });
});

test("a text message or noise on a socket is refused, and the hall stays up", async () => {
  await using dir = await scratch({ "app/index.html": "<!doctype html>" });
  await using hall = await openHall(configIn(dir.path), never);
  const socket = await socketTo(hall.url);
  socket.raw.send("meet at noon");
  const [data] = (await once(socket.raw, "message")) as [Buffer];
  expect(readTold(new Uint8Array(data))).toMatchObject({ n: 0, say: { refusal: { reason: "malformed" } } });
  const closed = once(socket.raw, "close");
  for (let i = 0; i < 30; i++) socket.raw.send(new Uint8Array(i));
  expect((await closed)[0]).toBe(1008);
  await using after = await socketTo(hall.url);
  expect(await after.ask({ type: "hello", versions: [1] })).toMatchObject({ type: "welcome" });
});

test("the hall's files hold what was sealed and no more: no code, no seed of a member", async () => {
  await using dir = await scratch({ "app/index.html": "<!doctype html>" });
  const random = seeded(6);
  const ash = await person(random);
  const link = await person(random);
  const { circle, request } = founding(random, { people: [ash] });
  const sealedNote = random(300);
  let code: Bytes;
  {
    await using hall = await openHall(configIn(dir.path), never);
    code = fromBase32(hall.found!.split("/").at(-1)!)!;
    await using socket = await socketTo(hall.url);
    const welcome = await socket.ask({ type: "hello", versions: [1] });
    if (welcome.type !== "welcome") throw new Error(welcome.type);
    await socket.ask({ ...request, sponsor: { code } });
    const signature = await crypto.sign(ash.seeds.latch, enterToSign(hallIdOf(welcome.hall), circle, welcome.nonce));
    await socket.ask({ type: "enter", circle, latch: ash.latch, signature });
    await socket.ask({ type: "append", circle, entries: [entry(circle, { room: book })] });
    await socket.ask(doorTurn(circle, await sign(circle, { add: [joinLatch(link, ash)] }, [ash])));
    const note = idOf("note", random(32));
    expect(await socket.ask({ type: "put-note", circle, note, latch: link.latch, sealed: sealedNote })).toEqual({
      type: "done",
    });
    const located = await crypto.sign(ash.seeds.signing, locatorToSign(1, sealedNote));
    await socket.ask({ type: "put-locator", locator: ash.signing, version: 1, sealed: sealedNote, signature: located });
    const files = await contents(join(dir.path, "hall"));
    expect(files.includes(Buffer.from(sealedNote))).toBe(true);
    expect(files.includes(Buffer.from(bytesOf(ash.latch)))).toBe(true);
    const secrets = [
      code,
      ash.seeds.latch,
      ash.seeds.renew,
      ash.seeds.signing,
      signature,
      bytesOf(idOf("key", random(32))),
    ];
    expect(secrets.map((secret) => files.includes(Buffer.from(secret)))).toEqual(secrets.map(() => false));
    // The signing key is in the statement alone, and the hall keeps no statement outside the sealed book.
    expect(files.includes(Buffer.from(request.founding.statement))).toBe(false);
  }
});

async function contents(dir: string): Promise<Buffer> {
  const names = await readdir(dir);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(dir, name)))));
}
