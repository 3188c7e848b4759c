import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import { usualLimits } from "../config/limits.ts";
import type { HallEvent } from "../log/log.ts";
import { startHall, type RunningHall } from "../start-hall.ts";
import type { WirePort } from "./wire-port.ts";

/** A wire that echoes posts and notes what happened to it. */
export type EchoWire = WirePort & { sockets: number; closed: boolean };

export function echoWire(over: Partial<WirePort> = {}): EchoWire {
  const wire: EchoWire = {
    sockets: 0,
    closed: false,
    reachedAt() {},
    addresses: [],
    elsewhere: null,
    socket(socket) {
      wire.sockets += 1;
      socket.on("message", (data) => socket.send(data as Buffer));
    },
    post: (body) => Promise.resolve(body),
    close() {
      wire.closed = true;
      return Promise.resolve();
    },
    ...over,
  };
  return wire;
}

/** A directory that goes away when the scope ends. */
export async function scratch(
  files: Record<string, string | Buffer> = {},
): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), "hall-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export const configIn = (dir: string, over: Partial<Config> = {}): Config => ({
  dir: join(dir, "hall"),
  database: null,
  app: join(dir, "app"),
  host: "127.0.0.1",
  front: { kind: "local", port: 0 },
  connect: [],
  push: null,
  limits: usualLimits,
  ...over,
});

export type TestHall = RunningHall & { readonly events: readonly HallEvent[]; readonly wire: EchoWire };

/** A hall on a free port of this machine, with its directory and the files of its app. */
export async function testHall(
  files: Record<string, string | Buffer> = {},
  over: Partial<Config> = {},
  wire: EchoWire = echoWire(),
): Promise<TestHall> {
  const dir = await scratch(files);
  const events: HallEvent[] = [];
  const openWire = (): Promise<WirePort> => Promise.resolve(wire);
  const log = (event: HallEvent): void => void events.push(event);
  const hall = await startHall(configIn(dir.path, over), new AbortController().signal, { openWire, log });
  return {
    ...hall,
    events,
    wire,
    async [Symbol.asyncDispose]() {
      await hall[Symbol.asyncDispose]();
      await dir[Symbol.asyncDispose]();
    },
  };
}
