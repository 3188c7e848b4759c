import type { Bytes } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { addressesValue } from "../addresses-value.ts";
import type { OfTheHall, Store } from "../store.ts";
import { Connections } from "./connections.ts";
import type { Run, Statement } from "./connections.ts";
import type { Every } from "./ear.ts";
import { Ear } from "./ear.ts";
import { Group } from "./group.ts";
import { migrate } from "./migrations.ts";
import { Newsroom } from "./newsroom.ts";
import { reader } from "./read.ts";
import type { Made } from "./made.ts";
import { Standings } from "./standings.ts";

/** Groups that write side by side, each on a connection and with circles of its own. */
const writers = 2;
const readers = 4;

export interface PostgresParts {
  /** Hears of what should never happen. */
  readonly fault: (error: unknown) => void;
  /** The database has gone away, or is back. */
  readonly away: (isAway: boolean) => void;
  /** Only tests have another than the machine's. */
  readonly every?: Every;
}

/** Opens the hall's database and brings it up to date. Throws where it cannot be reached or is not a hall's to use. */
export async function openPostgresStore(address: DatabaseAddress, parts: PostgresParts): Promise<Store> {
  const connections = new Connections(address, { writers, readers });
  try {
    await migrateWith(connections);
    return await postgresStore(connections, address, parts);
  } catch (error) {
    await connections.end();
    throw error;
  }
}

async function migrateWith(connections: Connections): Promise<void> {
  const transaction = await connections.begin();
  try {
    await migrate(transaction.run);
    await transaction.commit();
  } catch (error) {
    transaction.abandon();
    throw error;
  }
}

async function postgresStore(connections: Connections, address: DatabaseAddress, parts: PostgresParts): Promise<Store> {
  const { run } = connections;
  const standings = new Standings();
  const reads = reader(run, standings);
  const newsroom = new Newsroom({ run, standings, reads, fault: parts.fault });
  const ear = await Ear.open(address, {
    hinted: (circles) => newsroom.hint(circles),
    look: () => newsroom.look(),
    away: parts.away,
    every: parts.every ?? everyMs,
  });
  const written = (made: readonly Made[]): void => {
    ear.tell(made.map(({ after }) => after.circle.id));
    newsroom.written(made);
  };
  const groups = Array.from({ length: writers }, () => new Group(connections, standings, written));
  return {
    ...reads,
    ...hallWrites(run),
    change: (id, wanted, decide) => groups[bytesOf(id)[0]! % writers]!.run({ id, wanted, decide }),
    onNews: (listener) => void (newsroom.listener = listener),
    follow: async (id) => (await newsroom.follow(id))?.circle ?? null,
    unfollow: (id) => newsroom.unfollow(id),
    async close() {
      await Promise.all(groups.map((group) => group.idle()));
      await ear.close();
      await connections.end();
    },
  };
}

const everyMs: Every = (ms, run) => {
  const timer = setInterval(run, ms).unref();
  return () => clearInterval(timer);
};

const readValue: Statement = { name: "read-value", text: "SELECT value FROM hall WHERE name = $1" };
const addValue: Statement = {
  name: "add-value",
  text: "INSERT INTO hall (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
};
const putValue: Statement = {
  name: "put-value",
  text: "INSERT INTO hall (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
};
const putNewerValue: Statement = {
  name: "put-newer-value",
  text: `INSERT INTO hall AS kept (name, value) VALUES ($1, $2) ON CONFLICT (name)
    DO UPDATE SET value = excluded.value WHERE substr(excluded.value, 1, 8) > substr(kept.value, 1, 8) RETURNING name`,
};
const putLocator: Statement = {
  name: "put-locator",
  text: `INSERT INTO locators AS kept (locator, version, sealed) VALUES ($1, $2, $3) ON CONFLICT (locator)
    DO UPDATE SET version = excluded.version, sealed = excluded.sealed WHERE excluded.version > kept.version
    RETURNING version`,
};

function hallWrites(run: Run): Pick<Store, OfTheHall> {
  return {
    async seed(fresh) {
      await run(addValue, "seed", fresh);
      const [row] = await run<{ value: Bytes }>(readValue, "seed");
      return row?.value ?? fresh;
    },
    putAddresses: async (signed) => (await run(putNewerValue, "addresses", addressesValue(signed))).length === 1,
    setCode: async (hash) => void (await run(putValue, "code", hash)),
    putLocator: async (key, { version, sealed }) => (await run(putLocator, bytesOf(key), version, sealed)).length === 1,
  };
}
