import {
  circleFounded,
  commit,
  derivesRightly,
  emptyBook,
  epochTurned,
  fold,
  freshEpoch,
  invitationMade,
  memberAdmitted,
  openNote,
  prove,
  recordOf,
  sealNote,
  seatOpened,
  seatRegistered,
  steppedEpoch,
  stewardship,
} from "@unionhall/kernel";
import {
  book,
  circleIdOf,
  concat,
  encode,
  entryId,
  epochNumber,
  idOf,
  recordBytes,
  statementBytes,
} from "@unionhall/protocol";
import type { Bytes, Key, SeatId } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

type Epoch = ReturnType<Person["newest"]>;

const key = (bytes: Bytes): Key => idOf("key", bytes);
const filled = (last: number, rest: number, first = rest): Bytes => {
  const bytes = new Uint8Array(32).fill(rest);
  bytes[0] = first;
  bytes[31] = last;
  return bytes;
};

/** Ed25519 keys that engines judge differently: see the vectors of the edge cases for all of them. */
const crafted: readonly (readonly [string, Key])[] = [
  ["the identity", key(filled(0, 0, 1))],
  ["a point of order two", key(filled(0x7f, 0xff, 0xec))],
  ["a point of order four", key(filled(0, 0))],
  ["y above the field's prime", key(filled(0x7f, 0xff, 0xee))],
  ["the identity with a sign", key(filled(0x80, 0, 1))],
  ["no point at all", key(filled(0, 0, 2))],
];

describe.each(crafted)("%s", (_, odd) => {
  test("is refused among a seat's keys", async () => {
    const world = await KernelWorld.found("ash");
    const seat: SeatId = idOf("seat", world.ports.random(16));
    const opened = await world.deed(world.founder, seatOpened, { seat, of: "chapter", name: "", keys: [odd] });
    const registered = await world.deed(world.founder, seatRegistered, { seat, keys: [odd], after: 0, consents: [] });
    expect([await world.verdict(opened), await world.verdict(registered)]).toEqual(["bad-proof", "bad-proof"]);
  });

  test.each(["signing", "latch", "renew"] as const)("is refused as a newcomer's %s key", async (which) => {
    const world = await KernelWorld.found("ash");
    const bo = await world.person("bo");
    bo.secrets = { ...bo.secrets, keys: { ...bo.secrets.keys, [which]: odd } };
    const seq = await world.deed(world.founder, memberAdmitted, {
      letter: await world.letter(bo, await world.invite(world.founder)),
    });
    expect(await world.verdict(seq)).toBe("bad-proof");
  });

  test("is refused in an invitation", async () => {
    const world = await KernelWorld.found("ash");
    const { latchKey } = await world.invite(world.founder);
    for (const keys of [
      { invitation: odd, latch: latchKey },
      { invitation: latchKey, latch: odd },
    ]) {
      const seq = await world.deed(world.founder, invitationMade, { ...keys, vouches: 0, until: 99_999 });
      expect(await world.verdict(seq)).toBe("bad-proof");
    }
  });
});

/** X-Wing keys that some engines box to and others do not. */
const boxes: readonly (readonly [string, (box: Bytes) => Bytes])[] = [
  ["a coefficient of the modulus", (box) => concat(new Uint8Array([0x01, 0x0d]), box.slice(2))],
  ["a share of order one", (box) => concat(box.slice(0, 1184), new Uint8Array(32))],
  ["a share above the prime", (box) => concat(box.slice(0, 1184), new Uint8Array(32).fill(0xff))],
];

test.each(boxes)("a box key with %s is refused in letters, foundings and notes", async (_, odd) => {
  const world = await KernelWorld.found("ash");
  const bo = await world.person("bo");
  const box = odd(bo.secrets.keys.box);
  bo.secrets = { ...bo.secrets, keys: { ...bo.secrets.keys, box } };
  const invited = await world.invite(world.founder);
  const seq = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(bo, invited) });
  expect(await world.verdict(seq)).toBe("keys-unlawful");
  expect(await founding(bo)).toBe("keys-unlawful");

  const { seq: at, head, day } = world.hall.chain;
  const anchor = { seq: at, head, day, epoch: 0, point: null };
  const note = {
    v: 1,
    hall: bo.secrets.keys.latch,
    circle: world.circle,
    letterbox: (await world.letterbox()).key,
    anchor,
    title: "t",
    from: "f",
  } as const;
  expect(await openNote(world.ports, invited.noteKey, await sealNote(world.ports, invited.noteKey, note))).toEqual(
    note,
  );
  const hostile = await sealNote(world.ports, invited.noteKey, { ...note, letterbox: box });
  expect(await openNote(world.ports, invited.noteKey, hostile)).toBeNull();
});

