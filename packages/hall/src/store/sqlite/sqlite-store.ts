import BetterSqlite from "better-sqlite3";
import type { Database } from "better-sqlite3";
import type { Bytes } from "@unionhall/protocol";
import { bytesOf } from "@unionhall/protocol";
import { addressesValue } from "../addresses-value.ts";
import type { News, OfTheHall, Store } from "../store.ts";
import { isLettered, latchesOf, placed } from "../store.ts";
import { Circles } from "./circles.ts";
import { Group } from "./group.ts";
import { openLateIndex } from "./late-index.ts";
import { migrate } from "./migrations.ts";
import { reader } from "./read.ts";
import { seer } from "./see.ts";
import { writer } from "./write.ts";

/** Opens the hall's one file, or a hall in memory for `:memory:`. Throws what SQLite throws: no place, no rights, no hall's file. */
export function openHallStore(path: string): Store {
  const db = new BetterSqlite(path);
  try {
    return hallStoreOn(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The same on a connection that is open; closing the store closes it. */
export function hallStoreOn(db: Database): Store {
  configure(db);
  migrate(db);
  tryWriting(db);
  openLateIndex(db);
  return sqliteStore(db);
}

/** A file that can only be read opens all the same. Who starts a hall on it is to know at once, not who talks in it. */
function tryWriting(db: Database): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  db.transaction(() => db.pragma(`user_version = ${version}`)).immediate();
}

/** Full sync: what is acknowledged survives the machine losing power, not only the process. */
function configure(db: Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  db.pragma("cache_size = -65536");
  db.pragma("wal_autocheckpoint = 4000");
}

function sqliteStore(db: Database): Store {
  const circles = new Circles(db);
  let listener: (news: readonly News[]) => void = () => {};
  let news: News[] = [];
  const group = new Group(db, {
    ending: () => circles.writeTails(),
    done() {
      const told = news;
      news = [];
      if (told.length > 0) listener(told);
    },
    undone() {
      news = [];
      circles.forget();
    },
  });
  const see = seer(db, circles);
  const write = writer(db, circles);
  const reads = reader(db, circles);
  return {
    ...reads,
    ...hallWrites(db, group),
    change: (id, wanted, decide) =>
      group.run(() => {
        const sight = see(id, wanted);
        const { answer, changes } = decide(sight.seen);
        if (changes === undefined) return answer;
        const { circle, blobsGone } = write(sight, changes);
        const { entries = [], erasures = [] } = changes;
        const told = { entries: entries.map(placed), lettered: isLettered(changes), erasures, blobsGone };
        news.push({ before: sight.seen.circle, circle, ...latchesOf(changes), ...told });
        return answer;
      }),
    onNews: (listen) => void (listener = listen),
    // Nobody else writes here: whatever changes is told anyway.
    follow: reads.circle,
    unfollow() {},
    async close() {
      group.flush();
      if (db.open) db.close();
    },
  };
}

function hallWrites(db: Database, group: Group): Pick<Store, OfTheHall> {
  const value = db.prepare<[string], Bytes>("SELECT value FROM hall WHERE name = ?");
  const put = db.prepare<[string, Bytes]>("INSERT OR REPLACE INTO hall (name, value) VALUES (?, ?)");
  const putNewer = db.prepare<[string, Bytes]>(
    `INSERT INTO hall (name, value) VALUES (?, ?) ON CONFLICT (name)
     DO UPDATE SET value = excluded.value WHERE substr(excluded.value, 1, 8) > substr(value, 1, 8)`,
  );
  const locator = db.prepare<[Bytes, number, Bytes]>(
    `INSERT INTO locators (locator, version, sealed) VALUES (?, ?, ?) ON CONFLICT (locator)
     DO UPDATE SET version = excluded.version, sealed = excluded.sealed WHERE excluded.version > version`,
  );
  value.pluck();
  return {
    seed: (fresh) =>
      group.run(() => {
        const kept = value.get("seed");
        if (kept === undefined) put.run("seed", fresh);
        return kept ?? fresh;
      }),
    putAddresses: (signed) => group.run(() => putNewer.run("addresses", addressesValue(signed)).changes === 1),
    setCode: (hash) => group.run(() => void put.run("code", hash)),
    putLocator: (key, { version, sealed }) => group.run(() => locator.run(bytesOf(key), version, sealed).changes === 1),
  };
}
