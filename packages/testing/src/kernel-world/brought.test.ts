import type { Book, Brought, EntryBrought, Opened, Origin, RoomEntry } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  broughtFrom,
  broughtRoom,
  contentBytes,
  entryBrought,
  findBrought,
  judgeBrought,
  memberLeft,
  membersBrought,
  openEntry,
  openOrigins,
  originsBytes,
  prove,
  readBook,
  readContent,
  readStewardship,
  RoomReader,
  sealEntry,
  stewardship,
  wholeKeys,
} from "@unionhall/kernel";
import type { Bytes, Class, RoomId } from "@unionhall/protocol";
import { book as bookRoom, entryId, firstHead, idOf, toBytes } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

function bringing(book: Book, by: Person): readonly Brought[] {
  const others = [...book.members.values()].filter(({ id, state }) => id !== by.id && state === "in");
  return others.map(({ id, keys, steward }) => ({ id, keys: wholeKeys(keys), steward }));
}

/** Bo walks out without ash from where the old circle is now, and brings all others; and what the new one goes on from. */
async function walks(old: KernelWorld, bo: Person, ash: Person) {
  const book = await old.book();
  const { seq, head } = old.hall.chain;
  const { circle } = old;
  const walked = { circle, seq, head, state: bookDigest(book), by: bo.id, without: [ash.id], parts: 1 };
  const made = await KernelWorld.walk(old, bo, walked);
  await made.deed(made.founder, membersBrought, { members: bringing(book, bo).filter(({ id }) => id !== ash.id) });
  const passed = old.hall.placed.map((placed) => ({ entry: entryId(placed.header), day: placed.day }));
  const start = { seq: 0, head: firstHead(circle), day: 0 };
  const origins = openOrigins(walked, originsBytes([{ book, start, passed }]), readStewardship);
  if (origins === null) throw new Error("the origin is what the founding names");
  return { made, walked, book, passed, start, origins };
}

/** Everyone has said something, Cy has new keys and Di is gone when Bo walks out; and what of it is brought. */
async function walkedAway() {
  const { world: old, people } = await KernelWorld.of("ash", "bo", "cy", "di", "eve");
  const [ash, bo, cy, di, eve] = people;
  for (const who of people) await old.say(who, `${who.name} was here`);
  await old.renew(cy);
  await old.deed(di, memberLeft, {});
  await old.turn(ash, [ash, bo, cy, eve]);
  await old.say(cy, "with new keys");
  await old.say(di, "after I left", { epoch: bo.newest() });
  await old.say(ash, "the last");
  const { made, walked, book, passed, start, origins } = await walks(old, bo, ash);
  const talk = await old.reads(bo, old.chat);
  const bring = async (at: number, change: Partial<EntryBrought> = {}, where: Bringing = {}): Promise<number> => {
    const read = talk[at];
    const epoch = bo.epochs.get(read?.header.epoch ?? 0);
    if (read?.opened !== true || epoch === undefined) throw new Error("it opens");
    const brought = await broughtFrom(old.ports, read, epoch);
    if (brought === null) throw new Error("it can be brought");
    const { room = broughtRoom(old.chat), class: c = "passing", by = made.founder, lock = read.header.lock } = where;
    const payload = toBytes(entryBrought.payload, { ...brought, ...change });
    return made.write(by, entryBrought.name, payload, { room, class: c, lock });
  };
  const judged = async (room = broughtRoom(old.chat)) => {
    const reader = new RoomReader(await made.book());
    const reads = await Promise.all(
      (await made.reads(made.founder, room)).map((read) => prove(made.ports, read, stewardship)),
    );
    const found = reads.map((read) => {
      const item = reader.take(read);
      return item.type === "said" ? findBrought(origins, item) : "void";
    });
    return {
      found,
      said: judgeBrought(
        origins,
        found.filter((each) => typeof each !== "string"),
      ),
    };
  };
  return { old, made, origins, walked, book, passed, start, talk, bring, judged, ash, bo, cy, di, eve };
}

interface Bringing {
  readonly room?: RoomId;
  readonly class?: Class;
  readonly by?: Person;
  readonly lock?: Bytes;
}

