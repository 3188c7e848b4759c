import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { OpenHall } from "@unionhall/hall";
import { openHall, readEnv } from "@unionhall/hall";

const web = fileURLToPath(new URL("../../packages/web/", import.meta.url));

/** A real hall for one journey: its own directory, a free port, the app built from the sources. */
export interface JourneyHall {
  readonly url: string;
  /** The link that founds it. */
  readonly found: string;
  readonly dir: string;
  close(): Promise<void>;
}

/** Builds the app once for all journeys of a run; returns where it lies. */
export async function builtApp(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "unionhall-app-"));
  await build({ root: web, configFile: join(web, "vite.config.ts"), logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

export async function openJourneyHall(app: string, env: Readonly<Record<string, string>> = {}): Promise<JourneyHall> {
  const dir = await mkdtemp(join(tmpdir(), "unionhall-journey-"));
  const config = readEnv({ HALL_DIR: dir, HALL_APP: app, HALL_PORT: "0", ...env });
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const stop = new AbortController();
  const hall: OpenHall = await openHall(config, stop.signal);
  if (hall.found === null) throw new Error("a new hall has a founding link");
  return {
    url: hall.url,
    found: hall.found,
    dir,
    async close() {
      stop.abort();
      await hall[Symbol.asyncDispose]();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
