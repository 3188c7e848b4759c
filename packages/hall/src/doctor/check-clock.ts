import { fileURLToPath } from "node:url";
import { bad, ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

const hour = 60 * 60 * 1000;
const year = 365.25 * 24 * hour;

/** When this file was written: no honest clock shows less. */
const writtenIn = Date.UTC(2025, 0, 1);

/** Files that tell of a time which has been: our own code, the last package installed, the last time the clock was set. */
const witnesses = [fileURLToPath(import.meta.url), "/var/lib/dpkg/status", "/var/lib/systemd/timesync/clock"];

/**
 * Whether the clock can be right, without asking the network. The hall gives every entry its day, and days never go
 * back: a clock far ahead, even for a minute, leaves every day after it wrong.
 */
export async function checkClock(machine: Machine, dir: string): Promise<Finding> {
  const seen = await Promise.all([...witnesses, dir].map((path) => machine.look(path)));
  const newest = Math.max(writtenIn, ...seen.map((facts) => facts?.changed ?? 0));
  const now = machine.now();
  const today = new Date(now).toISOString().slice(0, 10);
  if (now + hour < newest) {
    return bad(
      "clock",
      `The clock says ${today}, but files here are from ${new Date(newest).toISOString().slice(0, 10)}. Set the clock right before you start the hall: the days it gives entries never go back.`,
    );
  }
  if (now > newest + 5 * year) {
    return warn(
      "clock",
      `The clock says ${today}, and nothing on this machine is newer than five years before. Check the clock before you start the hall.`,
    );
  }
  return ok("clock", `The clock says ${today}, and nothing here speaks against it.`);
}