const words = ({ payload }: { readonly payload: Bytes }): string => new TextDecoder().decode(payload);
const shown = (items: readonly RoomEntry[]): readonly string[] =>
  items.map((item) => (item.type === "said" ? `${item.entry.seq} ${words(item.entry)}` : `${item.type}`));

test("what was said is judged where it stood: in its order, by who was in then, under the keys they had", async () => {
  const { old, made, talk, bring, judged, ash, eve } = await walkedAway();
  const eveThere = eve.elsewhere();
  eveThere.epochs.set(0, made.founder.newest());
  for (const at of [7, 5, 3, 0, 2]) await bring(at, {}, at === 3 ? { by: eveThere } : {});
  const { said } = await judged();
  const end = old.hall.chain.seq;
  expect(shown(said)).toEqual(
    [
      [talk[0], "ash was here"],
      [talk[2], "cy was here"],
      [talk[3], "di was here"],
      [talk[5], "with new keys"],
      [talk[7], "the last"],
    ].map(([read, text]) => `${(read as { seq: number }).seq - end} ${text as string}`),
  );
  expect(said.at(-1)).toMatchObject({ by: { id: ash.id }, steward: true, entry: { id: talk[7]!.id, seq: 0 } });
});

test("what did not count there counts nowhere, and whoever brings it answers for it", async () => {
  const { bring, judged, bo } = await walkedAway();
  const seq = await bring(6);
  expect((await judged()).said).toEqual([{ type: "void", seq, reason: "not-a-member", by: bo.id }]);
});

test("nothing is made up, changed, moved, doubled or slipped in", async () => {
  const { made, talk, bring, judged, walked, book, passed, start, bo, ash } = await walkedAway();
  const zeros = (length: number): Bytes => new Uint8Array(length);
  await bring(1, { signature: zeros(64) });
  await bring(1, { salt: zeros(32) });
  await bring(1, { key: zeros(44) });
  await bring(1, { commitment: zeros(32) });
  await bring(1, { content: zeros(3) });
  await bring(1, {}, { lock: zeros(32) });
  await bring(1, {}, { class: "kept" });
  await bring(1);
  await bring(1);
  const { found, said } = await judged();
  expect(found.map((each) => (typeof each === "string" ? each : "found"))).toEqual([
    "bad-proof",
    "bad-proof",
    "bad-proof",
    "bad-proof",
    "malformed",
    "out-of-place",
    "out-of-place",
    "found",
    "found",
  ]);
  expect(shown(said)).toHaveLength(1);
  await bring(0, {}, { room: made.chat });
  expect((await judged(made.chat)).found).toEqual(["out-of-place"]);
  // Said by a member, under keys of the circle, and never in its log.
  const content = readContent(contentBytes(talk[1] as Opened));
  const pen = { signing: bo.secrets.signing, erase: bo.secrets.erase };
  const place = { circle: walked.circle, room: talk[1]!.header.room, class: "passing" } as const;
  const { header, body } = await sealEntry(made.ports, pen, bo.newest(), place, { ...content, counter: 40 });
  const invented = await openEntry(made.ports, { seq: 1, day: 1, header, body }, () => bo.newest());
  const brought = await broughtFrom(made.ports, invented as Opened, bo.newest());
  await bring(1, brought!, { lock: invented.header.lock });
  expect((await judged()).found.at(-1)).toBe("not-this-circle");
  // An origin is the one that the founding names, or none.
  const none = (change: object): void => {
    expect(openOrigins(walked, originsBytes([{ book, start, passed, ...change }]), readStewardship)).toBeNull();
  };
  none({ passed: passed.slice(1) });
  none({ passed: [passed[1]!, passed[0]!, ...passed.slice(2)] });
  none({ passed: passed.with(3, { ...passed[3]!, day: passed[3]!.day + 1 }) });
  none({ book: { ...book, members: new Map([...book.members].filter(([id]) => id !== ash.id)) } });
  expect(openOrigins(walked, originsBytes([]), readStewardship)).toBeNull();
  expect(openOrigins(walked, zeros(9), readStewardship)).toBeNull();
});

