import type { Content, EpochKeys, Erased } from "@unionhall/kernel";
import {
  contentBytes,
  eraseSecret,
  freshEpoch,
  openEntries,
  openEntry,
  padded,
  sealEntry,
  visitToSign,
} from "@unionhall/kernel";
import type { Header, Placed } from "@unionhall/protocol";
import { book, caps, headerBytes, idOf, lockOf, readHeader, sha256 } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

const world = await KernelWorld.found("ash");
const { ports, founder: ash, circle } = world;
const epoch = ash.newest();
const room = idOf("room", new Uint8Array(16).fill(5));

async function sealed(
  payload: Content["payload"],
  to: Partial<Pick<Header, "room" | "class" | "blobs">> = {},
): Promise<Placed> {
  const content = world.content(ash, room, "line", payload);
  const entry = await sealEntry(ports, ash.secrets, epoch, { circle, room, class: "passing", ...to }, content);
  return { seq: 9, day: 20_000, header: entry.header, body: entry.body };
}

const verdict = async (placed: Placed, under: EpochKeys | undefined = epoch): Promise<string> => {
  const read = await openEntry(ports, placed, () => under);
  return read.opened ? "opened" : read.reason;
};

test("what is sealed opens to the same content, in a size that tells little", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom("kept", "passing"), async (bytes, c) => {
      const placed = await sealed(new Uint8Array(bytes), { class: c });
      const read = await openEntry(ports, placed, () => epoch);
      expect(read.opened && read.payload).toEqual(new Uint8Array(bytes));
      expect(placed.body!.length).toBe(padded(placed.body!.length));
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("the largest entry fits its cap, and one more byte does not", async () => {
  const overhead = 32 + 4 + 64 + 16;
  const around = world.content(ash, room, "line", new Uint8Array());
  const fits = caps.body - overhead - contentBytes({ ...around, payload: new Uint8Array(60_000) }).length + 60_000;
  expect((await sealed(new Uint8Array(fits))).body).toHaveLength(caps.body);
  await expect(sealed(new Uint8Array(fits + 1))).rejects.toThrow("too long");
});

test("an entry is bound to the blobs it carries, and without one its header is as short as ever", async () => {
  const blobs = [idOf("blob", ports.random(32)), idOf("blob", ports.random(32))];
  const plain = await sealed(new Uint8Array(3));
  const placed = await sealed(new Uint8Array(3), { blobs });
  expect(readHeader(placed.header).blobs).toEqual(blobs);
  expect(await verdict(placed)).toBe("opened");
  const header = readHeader(placed.header);
  const { blobs: _, ...without } = header;
  for (const other of [without, { ...header, blobs: blobs.slice(1) }, { ...header, blobs: blobs.toReversed() }])
    expect(await verdict({ ...placed, header: headerBytes(other) })).toBe("not-authentic");
  expect(placed.header.length - plain.header.length).toBe("blobs".length + 1 + 1 + 2 * 34);
  expect(() => readHeader(headerBytes({ ...without, blobs: [] }))).toThrow(
    "header.blobs is not a list of at least one",
  );
});

test("under any other header an entry does not open", async () => {
  const placed = await sealed(new Uint8Array(3));
  const header = readHeader(placed.header);
  const changes: readonly Partial<Header>[] = [
    { room: book },
    { circle: idOf("circle", new Uint8Array(20)) },
    { epoch: 1 },
    { class: "kept" },
    { lock: new Uint8Array(32) },
    { blobs: [idOf("blob", new Uint8Array(32))] },
  ];
  for (const change of changes) {
    expect(await verdict({ ...placed, header: headerBytes({ ...header, ...change }) }), JSON.stringify(change)).toBe(
      "not-authentic",
    );
  }
  expect(await verdict({ ...placed, header: headerBytes({ ...header, size: 1024 }) })).toBe("other-body");
  expect(await verdict({ ...placed, header: headerBytes({ ...header, body: new Uint8Array(32) }) })).toBe("other-body");
  expect(await verdict(placed)).toBe("opened");
});

/** Whoever holds the keys can seal what somebody else signed under another header; the signature does not come along. */
test("a signature holds where it was made and nowhere else", async () => {
  const content = world.content(ash, room, "line", new Uint8Array(3));
  const pen = { signing: ash.secrets.signing, erase: ash.secrets.erase };
  const places = [
    { circle, room, class: "passing" },
    { circle, room: book, class: "passing" },
    { circle, room, class: "kept" },
    { circle: idOf("circle", new Uint8Array(20)), room, class: "passing" },
  ] as const;
  const next = freshEpoch(ports, circle, 65_536);
  const copies = await Promise.all([
    ...places.map((to) => stolen(content, pen, to, epoch)),
    stolen(content, pen, places[0], next),
    stolen(content, { ...pen, erase: new Uint8Array(32) }, places[0], epoch),
  ]);
  expect(copies).toEqual(["opened", ...Array.from({ length: 5 }, () => "bad-signature")]);
});

/** The first place's signature under another's header: signs with a port that always gives the first signature. */
async function stolen(
  content: Content,
  pen: Parameters<typeof sealEntry>[1],
  to: Parameters<typeof sealEntry>[3],
  under: typeof epoch,
): Promise<string> {
  const first = await signatureOf(content);
  const crypto = { ...ports.crypto, sign: () => Promise.resolve(first) };
  const entry = await sealEntry({ ...ports, crypto }, pen, under, to, content);
  return verdict({ seq: 1, day: 1, ...entry }, under);
}

async function signatureOf(content: Content): Promise<Uint8Array<ArrayBuffer>> {
  let made: Uint8Array<ArrayBuffer> = new Uint8Array();
  const sign: typeof ports.crypto.sign = async (seed, message) => (made = await ports.crypto.sign(seed, message));
  await sealEntry(
    { ...ports, crypto: { ...ports.crypto, sign } },
    ash.secrets,
    epoch,
    { circle, room, class: "passing" },
    content,
  );
  return made;
}

test("a flipped bit anywhere in the body is seen", async () => {
  const placed = await sealed(new Uint8Array(3));
  for (const at of [0, 31, 32, 100, 511]) {
    const body = placed.body!.slice();
    body[at]! ^= 1;
    expect(await verdict({ ...placed, body })).toBe("other-body");
    const header = headerBytes({ ...readHeader(placed.header), body: sha256(body) });
    expect(await verdict({ ...placed, body, header })).toBe("not-authentic");
  }
});

test("another's name under one's own signature is a bad signature", async () => {
  const bo = await world.person("bo");
  const content = { ...world.content(ash, room, "line", new Uint8Array()), author: bo.secrets.keys.signing };
  const entry = await sealEntry(ports, ash.secrets, epoch, { circle, room, class: "kept" }, content);
  expect(await verdict({ seq: 1, day: 1, ...entry })).toBe("bad-signature");
});

test("a visit speaks by a certificate for this circle, this key and this time", async () => {
  const [visitor, bo] = [await world.person("visitor"), await world.person("bo")];
  const member = ash.secrets.keys.signing;
  const until = world.now;
  const sign = (
    seed = ash.secrets.signing,
    to = circle,
    key = visitor.secrets.keys.signing,
    ends = until,
  ): ReturnType<typeof ports.crypto.sign> => ports.crypto.sign(seed, visitToSign(to, member, key, ends));
  const said = async (signature: Awaited<ReturnType<typeof sign>>): Promise<string> => {
    const content = { ...world.content(visitor, room, "line", new Uint8Array()), visit: { member, until, signature } };
    return verdict({
      seq: 1,
      day: 1,
      ...(await sealEntry(ports, visitor.secrets, epoch, { circle, room, class: "kept" }, content)),
    });
  };
  expect(await said(await sign())).toBe("opened");
  const others = [
    sign(bo.secrets.signing),
    sign(undefined, idOf("circle", new Uint8Array(20))),
    sign(undefined, undefined, bo.secrets.keys.signing),
    sign(undefined, undefined, undefined, until + 1),
  ];
  for (const signature of await Promise.all(others)) expect(await said(signature)).toBe("bad-signature");
});

test("a body that is gone is erased by proof, and withheld without", async () => {
  const placed = await sealed(new Uint8Array());
  const { body: _, ...gone } = placed;
  const counter = await openEntry(ports, placed, () => epoch).then((read) => (read.opened ? read.counter : 0));
  const secret = await eraseSecret(ports, ash.secrets.erase, ash.device, room, counter);
  expect(lockOf(secret)).toEqual(readHeader(placed.header).lock);
  const why = async (by?: Erased, of: Placed = gone): Promise<string> => {
    const read = await openEntry(
      ports,
      of,
      () => epoch,
      () => by,
    );
    return read.opened ? "opened" : read.reason;
  };
  expect(await why()).toBe("withheld");
  expect(await why({ secret })).toBe("erased");
  expect(await why({ secret: new Uint8Array(32) })).toBe("withheld");
  expect(await why({ rule: "keep" })).toBe("erased");
  const { body: __, ...kept } = await sealed(new Uint8Array(), { class: "kept" });
  expect([await why({ rule: "keep" }, kept), await why({ rule: "steward" }, kept)]).toEqual(["withheld", "erased"]);
  const { body: ___, ...inBook } = await sealed(new Uint8Array(), { class: "kept", room: book });
  expect([await why({ rule: "steward" }, inBook), await why({ secret }, inBook)]).toEqual(["withheld", "withheld"]);
});

test("many are opened in the order they came, and no more than some dozens at once", async () => {
  const all = await Promise.all(Array.from({ length: 100 }, (_, at) => sealed(new Uint8Array([at]))));
  let [now, most] = [0, 0];
  const decrypt: typeof ports.sealing.decrypt = async (...given) => {
    most = Math.max(most, ++now);
    const plain = await ports.sealing.decrypt(...given);
    now--;
    return plain;
  };
  const counting = { ...ports, sealing: { ...ports.sealing, decrypt } };
  const reads = await openEntries(counting, all, () => epoch);
  expect(reads.map((read) => read.opened && read.payload[0])).toEqual(all.map((_, at) => at));
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThan(64);
  expect(await openEntries(ports, [], () => epoch)).toEqual([]);
});

test("who holds the kept key alone opens what is kept alone, and no key opens nothing", async () => {
  const half = { ...epoch, passing: null };
  expect(await verdict(await sealed(new Uint8Array(), { class: "kept" }), half)).toBe("opened");
  expect(await verdict(await sealed(new Uint8Array()), half)).toBe("no-key");
  const read = await openEntry(ports, await sealed(new Uint8Array()), () => undefined);
  expect(read.opened ? "" : read.reason).toBe("no-key");
  await expect(
    sealEntry(
      ports,
      ash.secrets,
      half,
      { circle, room, class: "passing" },
      world.content(ash, room, "line", new Uint8Array()),
    ),
  ).rejects.toThrow("no passing key");
});
