import pg from "pg";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { StoreAway } from "../store-errors.ts";
import { clientConfig } from "./client-config.ts";
import { named } from "./trouble.ts";

/** A statement that each connection parses once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Runs one statement. On one connection they run in order, without waiting for each other's answers. */
export type Run = <Row>(statement: Statement, ...values: readonly unknown[]) => Promise<readonly Row[]>;

/** One transaction. One of the last three ends it. */
export interface Transaction {
  readonly run: Run;
  /** Fulfilled once everything is on the server's disk. */
  commit(): Promise<void>;
  /** For when nothing was written: lets go of what was locked. */
  leave(): Promise<void>;
  /** After a failure of any of these: throws the connection away, and with it whatever was not committed. */
  abandon(): void;
}

/** The connections of one process to its database. They fail as `named` says. */
export class Connections {
  readonly #reading: pg.Pool;
  readonly #writing: pg.Pool;

  constructor(address: DatabaseAddress, most: { readonly readers: number; readonly writers: number }) {
    this.#reading = poolOf(address, most.readers);
    this.#writing = poolOf(address, most.writers);
  }

  /** A statement by itself. */
  readonly run: Run = async <Row>(statement: Statement, ...values: readonly unknown[]) => {
    const client = await connect(this.#reading);
    try {
      const rows = await runOn(client)<Row>(statement, ...values);
      client.release();
      return rows;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };

  async begin(): Promise<Transaction> {
    return transactionOn(await connect(this.#writing));
  }

  async end(): Promise<void> {
    await Promise.all([this.#reading.end(), this.#writing.end()]);
  }
}

function poolOf(address: DatabaseAddress, max: number): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(address), max, pipeline: true });
  // Whoever uses a connection that breaks hears of it by their statement; one that nobody uses is replaced.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw named(error);
  }
}

function runOn(client: pg.ClientBase): Run {
  return async <Row>(statement: Statement, ...values: readonly unknown[]) => {
    try {
      return (await client.query({ ...statement, values: [...values] })).rows as Row[];
    } catch (error) {
      throw named(error);
    }
  };
}

function transactionOn(client: pg.PoolClient): Transaction {
  let warned = false;
  const warn = ({ severity }: { severity?: string | undefined }): void => void (warned ||= severity === "WARNING");
  client.on("notice", warn);
  const say = async (command: "BEGIN" | "COMMIT" | "ROLLBACK"): Promise<void> => {
    const done = await client.query(command).catch((error: unknown) => {
      throw named(error);
    });
    // A transaction that failed answers COMMIT with ROLLBACK. A server that gave up waiting for its copies warns.
    if (done.command !== command || warned) throw new StoreAway("the database did not commit");
  };
  const release = (broken: boolean): void => {
    client.off("notice", warn);
    client.release(broken);
  };
  const end = async (command: "COMMIT" | "ROLLBACK"): Promise<void> => {
    await say(command);
    release(false);
  };
  const begun = say("BEGIN");
  // Whoever runs the first statement hears of it.
  begun.catch(() => {});
  const run = runOn(client);
  return {
    run: async <Row>(statement: Statement, ...values: readonly unknown[]) => {
      const [rows] = await Promise.all([run<Row>(statement, ...values), begun]);
      return rows;
    },
    commit: () => end("COMMIT"),
    leave: () => end("ROLLBACK"),
    abandon: () => release(true),
  };
}