/** What a fold says of a circle that somebody founds with these keys. */
async function founding(
  { ports, secrets }: Person,
  change: { readonly base?: number; readonly keys?: Partial<Person["secrets"]["keys"]> } = {},
): Promise<string | null> {
  const founder = { ...secrets.keys, ...change.keys };
  const statement = statementBytes({ v: 1, kernel: 1, of: "people", founder, nonce: ports.random(32) });
  const circle = circleIdOf(statement);
  const epoch = freshEpoch(ports, circle, 0);
  const record = { ...(await recordOf(ports, circle, epoch, null)), base: change.base ?? null };
  const seed = ports.random(32);
  const letterbox = { seed, key: await ports.sealing.boxKey(seed) };
  const payload = circleFounded.payload.write({
    statement,
    record: recordBytes(record),
    letterbox,
    rules: 1,
    keep: { default: 30, rooms: [] },
  });
  const header = {
    v: 1,
    circle,
    epoch: 0,
    room: book,
    class: "kept",
    size: 512,
    lock: new Uint8Array(32),
    body: new Uint8Array(32),
  } as const;
  const opened = {
    seq: 1,
    day: 1,
    id: entryId(new Uint8Array()),
    header,
    opened: true,
    signature: new Uint8Array(64),
    salt: new Uint8Array(0),
    author: founder.signing,
    device: idOf("device", new Uint8Array(8)),
    counter: 1,
    seen: { seq: 0, head: idOf("head", new Uint8Array(32)) },
    time: 0,
    kind: "circle.founded",
    version: 1,
    payload: encode(payload),
  } as const;
  const read = await prove(ports, opened, stewardship);
  return fold(emptyBook(circle, stewardship), read);
}

test("a founding stands on sound and different keys, and on nothing before", async () => {
  const { founder } = await KernelWorld.found("ash");
  const { latch } = founder.secrets.keys;
  expect(await founding(founder)).toBeNull();
  expect(await founding(founder, { base: 3 })).toBe("malformed");
  expect(await founding(founder, { keys: { renew: latch } })).toBe("keys-known");
  for (const [, odd] of crafted) expect(await founding(founder, { keys: { latch: odd } })).toBe("bad-proof");
});

async function turned(
  world: KernelWorld,
  by: Person,
  epoch: ReturnType<typeof freshEpoch>,
  base: ReturnType<Person["newest"]> | null,
): Promise<string | undefined> {
  const record = recordBytes(await recordOf(world.ports, world.circle, epoch, base));
  return world.does(by, epochTurned, { record });
}

test("only a steward turns, and to a turn that is new", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const { ports, circle, founder: ash } = world;
  const fresh = (turn: number): ReturnType<typeof freshEpoch> => freshEpoch(ports, circle, epochNumber(turn, 0));
  const base = ash.newest();
  expect(await turned(world, bo, fresh(1), base)).toBe("not-a-steward");
  expect(await turned(world, ash, fresh(0), base)).toBe("epoch-known");
  expect(await turned(world, ash, fresh(1), null)).toBe("epoch-out-of-order");
  expect(await turned(world, ash, fresh(1), { ...base, number: 9 })).toBe("epoch-out-of-order");
  expect(await turned(world, ash, fresh(1), ash.epochs.get(0) as typeof base)).toBeUndefined();
});

