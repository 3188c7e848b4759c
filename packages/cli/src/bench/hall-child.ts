import { openHall, readEnv } from "@unionhall/hall";
import { readLink } from "@unionhall/member";
import { serve } from "./children.ts";

export interface HallStarted {
  readonly port: number;
  /** The founding code. */
  readonly code: Uint8Array<ArrayBuffer>;
}

export interface HallSize {
  /** Bytes of memory the process has in hand, after collecting what is garbage. */
  readonly rss: number;
  /** The most it ever had. */
  readonly peak: number;
  readonly heap: number;
}

/** A real hall, as `hall start` opens it, in a directory that the environment names. */
export function serveHall(): void {
  const ending = new AbortController();
  const config = readEnv(process.env);
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const opening = openHall(config, ending.signal);
  serve(
    async (task) => {
      const hall = await opening;
      if (task === "size") return sizeNow();
      if (task === "busy") return busyNow();
      const secret = readLink(hall.found ?? "")?.secret;
      if (secret === undefined) throw new Error("a fresh hall has a founding link");
      const started: HallStarted = { port: hall.port, code: secret };
      return started;
    },
    async () => {
      ending.abort();
      await (
        await opening
      ).stopped;
    },
  );
}

function sizeNow(): HallSize {
  for (let again = 0; again < 3; again++) global.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, peak: process.resourceUsage().maxRSS * 1024, heap: heapUsed + external };
}

/** Seconds of processor time since it began, its own and the kernel's for it. */
function busyNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
