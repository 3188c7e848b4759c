import type { CircleId } from "@unionhall/protocol";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { founded, newEntry } from "../contract-parts.fixture.ts";
import type { Store } from "../store.ts";
import { StoreAway } from "../store-errors.ts";
import { addressOf, eventually, quiet, soon } from "./postgres.fixture.ts";
import { openPostgresStore } from "./postgres-store.ts";

let server: ScratchPostgres;
beforeAll(async () => void (server = await ScratchPostgres.open({ fsync: "off" })), 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

async function opened(): Promise<{ readonly store: Store & AsyncDisposable; readonly url: string }> {
  const url = await server.database();
  const store = await openPostgresStore(addressOf(url), quiet);
  return { url, store: Object.assign(store, { [Symbol.asyncDispose]: () => store.close() }) };
}

function addOne(store: Store, id: CircleId): Promise<number> {
  return store.change(id, {}, ({ circle }) => {
    const seq = circle!.tail.seq + 1;
    const changes = { circle: { ...circle!, tail: { ...circle!.tail, seq } }, entries: [newEntry(id, seq)] };
    return { answer: seq, changes };
  });
}

/** Backends that wait for something of that kind. */
function waiting(event: string): Promise<readonly unknown[]> {
  return server.query(`SELECT FROM pg_stat_activity WHERE wait_event = '${event}'`);
}

const cutAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

test("connections that are cut: what was acknowledged is there, the rest is refused, nothing is half there", async () => {
  const { store, url } = await opened();
  await using _closing = store;
  const circles = [await founded(store), await founded(store)] as const;
  let [acknowledged, over] = [0, false];
  const refused: unknown[] = [];
  const talk = async (id: CircleId): Promise<void> => {
    while (!over)
      await addOne(store, id).then(
        () => (acknowledged += 1),
        (error: unknown) => refused.push(error),
      );
  };
  const talking = Array.from({ length: 16 }, (_, at) => talk(circles[at % 2]!.id));
  for (let cuts = 0; cuts < 15; cuts++) await server.query(cutAll, url);
  over = true;
  await Promise.all(talking);
  expect(refused.filter((error) => !(error instanceof StoreAway))).toEqual([]);
  expect(refused.length).toBeGreaterThan(0);
  const kept = await Promise.all(
    circles.map(async ({ id }) => {
      const { tail } = (await store.circle(id))!;
      const found = await store.heads(id, 0, 1_000_000);
      expect(found).toHaveLength(tail.seq);
      return found.length;
    }),
  );
  expect(kept[0]! + kept[1]!).toBeGreaterThanOrEqual(acknowledged);
  expect(kept[0]! + kept[1]!).toBeLessThanOrEqual(acknowledged + refused.length);
  expect(await addOne(store, circles[0].id)).toBe(kept[0]! + 1);
});

test("a server that goes away and comes back: refused meanwhile, and then it goes on", async () => {
  const { store } = await opened();
  await using _closing = store;
  const { id } = await founded(store);
  await server.stop();
  await expect(addOne(store, id)).rejects.toBeInstanceOf(StoreAway);
  await expect(store.circle(id)).rejects.toBeInstanceOf(StoreAway);
  await server.start();
  expect(await addOne(store, id)).toBe(1);
});

test("whoever holds a circle's row is waited for; one whose transaction dies with its holder leaves nothing", async () => {
  const { store, url } = await opened();
  await using _closing = store;
  const { id } = await founded(store);
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("BEGIN; SELECT * FROM circles FOR UPDATE; UPDATE circles SET seq = 7");
  let settled = false;
  const adding = addOne(store, id).finally(() => (settled = true));
  await soon(async () => expect(await waiting("transactionid")).toHaveLength(1));
  expect(settled).toBe(false);
  await other.end();
  expect(await adding).toBe(1);
});

test("a commit that the copies have not confirmed is not acknowledged, even where the server gives up waiting", async () => {
  const { store } = await opened();
  await using _closing = store;
  const { id } = await founded(store);
  await server.query("ALTER SYSTEM SET synchronous_standby_names = 'a_copy'");
  await server.query("SELECT pg_reload_conf()");
  try {
    // A server process takes up a setting between two statements: what it commits before that waits for no copy.
    const adding = async (): Promise<never> => {
      for (;;) await addOne(store, id);
    };
    const refused = expect(adding()).rejects.toBeInstanceOf(StoreAway);
    await eventually(async () => (await waiting("SyncRep")).length > 0);
    await server.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    await refused;
  } finally {
    await server.query("ALTER SYSTEM RESET synchronous_standby_names");
    await server.query("SELECT pg_reload_conf()");
  }
});