test("nothing is brought into the book, and whose try it was stands in the book as bytes", async () => {
  const { made, bring } = await walkedAway();
  const seq = await bring(3, {}, { room: bookRoom, class: "kept" });
  const book = readBook(bookBytes(await made.book()), readStewardship);
  expect(book.voids.get(seq)).toEqual({ reason: "not-this-circle", by: made.founder.id });
});

/** A circle of years, in small: rooms of both classes, keys that turn and are renewed, people who go, what does not count. */
async function lived() {
  const { world: old, people } = await KernelWorld.of("ash", "bo", "cy", "di", "eve");
  const [ash, bo, cy, di, eve] = people;
  const rooms = [old.chat, ...[1, 2, 3].map((byte) => idOf("room", new Uint8Array(16).fill(byte)))];
  const say = async (who: readonly Person[], round: number): Promise<void> => {
    for (const [at, room] of rooms.entries())
      for (const by of who) await old.say(by, `${by.name} ${round}`, { room, class: at === 0 ? "passing" : "kept" });
  };
  await say(people, 1);
  await old.renew(cy);
  await say([cy, ash], 2);
  await old.deed(di, memberLeft, {});
  await say([di], 3);
  await old.turn(ash, [ash, bo, cy, eve]);
  old.later(3);
  await say([ash, cy, eve, bo], 4);
  return { old, rooms, ash, bo, cy, eve };
}

test("what was brought folds to what it was, in every room, cut anywhere and gone on with, whoever brings it in what order", async () => {
  const { old, rooms, ash, bo, cy, eve } = await lived();
  const { made, book, origins } = await walks(old, bo, ash);
  const bringers = [made.founder, cy.elsewhere(), eve.elsewhere()];
  for (const each of bringers) each.epochs.set(0, made.founder.newest());
  for (const room of rooms) {
    const reads = await old.reads(bo, room);
    const reader = new RoomReader(book);
    const there = reads.map((read) => reader.take(read)).filter((item) => item.type === "said");
    expect(there.length).toBeLessThan(reads.length);
    // Each once, in a muddle, and every third once more by somebody else.
    const muddled = there.toSorted((a, b) => ((a.entry.seq * 7) % 11) - ((b.entry.seq * 7) % 11));
    for (const [at, { entry }] of [...muddled, ...muddled.filter((_, at) => at % 3 === 0)].entries()) {
      const brought = await broughtFrom(old.ports, entry, bo.epochs.get(entry.header.epoch)!);
      const where = { room: broughtRoom(room), class: entry.header.class, lock: entry.header.lock };
      await made.write(bringers[at % 3]!, entryBrought.name, toBytes(entryBrought.payload, brought!), where);
    }
    await comesTo(made, origins, room, there);
  }
});

type Said = Extract<RoomEntry, { readonly type: "said" }>;

async function comesTo(
  made: KernelWorld,
  origins: readonly Origin[],
  room: RoomId,
  there: readonly Said[],
): Promise<void> {
  const reads = await made.reads(made.founder, broughtRoom(room));
  const proven = await Promise.all(reads.map((read) => prove(made.ports, read, stewardship)));
  const end = origins[0]!.end;
  const told = ({ entry, by, steward, time }: Said, shift: number): unknown => [
    entry.id,
    entry.seq - shift,
    entry.day,
    by.id,
    steward,
    time,
    words(entry),
  ];
  for (let cut = 0; cut <= proven.length; cut++) {
    const reader = new RoomReader(await made.book());
    const found = proven.slice(0, cut).map((read) => findBrought(origins, reader.take(read) as Said));
    const here = judgeBrought(
      origins,
      found.filter((each) => typeof each !== "string"),
    );
    const ids = new Set(here.flatMap((item) => (item.type === "said" ? [item.entry.id] : [])));
    const expected = there.filter(({ entry }) => ids.has(entry.id)).map((item) => told(item, end));
    expect(here.map((item) => told(item as Said, 0))).toEqual(expected);
    if (cut === proven.length) expect(ids.size).toBe(there.length);
  }
}
