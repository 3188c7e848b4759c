import { dirname } from "node:path";
import { bad, ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** The Node the hall runs on. */
export function checkNode(machine: Machine): Finding {
  const [major = 0, minor = 0] = machine.nodeVersion.split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough
    ? ok("node", `Node ${machine.nodeVersion} is new enough.`)
    : bad("node", `Node ${machine.nodeVersion} is too old. Install Node 20.19 or newer.`);
}

/** The hall's directory: there or to be made, writable, and closed to others. */
export async function checkDirectory(machine: Machine, dir: string): Promise<Finding> {
  const facts = await machine.look(dir);
  if (!facts) return checkParent(machine, dir);
  if (!facts.directory) return bad("directory", `${dir} is a file, not a directory. Move it away, or set HALL_DIR.`);
  if (!(await machine.writable(dir))) {
    return bad(
      "directory",
      `The hall may not write to ${dir}. Give it to the user the hall runs as: chown -R USER ${dir}`,
    );
  }
  if (machine.unix && (facts.mode & 0o077) !== 0) {
    return warn("directory", `Other users of this machine can look into ${dir}. Close it: chmod 700 ${dir}`);
  }
  return ok("directory", `${dir} is there and closed to others.`);
}

async function checkParent(machine: Machine, dir: string): Promise<Finding> {
  const parent = await nearestThatExists(machine, dir);
  return (await machine.writable(parent))
    ? ok("directory", `${dir} is not there yet; the hall makes it when it starts.`)
    : bad(
        "directory",
        `${dir} is not there, and this user may not make it in ${parent}. Set HALL_DIR to another place.`,
      );
}

async function nearestThatExists(machine: Machine, path: string): Promise<string> {
  const parent = dirname(path);
  return parent === path || (await machine.look(parent)) ? parent : nearestThatExists(machine, parent);
}

const MiB = 1024 ** 2;

/** Room on the disk. A hall with no room takes no entries. */
export async function checkDisk(machine: Machine, dir: string): Promise<Finding> {
  const place = (await machine.look(dir)) ? dir : await nearestThatExists(machine, dir);
  const free = await machine.freeBytes(place);
  if (free === undefined)
    return warn("disk", `How much room the disk of ${dir} has cannot be found out. Look yourself.`);
  const room = `${Math.floor(free / MiB)} MiB`;
  if (free < 200 * MiB) return bad("disk", `The disk has only ${room} left. Make room: a full disk stops the hall.`);
  if (free < 1024 * MiB) return warn("disk", `The disk has ${room} left. Make room before it is full.`);
  return ok("disk", `The disk has ${room} left.`);
}
