import { constants } from "node:fs";
import { access, readdir, readFile, realpath, stat, statfs } from "node:fs/promises";
import { lookup } from "node:dns/promises";
import { get as httpGet } from "node:http";
import { get as httpsGet } from "node:https";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { listenHost } from "../config/config.ts";

export type PathFacts = { readonly directory: boolean; readonly mode: number; readonly changed: number };
export type PortState = "free" | "taken" | "forbidden" | "no-such-address";

/** All that the doctor sees of the machine, so that a test can show it any machine. Nothing here changes anything. */
export type Machine = {
  readonly nodeVersion: string;
  /** whether files have owners and modes as on Unix */
  readonly unix: boolean;
  /** ms since 1970 */
  now(): number;
  look(path: string): Promise<PathFacts | undefined>;
  writable(path: string): Promise<boolean>;
  freeBytes(path: string): Promise<number | undefined>;
  read(path: string): Promise<string | undefined>;
  list(path: string): Promise<readonly string[]>;
  realPath(path: string): Promise<string>;
  addresses(): readonly string[];
  resolve(name: string): Promise<readonly string[]>;
  port(host: string, port: number): Promise<PortState>;
  /** whether a hall answers there; `name` asks for it over TLS */
  hallAnswers(host: string, port: number, name?: string): Promise<boolean>;
};

const orNothing = <T>(promise: Promise<T>): Promise<T | undefined> => promise.catch(() => undefined);

export const thisMachine: Machine = {
  nodeVersion: process.versions.node,
  unix: process.platform !== "win32",
  now: Date.now,
  async look(path) {
    const facts = await orNothing(stat(path));
    return facts && { directory: facts.isDirectory(), mode: facts.mode & 0o777, changed: facts.mtimeMs };
  },
  writable: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  async freeBytes(path) {
    const facts = await orNothing(statfs(path));
    return facts && facts.bavail * facts.bsize;
  },
  read: (path) => orNothing(readFile(path, "utf8")),
  list: (path) => readdir(path).catch(() => []),
  realPath: (path) => realpath(path).catch(() => path),
  addresses: () => Object.values(networkInterfaces()).flatMap((some) => (some ?? []).map(({ address }) => address)),
  resolve: async (name) => (await orNothing(lookup(name, { all: true })))?.map(({ address }) => address) ?? [],
  port: portState,
  hallAnswers,
};

function portState(host: string, port: number): Promise<PortState> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      resolve(code === "EACCES" ? "forbidden" : code === "EADDRNOTAVAIL" ? "no-such-address" : "taken");
    });
    const address = listenHost(host);
    server.listen({ port, ...(address === undefined ? {} : { host: address }) }, () => {
      server.close(() => resolve("free"));
    });
  });
}

function hallAnswers(host: string, port: number, name?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const there = { host, port, path: "/.well-known/unionhall", timeout: 2_000, agent: false } as const;
    const read = (response: NodeJS.ReadableStream): void => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text = (text + part).slice(0, 100)));
      response.on("end", () => resolve(text.startsWith('{"unionhall":')));
    };
    // Only whether it is a hall is asked, and of this machine; the certificate has a finding of its own.
    const request =
      name === undefined
        ? httpGet(there, read)
        : httpsGet({ ...there, servername: name, rejectUnauthorized: false }, read);
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
