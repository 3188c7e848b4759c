import { randomBytes, webcrypto } from "node:crypto";
import { join } from "node:path";
import type { Bytes, Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { closeRestored } from "./backup/restored.ts";
import { blobDirectory } from "./blobs/directory.ts";
import { grantWishes } from "./blobs/wishes.ts";
import type { Config } from "./config/config.ts";
import { faultLog } from "./log/faults.ts";
import { silentLog, type Log } from "./log/log.ts";
import type { WirePort } from "./serve/wire-port.ts";
import { startHall, type RunningHall } from "./start-hall.ts";
import { spaceOn } from "./store/disk-space.ts";
import { openStore, storeProblem } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { isOfPushService, tellPushService } from "./wake/push-service.ts";
import { vapid } from "./wake/vapid.ts";
import { Waking } from "./wake/waking.ts";
import { newFoundingCode } from "./wire/founding-code.ts";
import { openWire } from "./wire/wire.ts";
import { wirePort } from "./wire/wire-port.ts";

/** A hall with its store on disk. */
export interface OpenHall extends RunningHall {
  /** The link that founds the first circle, good once; null when the hall has one. */
  readonly found: string | null;
}

/**
 * Starts a hall on what it keeps: `hall.db` in its directory, or the PostgreSQL it is told of, and `blobs/` in its
 * directory. Throws as `startHall` does.
 * @param now milliseconds since 1970; only tests have another clock than the machine's
 */
export async function openHall(
  config: Config,
  signal: AbortSignal,
  log: Log = silentLog,
  now: () => number = Date.now,
): Promise<OpenHall> {
  let code: string | null = null;
  const hall = await startHall(config, signal, {
    log,
    async openWire() {
      const opened = await openHallWire(config, log, now);
      code = opened.code;
      return opened.port;
    },
  });
  return { ...hall, found: code === null ? null : `${hall.url}/#/found/${code as string}` };
}

interface HallWire {
  readonly port: WirePort;
  readonly code: string | null;
}

async function openHallWire(config: Config, log: Log, now: () => number): Promise<HallWire> {
  const store = await openStore(config, log);
  try {
    return await wireOn(store, config, faultLog(log, now), now);
  } catch (error) {
    await store.close();
    throw storeProblem(error, config);
  }
}

/** One turn for so many entries that a latch may write on a day; whoever has used them up has as many again after so many hours. */
const [entriesForATurn, hoursForTurns] = [80, 5];

async function wireOn(
  store: Store,
  config: Config,
  fault: (error: unknown) => void,
  now: () => number,
): Promise<HallWire> {
  const forFiles = spaceOn(config.dir, { now, fault });
  const { entriesPerDayPerLatch: day, bytesPerCircle, lettersPerDay } = config.limits;
  const seed = await store.seed(random(32));
  const wire = await openWire({
    store,
    blobs: blobDirectory(join(config.dir, "blobs")),
    crypto: webCrypto(webcrypto.subtle as Subtle),
    key: seed,
    now,
    random,
    // Talk lies with the files, or in a database whose disk is not seen from here.
    space: { forFiles, forTalk: () => config.database !== null || forFiles() },
    limits: {
      entriesPerMinute: day / 1440,
      entriesAtOnce: day,
      turnsPerHour: day / entriesForATurn / hoursForTurns,
      turnsAtOnce: Math.ceil(day / entriesForATurn),
      bytesPerCircle,
      lettersPerDay,
    },
    waking: wakingFor(config, seed, now, fault),
    fault,
  });
  await closeRestored(config.dir, store, now());
  const granting = (): Promise<void> => grantWishes(config.dir, (blob) => wire.deleteBlob(blob));
  await granting();
  const everyMinute = async (): Promise<void> => {
    await wire.whereabouts.look();
    await granting();
  };
  return { port: wirePort(wire, store, now, fault, everyMinute), code: await newFoundingCode(store, random) };
}

/** The only thing that ever makes the hall connect to anybody, but for its certificate. */
function wakingFor({ push }: Config, seed: Bytes, now: () => number, fault: (error: unknown) => void): Waking | null {
  if (push === null) return null;
  const by = vapid(seed, push);
  const tell = (address: string): Promise<boolean> => tellPushService(address, by.authorization(address, now()));
  return new Waking({ key: by.key, isKnown: isOfPushService, tell, after, random, fault });
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
}

function random(length: number): Bytes {
  return new Uint8Array(randomBytes(length));
}
