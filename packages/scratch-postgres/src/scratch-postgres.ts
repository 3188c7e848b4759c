import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { copyPrograms, ownerOfServer, type Owner, type Programs } from "./programs.ts";

/** Settings of the server, as they stand in postgresql.conf. */
export type Settings = { readonly [name: string]: string };

/** The server ends with us, however we end: then the shell's standard input does. */
const together = 'exec 3<&0; "$@" 3<&- & server=$!; (read -r _ <&3; kill -INT $server) & wait $server; kill $! 2>&-';

export class ScratchPostgres implements AsyncDisposable {
  /** All that the server keeps. */
  readonly data: string;
  readonly #home: string;
  readonly #password: string;
  readonly #programs: Programs;
  readonly #owner: Owner;
  readonly #settings: Settings;
  #server: ChildProcess | null = null;
  #databases = 0;

  private constructor(home: string, password: string, programs: Programs, owner: Owner, settings: Settings) {
    this.#home = home;
    this.data = join(home, "data");
    this.#password = password;
    this.#programs = programs;
    this.#owner = owner;
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
    const home = await mkdtemp(join(tmpdir(), "scratch-pg-"));
    const password = randomBytes(12).toString("hex");
    try {
      const owner = await ownerOfServer();
      const made = new ScratchPostgres(home, password, await copyPrograms(home), owner, settings);
      await made.#initialise();
      for (const [name, text] of Object.entries(files)) await made.#lay(join(made.data, name), text);
      await made.start();
      return made;
    } catch (error) {
      await rm(home, { recursive: true, force: true });
      throw error;
    }
  }

  /** The address of a database, with the password in it. */
  url(database = "postgres", password: string = this.#password): string {
    const port = this.#settings["port"] ?? "5432";
    return `postgres://hall:${password}@localhost:${port}/${database}?host=${this.#home}`;
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `scratch_${++this.#databases}`;
    await this.query(`CREATE DATABASE ${name}`);
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
    const { postgres } = this.#programs;
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const args = ["-D", this.data, "-c", "listen_addresses=", "-k", this.#home, ...settings];
    const server = spawn("/bin/sh", ["-c", together, "sh", postgres, ...args], {
      ...this.#surroundings(),
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

  async #initialise(): Promise<void> {
    const passwordFile = join(this.#home, "password");
    await this.#lay(passwordFile, this.#password);
    if ("uid" in this.#owner) await chown(this.#home, this.#owner.uid, this.#owner.gid);
    const how = ["--username=hall", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--locale=C", "--no-sync"];
    await promisify(execFile)(this.#programs.initdb, ["-D", this.data, ...how], this.#surroundings());
  }

  /** A file that the server alone reads. */
  async #lay(path: string, text: string): Promise<void> {
    await writeFile(path, text, { mode: 0o600 });
    if ("uid" in this.#owner) await chown(path, this.#owner.uid, this.#owner.gid);
  }

  /** Nothing of ours but where programs are: no setting of the person who runs the tests reaches the server. */
  #surroundings(): { cwd: string; env: { PATH: string } } & Owner {
    return { ...this.#owner, cwd: this.#home, env: { PATH: process.env["PATH"] ?? "" } };
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
