import { Hono } from "hono";
import { setTimeout as wait } from "node:timers/promises";
import { ownOrigins } from "./config/addresses.ts";
import type { Config } from "./config/config.ts";
import { silentLog, type Log } from "./log/log.ts";
import { readAppFiles } from "./serve/app-files.ts";
import { appRoutes } from "./serve/app-routes.ts";
import { diskWords } from "./serve/disk-words.ts";
import { openFront, type Front } from "./serve/front.ts";
import { strictHeaders } from "./serve/headers.ts";
import { honoListener, type HallHono } from "./serve/server.ts";
import { openSockets, type Sockets } from "./serve/sockets.ts";
import { StartProblem } from "./serve/start-problem.ts";
import type { WirePort } from "./serve/wire-port.ts";
import { wireRoutes } from "./serve/wire-routes.ts";
import { diskTrouble } from "./store/disk-trouble.ts";
import { makeDirectory } from "./store/make-directory.ts";

/** What a hall is put together from, besides its configuration. */
export type HallParts = {
  /** opens the store and the wire on it; called once the hall's directory is there */
  readonly openWire: (config: Config, log: Log) => Promise<WirePort>;
  readonly log?: Log;
};

/** A hall that is up. Disposing of it, or aborting its signal, stops it. */
export interface RunningHall extends AsyncDisposable {
  /** where people find it, without a slash at the end */
  readonly url: string;
  /** the port it listens on for that */
  readonly port: number;
  /** true when only this machine can join; the words for that are `onlyThisMachine` */
  readonly local: boolean;
  /** where the hall's members find it, if that is not here: it has moved, and takes nothing here */
  readonly elsewhere: string | null;
  /** settles once the hall has stopped, whoever stopped it */
  readonly stopped: Promise<void>;
}

/** What a person is told when the hall has no domain, and how to mend it. */
export const onlyThisMachine: string =
  "Only this machine can join: a hall without a domain has no certificate, and browsers allow encryption over plain HTTP on the same machine alone. To let others in, point a domain name at this machine and start with `hall start --domain NAME`; or put your own HTTPS proxy or onion service in front and set HALL_URL to its address.";

/** How long what is in hand may take to finish when the hall stops, in ms. */
const grace = 5_000;

/**
 * Starts a hall. Throws a `StartProblem` with plain words when the set-up does not allow it, and leaves nothing open.
 * When it stops it takes nothing new, lets requests in hand finish and tells sockets 1001, all within five seconds,
 * and closes the wire last.
 */
export async function startHall(config: Config, signal: AbortSignal, parts: HallParts): Promise<RunningHall> {
  const log = parts.log ?? silentLog;
  await makeOwnDirectory(config.dir);
  const wire = await parts.openWire(config, log);
  const open = await openHall(config, signal, wire, log).catch(async (error: unknown) => {
    await wire.close();
    throw error;
  });
  log({ event: "started", port: open.front.port });
  return running(config, signal, { ...open, wire }, () => stopHall(open, wire, log));
}

type OpenHall = { readonly front: Front; readonly sockets: Sockets };

async function openHall(config: Config, signal: AbortSignal, wire: WirePort, log: Log): Promise<OpenHall> {
  const hono = new Hono<HallHono>();
  hono.get("/.well-known/unionhall", (c) => c.json({ unionhall: 1 }, 200, { "cache-control": "no-store" }));
  wireRoutes(hono, wire, log, config.limits.posts);
  appRoutes(hono, await readAppFiles(config.app));
  let sockets: Sockets | undefined;
  const serve: Parameters<typeof openFront>[2] = (server, port) => {
    wire.reachedAt(ownOrigins(config, port));
    server.on("request", honoListener(hono, headersOf(config, port, wire)));
    sockets = openSockets(server, wire, config.limits.sockets, log);
  };
  const front = await openFront(config, signal, serve, log);
  return { front, sockets: sockets! };
}

/** Whoever has the app from here can follow the hall to where it says that it is going. */
function headersOf(config: Config, port: number, wire: WirePort): () => ReadonlyMap<string, string> {
  let known: readonly string[] | null = null;
  let headers: ReadonlyMap<string, string> = new Map();
  return () => {
    if (known === wire.addresses) return headers;
    known = wire.addresses;
    headers = strictHeaders(ownOrigins(config, port), [...config.connect, ...known]);
    return headers;
  };
}

async function makeOwnDirectory(dir: string): Promise<void> {
  await makeDirectory(dir).catch((error: NodeJS.ErrnoException) => {
    const trouble = error.code === "EACCES" ? null : diskWords(diskTrouble(error), dir);
    // Node says of a disk that can only be read that there is no such directory.
    const elsewise = "the disk can only be read, or something else is at that place";
    const why = error.code === "EACCES" ? "this user may not write there" : elsewise;
    const cannot = `The directory ${dir} cannot be made: ${why}. Set HALL_DIR to another one.`;
    throw new StartProblem("directory", trouble ?? cannot);
  });
}

type Parts = OpenHall & { readonly wire: WirePort };

function running(config: Config, signal: AbortSignal, { front, wire }: Parts, stop: () => Promise<void>): RunningHall {
  let settle = (): void => {};
  const stopped = new Promise<void>((resolve) => (settle = resolve));
  let stopping: Promise<void> | undefined;
  const stopOnce = (): Promise<void> => (stopping ??= stop().finally(settle));
  if (signal.aborted) void stopOnce();
  else signal.addEventListener("abort", () => void stopOnce(), { once: true });
  return {
    url: ownOrigins(config, front.port)[0],
    port: front.port,
    local: config.front.kind === "local",
    elsewhere: wire.elsewhere,
    stopped,
    [Symbol.asyncDispose]: stopOnce,
  };
}

async function stopHall({ front, sockets }: OpenHall, wire: WirePort, log: Log): Promise<void> {
  log({ event: "stopping" });
  const done = new AbortController();
  let late = false;
  const deadline = wait(grace, undefined, { signal: done.signal }).then(
    () => void (late = true),
    () => {},
  );
  await Promise.all([front.close(deadline), sockets.close(deadline)]);
  done.abort();
  await wire.close();
  log({ event: "stopped", cleanly: !late });
}
