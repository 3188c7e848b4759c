import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Beginning, beginning, copyData, lay, own, surroundings } from "./beginning.ts";

/** Settings of the server, as they stand in postgresql.conf. */
export type Settings = { readonly [name: string]: string };

/** The server ends with us, however we end: then the shell's standard input does. */
const together = 'exec 3<&0; "$@" 3<&- & server=$!; (read -r _ <&3; kill -INT $server) & wait $server; kill $! 2>&-';

export class ScratchPostgres implements AsyncDisposable {
  /** All that the server keeps. */
  readonly data: string;
  readonly #home: string;
  readonly #began: Beginning;
  readonly #settings: Settings;
  #server: ChildProcess | null = null;
  #databases = 0;

  private constructor(home: string, began: Beginning, settings: Settings) {
    this.#home = home;
    this.data = join(home, "data");
    this.#began = began;
    this.#settings = settings;
  }

  /**
   * A server that is up, with these files in its data directory. Throws a sentence where this machine cannot have
   * one.
   */
  static async open(
    settings: Settings = {},
    files: { readonly [name: string]: string } = {},
  ): Promise<ScratchPostgres> {
    const began = await beginning();
    const home = await mkdtemp(join(tmpdir(), "scratch-pg-"));
    try {
      await own(home, began.owner);
      const made = new ScratchPostgres(home, began, settings);
      await copyData(began.data, made.data);
      for (const [name, text] of Object.entries(files)) await lay(join(made.data, name), text, began.owner);
      await made.start();
      return made;
    } catch (error) {
      await rm(home, { recursive: true, force: true });
      throw error;
    }
  }

  /** The address of a database, with the password in it. */
  url(database = "postgres", password: string = this.#began.password): string {
    const port = this.#settings["port"] ?? "5432";
    return `postgres://hall:${password}@localhost:${port}/${database}?host=${this.#home}`;
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `scratch_${++this.#databases}`;
    // Copied as files: to log each page of it takes half as long again.
    await this.query(`CREATE DATABASE ${name} STRATEGY file_copy`);
    return this.url(name);
  }

  /** One question, as the superuser. */
  async query(sql: string, url: string = this.url()): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: url });
    // Whoever asks hears by their question that the server is gone.
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  }

  async start(): Promise<void> {
    const { postgres } = this.#began.programs;
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const args = ["-D", this.data, "-c", "listen_addresses=", "-k", this.#home, ...settings];
    const server = spawn("/bin/sh", ["-c", together, "sh", postgres, ...args], {
      ...surroundings(this.#home, this.#began.owner),
      stdio: ["pipe", "ignore", "pipe"],
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      let said = "";
      server.once("exit", () => reject(new Error(`PostgreSQL did not start here. It said: ${said}`)));
      server.stderr.on("data", (part) => {
        said = `${said}${String(part)}`.slice(-2_000);
        if (said.includes("ready to accept connections")) resolve();
      });
    });
  }

  /** Ends every connection at once, then the server. What it keeps stays. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const ended = once(server, "exit");
    server.stdin?.end();
    await ended;
  }

  /** Kills the server and all its processes at one moment, as nobody can catch it. What it keeps stays as it was. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    const others = (await this.query("SELECT pid FROM pg_stat_activity")) as readonly { readonly pid: number }[];
    const [first = ""] = (await readFile(join(this.data, "postmaster.pid"), "utf8")).split("\n");
    this.#server = null;
    const ended = once(server, "exit");
    for (const pid of [Number(first), ...others.map(({ pid }) => pid)]) killIfThere(pid);
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.#home, { recursive: true, force: true });
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // A process that served somebody who has left meanwhile.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
