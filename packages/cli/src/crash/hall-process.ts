import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { readLink } from "@unionhall/member";
import type { Bytes } from "@unionhall/protocol";
import { Caller } from "../bench/caller.ts";

/** Compiled: from src/crash and from dist/crash alike. */
const program = fileURLToPath(new URL("../../dist/crash/hall-main.js", import.meta.url));
/** How long a hall may take to be up, in ms, before something is wrong. */
const patience = 30_000;

export type Settings = { readonly [name: string]: string };

/** A hall in a process of its own, that is killed and started again on the same port. */
export class HallProcess {
  readonly #settings: Settings;
  #process: ChildProcess | null = null;
  /** The longest file that it may write from its next start on, in blocks of 512 bytes: a disk that fails. */
  most: number | null;
  port = 0;
  /** The code of the founding link that it printed last. */
  code: Bytes | null = null;
  /** What it has logged since it was spawned. */
  log = "";

  constructor(settings: Settings, most: number | null = null) {
    this.#settings = settings;
    this.most = most;
  }

  /** Begins to start it. */
  spawn(): void {
    const env = { ...process.env, ...this.#settings, HALL_HOST: "127.0.0.1", HALL_PORT: String(this.port) };
    const through =
      this.most === null
        ? { execArgv: [] }
        : {
            execPath: "/bin/sh",
            execArgv: ["-c", `ulimit -S -f ${this.most}; exec "$0" "$@"`, process.execPath],
          };
    const child = fork(program, [], { env, ...through, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    this.#process = child;
    this.log = "";
    child.stderr?.on("data", (part: Buffer) => (this.log += part.toString()));
  }

  /** Starts it, and answers with the milliseconds from there until it has said hello. */
  async start(): Promise<number> {
    const began = performance.now();
    this.spawn();
    const said = await this.#announced();
    this.port = Number(new URL(said.url).port);
    this.code = readLink(said.found ?? "")?.secret ?? null;
    (await Caller.open(this.port)).close();
    return performance.now() - began;
  }

  async #announced(): Promise<{ readonly url: string; readonly found: string | null }> {
    const child = this.#process;
    if (child?.stdout == null) throw new Error("the hall was not started");
    const late = setTimeout(() => child.kill("SIGKILL"), patience);
    try {
      let said = "";
      for await (const part of child.stdout) {
        said += String(part);
        if (said.includes("\n")) return JSON.parse(said) as { url: string; found: string | null };
      }
      throw new Error(`the hall did not open within ${patience / 1000} s; it said: ${this.log}`);
    } finally {
      clearTimeout(late);
    }
  }

  /** Whether it runs, as far as nobody here has ended it. */
  get isUp(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** As nobody can catch it. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** As an operator stops it. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}
