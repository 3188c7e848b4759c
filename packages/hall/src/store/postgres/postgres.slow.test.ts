import type { CircleId } from "@unionhall/protocol";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyLedger } from "../circle.ts";
import { founded, key, newCircle, newEntry, page, random, seqs } from "../contract-parts.fixture.ts";
import { storeContract } from "../contract.fixture.ts";
import type { Store } from "../store.ts";
import { addressOf, eventually, quiet, soon } from "./postgres.fixture.ts";
import { openPostgresStore } from "./postgres-store.ts";

let server: ScratchPostgres;
// A test machine that loses power is no test.
beforeAll(async () => void (server = await ScratchPostgres.open({ fsync: "off" })), 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

/** Several hall processes on one new database, as far as their stores go. */
async function stores(count: number): Promise<readonly Store[] & AsyncDisposable> {
  const address = addressOf(await server.database());
  const opened = await Promise.all(Array.from({ length: count }, () => openPostgresStore(address, quiet)));
  const close = async (): Promise<void> => void (await Promise.all(opened.map((store) => store.close())));
  return Object.assign(opened, { [Symbol.asyncDispose]: close });
}

async function addOne(store: Store, id: CircleId): Promise<number> {
  return store.change(id, {}, ({ circle }) => {
    const seq = circle!.tail.seq + 1;
    const changes = { circle: { ...circle!, tail: { ...circle!.tail, seq } }, entries: [newEntry(id, seq)] };
    return { answer: seq, changes };
  });
}

describe("PostgreSQL", () => {
  const databases = new Map<string, string>();
  storeContract(async (name) => {
    const url = databases.get(name) ?? (await server.database());
    databases.set(name, url);
    return openPostgresStore(addressOf(url), quiet);
  });
});

describe("several processes on one database", () => {
  test("one makes the tables while the others wait; all have one key", async () => {
    await using some = await stores(3);
    const seeds = await Promise.all(some.map((store) => store.seed(random(32))));
    expect(new Set(seeds.map((seed) => Buffer.from(seed).toString("hex"))).size).toBe(1);
  });

  test("give every entry of a circle a place of its own, without a gap", async () => {
    await using some = await stores(3);
    const { id } = await founded(some[0]!);
    const given = await Promise.all(Array.from({ length: 60 }, (_, at) => addOne(some[at % 3]!, id)));
    expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(seqs(await some[1]!.page({ circle: id, ...page, limit: 99 }))).toHaveLength(60);
  });

  test("never judge by a door that another has changed", async () => {
    await using some = await stores(3);
    const circle = await founded(some[0]!);
    const looks = async (store: Store): Promise<number | undefined> => (await store.circle(circle.id))?.door.version;
    const decides = (store: Store): Promise<number | undefined> =>
      store.change(circle.id, {}, (seen) => ({ answer: seen.circle?.door.version }));
    expect([await looks(some[1]!), await decides(some[2]!)]).toEqual([1, 1]);
    const turned = { ...circle, door: { ...circle.door, version: 2, latches: [] } };
    await some[0]!.change(circle.id, {}, () => ({ answer: null, changes: { circle: turned } }));
    expect([await looks(some[1]!), await decides(some[2]!)]).toEqual([2, 2]);
  });

  test("tell of the circles that are followed, whoever changes them, and of no others", async () => {
    await using some = await stores(2);
    const [here, there] = [some[0]!, some[1]!];
    const circles = await Promise.all([founded(here), founded(here), founded(here)]);
    const [followed, other, later] = circles.map(({ id }) => id) as [CircleId, CircleId, CircleId];
    const heard: (readonly [CircleId, readonly number[]])[] = [];
    there.onNews((news) => heard.push(...news.map(({ circle, entries }) => [circle.id, seqs(entries)] as const)));
    expect((await there.follow(followed))?.id).toBe(followed);
    await addOne(here, other);
    await addOne(here, followed);
    await soon(() => expect(heard).toEqual([[followed, [1]]]));
    there.unfollow(followed);
    await there.follow(later);
    await addOne(here, followed);
    await addOne(here, later);
    await soon(() => expect(heard.slice(1)).toEqual([[later, [1]]]));
    await there.follow(followed);
    await addOne(here, followed);
    await soon(() => expect(heard.slice(2)).toEqual([[followed, [3]]]));
  });

  test("found by one code once, however many try at once", async () => {
    await using some = await stores(3);
    const code = random(32);
    await some[0]!.setCode(code);
    const found = (store: Store): Promise<boolean> => {
      const circle = newCircle();
      return store.change(circle.id, { code }, (seen) =>
        seen.code ? { answer: true, changes: { circle, spendCode: code } } : { answer: false },
      );
    };
    const opened = await Promise.all([...some, ...some].map(found));
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await some[0]!.circles(null, 9)).toHaveLength(1);
  });

  test("found one circle once: who is second sees it there", async () => {
    await using some = await stores(3);
    const circle = newCircle();
    const found = (store: Store): Promise<string> =>
      store.change(circle.id, {}, (seen) =>
        seen.circle === null
          ? { answer: "founded", changes: { circle, entries: [newEntry(circle.id, 1)] } }
          : { answer: "there" },
      );
    expect((await Promise.all(some.map(found))).sort()).toEqual(["founded", "there", "there"]);
  });

  test("lose nothing that is changed at the same moment", async () => {
    await using some = await stores(2);
    const circles = [await founded(some[0]!), await founded(some[0]!)] as const;
    const answerFor = (store: Store, from: CircleId, to: CircleId): Promise<void> =>
      store.change(from, { sponsor: to }, ({ circle, sponsor }) => {
        const opened = [...sponsor!.ledger.opened, { at: 1, by: key() }];
        const changes = { circle: circle!, sponsor: { ...sponsor!, ledger: { ...emptyLedger, opened } } };
        return { answer: undefined, changes };
      });
    const turns = some.map(async (store, at) => {
      for (let count = 0; count < 30; count++) await answerFor(store, circles[at]!.id, circles[1 - at]!.id);
    });
    await Promise.all(turns);
    const ledgers = await Promise.all(circles.map(async ({ id }) => (await some[1]!.circle(id))!.ledger.opened.length));
    expect(ledgers).toEqual([30, 30]);
  });

  test("hold no circle while they wait for one before it, so that no two wait for each other", async () => {
    const url = await server.database();
    const store = await openPostgresStore(addressOf(url), quiet);
    for (let count = 0; count < 8; count++) await founded(store);
    const [first, ...others] = await store.circles(null, 8);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    await holder.query("BEGIN; SELECT FROM circles ORDER BY circle LIMIT 1 FOR UPDATE");
    const changed = others.map((id) => store.change(id, { sponsor: first! }, () => ({ answer: "changed" })));
    const waiters = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    await eventually(async () => (await server.query(waiters, url)).length > 0);
    expect(await server.query("SELECT FROM circles FOR UPDATE SKIP LOCKED", url)).toHaveLength(7);
    await holder.end();
    expect(new Set(await Promise.all(changed))).toEqual(new Set(["changed"]));
    await store.close();
  });
});
