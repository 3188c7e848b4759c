import type { Bytes } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import type { DatabaseAddress } from "../../config/database-address.ts";
import type { News, Store } from "../store.ts";
import { Connections } from "./connections.ts";
import type { Run, Statement } from "./connections.ts";
import { Group } from "./group.ts";
import { migrate } from "./migrations.ts";
import { reader } from "./read.ts";
import type { Made } from "./round.ts";
import { Standings } from "./standings.ts";

/** Groups that write side by side, each on a connection and with circles of its own. */
const writers = 2;
const readers = 4;

/** Opens the hall's database and brings it up to date. Throws where it cannot be reached or is not a hall's to use. */
export async function openPostgresStore(address: DatabaseAddress): Promise<Store> {
  const connections = new Connections(address, { writers, readers });
  try {
    await migrateWith(connections);
    return postgresStore(connections);
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

function postgresStore(connections: Connections): Store {
  const standings = new Standings();
  let listener: (news: readonly News[]) => void = () => {};
  const written = (made: readonly Made[]): void => {
    if (made.length > 0) listener(made.map(newsOf));
  };
  const groups = Array.from({ length: writers }, () => new Group(connections, standings, written));
  return {
    ...reader(connections.run, standings),
    ...hallWrites(connections.run),
    change: (id, wanted, decide) => groups[bytesOf(id)[0]! % writers]!.run({ id, wanted, decide }),
    onNews: (listen) => void (listener = listen),
    async close() {
      await Promise.all(groups.map((group) => group.idle()));
      await connections.end();
    },
  };
}

function newsOf({ before, after, changes, blobsGone }: Made): News {
  return {
    before: before?.circle ?? null,
    circle: after.circle,
    entries: changes.entries ?? [],
    lettered: changes.letter !== undefined,
    erasures: changes.erasures ?? [],
    blobsGone,
  };
}

const readValue: Statement = { name: "read-value", text: "SELECT value FROM hall WHERE name = $1" };
const addValue: Statement = {
  name: "add-value",
  text: "INSERT INTO hall (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
};
const putValue: Statement = {
  name: "put-value",
  text: "INSERT INTO hall (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
};
const putLocator: Statement = {
  name: "put-locator",
  text: `INSERT INTO locators AS kept (locator, version, sealed) VALUES ($1, $2, $3) ON CONFLICT (locator)
    DO UPDATE SET version = excluded.version, sealed = excluded.sealed WHERE excluded.version > kept.version
    RETURNING version`,
};

function hallWrites(run: Run): Pick<Store, "seed" | "setCode" | "putLocator"> {
  return {
    async seed(fresh) {
      await run(addValue, "seed", fresh);
      const [row] = await run<{ value: Bytes }>(readValue, "seed");
      return row?.value ?? fresh;
    },
    setCode: async (hash) => void (await run(putValue, "code", hash)),
    putLocator: async (key, { version, sealed }) => (await run(putLocator, bytesOf(key), version, sealed)).length === 1,
  };
}