test("a turn that hall and book do not both have stops nobody: the next counts, whatever its number", async () => {
  const world = await KernelWorld.found("ash");
  const { ports, circle, founder: ash } = world;
  const [seventh, second] = [7, 2].map((turn) => freshEpoch(ports, circle, epochNumber(turn, 0))) as [Epoch, Epoch];
  const base = ash.newest();
  expect(await turned(world, ash, seventh, base)).toBeUndefined();
  expect(await turned(world, ash, second, base)).toBeUndefined();
  expect(await turned(world, ash, seventh, base)).toBe("epoch-known");
  expect((await world.book()).turns.map(({ turn }) => turn)).toEqual([0, 7, 2]);
  const admitted = async (name: string): Promise<void> => {
    const newcomer = await world.person(name);
    await world.deed(ash, memberAdmitted, { letter: await world.letter(newcomer, await world.invite(ash)) });
  };
  const step = (from: Epoch): Promise<Epoch> => steppedEpoch(ports, circle, from, from.number + 1);
  await admitted("bo");
  expect(await turned(world, ash, await step(seventh), seventh)).toBe("epoch-out-of-order");
  await admitted("cy");
  expect(await turned(world, ash, await step(second), second)).toBeUndefined();
});

test("a step rests on the admission right before it, and on the newest epoch", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const { ports, circle, founder: ash } = world;
  const step = (from: ReturnType<Person["newest"]>, number: number): ReturnType<typeof steppedEpoch> =>
    steppedEpoch(ports, circle, from, number);
  const base = ash.newest();
  expect(await turned(world, ash, await step(base, 2), base)).toBe("step-without-admission");
  const admitted = async (name: string): Promise<void> => {
    const newcomer = await world.person(name);
    await world.deed(bo, memberAdmitted, { letter: await world.letter(newcomer, await world.invite(ash)) });
  };
  await admitted("cy");
  expect(await turned(world, ash, await step(base, 2), base)).toBe("step-without-admission");
  await admitted("di");
  const stale = ash.epochs.get(0) as typeof base;
  expect(await turned(world, bo, await step(stale, 2), stale)).toBe("epoch-out-of-order");
  await admitted("eve");
  expect(await turned(world, bo, freshEpoch(ports, circle, 2), base)).toBe("bad-proof");
  await admitted("fay");
  expect(await turned(world, bo, await step(base, 3), base)).toBeUndefined();
});

test("a step's keys come from its base, both of them", async () => {
  const world = await KernelWorld.found("ash");
  const { ports, circle, founder: ash } = world;
  const base = ash.newest();
  const epoch = await steppedEpoch(ports, circle, base, 1);
  const good = await recordOf(ports, circle, epoch, base);
  expect(await derivesRightly(ports, good, base)).toBe(true);
  const { kept } = epoch;
  const passing = ports.random(32);
  const half = await recordOf(
    ports,
    circle,
    { ...epoch, passing, commitment: commit(circle, 1, kept, passing).commitment },
    base,
  );
  expect(await derivesRightly(ports, half, base)).toBe(false);
  expect(await derivesRightly(ports, await recordOf(ports, circle, freshEpoch(ports, circle, 1), base), base)).toBe(
    false,
  );
  expect(await derivesRightly(ports, { ...good, base: 7 }, base)).toBe(false);
  // A link that leads nowhere would part everyone who comes later from all that was kept before.
  expect(await derivesRightly(ports, { ...good, link: new Uint8Array(48) }, base)).toBe(false);
  await expect(steppedEpoch(ports, circle, base, 65_536)).rejects.toThrow("in its turn");
  await expect(steppedEpoch(ports, circle, epoch, 1)).rejects.toThrow("goes forward");
});

test("nothing in the book is sealed under keys that the book does not know, or that newcomers lack", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const own = freshEpoch(world.ports, world.circle, 9);
  bo.epochs.set(9, own);
  const among = await world.invite(bo);
  expect(among.by).toBe(bo);
  const last = world.hall.placed.length;
  expect([await world.verdict(last, bo), await world.verdict(last)]).toEqual(["epoch-not-open", "epoch-not-open"]);
  const passing = await world.write(bo, "member.left", new Uint8Array([0xa0]), {
    class: "passing",
    epoch: world.founder.newest(),
  });
  const cy = await world.join("cy", world.founder, world.founder);
  expect([await world.verdict(passing), await world.verdict(passing, cy)]).toEqual(["out-of-place", "out-of-place"]);
});
