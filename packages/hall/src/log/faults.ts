import { DiskFails, DiskFull, StoreAway } from "../store/store-errors.ts";
import { codePlace } from "./code-place.ts";
import type { HallEvent, Log } from "./log.ts";

const hour = 3_600_000;

/**
 * Says what went wrong: of a bug where it is; of the disk that it is full or fails, once an hour, for every message
 * meets it again. That a database is away is said by whoever keeps watch over it.
 */
export function faultLog(log: Log, now: () => number): (error: unknown) => void {
  const said = new Map<HallEvent["event"], number>();
  return (error) => {
    if (error instanceof StoreAway) return;
    const ofDisk = error instanceof DiskFull ? "disk-full" : error instanceof DiskFails ? "disk-fails" : null;
    if (ofDisk === null) return log({ event: "fault", at: codePlace(error) });
    if (now() - (said.get(ofDisk) ?? -hour) < hour) return;
    said.set(ofDisk, now());
    log({ event: ofDisk });
  };
}
