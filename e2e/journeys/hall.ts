import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HallEvent } from "@unionhall/hall";
import { openHall, readEnv } from "@unionhall/hall";
import { inRoot } from "../../bin/lib/root.mjs";
import { madeUpDomain, makeCertificate } from "./certificate.ts";

export interface HallOptions {
  /** HTTPS under the made-up domain; else plain HTTP on this machine, which browsers trust as much. */
  readonly secure?: boolean;
  /** Milliseconds since 1970, for journeys that take days. */
  readonly now?: () => number;
  /** Another hall that its app may reach too. */
  readonly connect?: string;
}

/** A real hall for one journey: its own directory and free ports, and the app built from the sources. */
export interface JourneyHall {
  readonly url: string;
  /** The host name that people's browsers ask for. */
  readonly host: string;
  readonly port: number;
  /** The link that founds it. */
  readonly found: string;
  /** Everything that it keeps. */
  readonly dir: string;
  /** The public key of its certificate, for Chromium; null on plain HTTP. */
  readonly pin: string | null;
  /** All that it would have logged. */
  readonly log: readonly HallEvent[];
  close(): Promise<void>;
}

export async function openJourneyHall(options: HallOptions = {}): Promise<JourneyHall> {
  const { secure = false, now = Date.now, connect } = options;
  const scratch = await mkdtemp(join(tmpdir(), "unionhall-journey-"));
  const dir = join(scratch, "hall");
  const certificate = secure ? await makeCertificate(join(scratch, "certificate")) : null;
  const front =
    certificate === null
      ? { HALL_PORT: "0" }
      : {
          HALL_DOMAIN: madeUpDomain,
          HALL_HTTP_PORT: "0",
          HALL_HTTPS_PORT: "0",
          HALL_HOST: "127.0.0.1",
          HALL_CERT: certificate.cert,
          HALL_KEY: certificate.key,
        };
  const also = connect === undefined ? {} : { HALL_CONNECT: connect };
  const config = readEnv({ HALL_DIR: dir, HALL_APP: inRoot("packages", "web", "dist"), ...front, ...also });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const stop = new AbortController();
  const log: HallEvent[] = [];
  const hall = await openHall(config, stop.signal, (event) => void log.push(event), now);
  if (hall.found === null) throw new Error("a new hall has a founding link");
  return {
    url: hall.url,
    host: new URL(hall.url).hostname,
    port: hall.port,
    found: hall.found,
    dir,
    pin: certificate?.pin ?? null,
    log,
    async close() {
      stop.abort();
      await hall[Symbol.asyncDispose]();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
