import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { patience } from "./engine.ts";

/** A program that runs until closed, with all it started. */
export interface Running {
  /** Its standard output so far. */
  output(): string;
  /** The end of what it complained about. */
  complaints(): string;
  close(): Promise<void>;
}

/**
 * The shell in between ends the program, and the browser that a driver started, when its input closes:
 * by `close`, or because this process is gone. A test that fails half-way leaves nothing behind.
 */
const watched = '"$@" & read -r end; kill -9 0';

const longest = 4_000;

export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn("sh", ["-c", watched, "sh", program, ...args], {
    env: { ...process.env, ...env },
    // A group of its own, so that `kill 0` reaches all of it and nothing else.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [output, complaints] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (complaints = `${complaints}${bytes.toString()}`.slice(-longest)));
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    output: () => output,
    complaints: () => complaints,
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Tries until it gives a value; `otherwise` is what to say where it does not. */
export async function until<T>(
  what: string,
  attempt: () => T | undefined | Promise<T | undefined>,
  otherwise: () => string = () => "",
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const value = await attempt();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited ${patience} ms for ${what}: ${otherwise()}`);
}
