import { basename } from "node:path";
import { ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** Memory that the system writes to disk. What is there survives the machine being switched off, and seized. */
export async function checkSwap(machine: Machine): Promise<Finding> {
  const table = await machine.read("/proc/swaps");
  if (table === undefined) return ok("swap", "This system does not tell about its swap; check that it is encrypted.");
  const areas = table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/\s+/)[0] ?? "");
  const sealed = await Promise.all(areas.map((area) => isSealed(machine, area)));
  const open = areas.filter((_, index) => !sealed[index]);
  if (open.length === 0)
    return ok("swap", areas.length === 0 ? "There is no swap." : "The swap is encrypted or in memory.");
  return warn(
    "swap",
    `Memory is written unencrypted to ${open.join(", ")}. Turn swap off (swapoff -a, and take it out of /etc/fstab), or encrypt it.`,
  );
}

/** zram stays in memory; a device of dm-crypt says so in its name to the kernel. A swap file is as sealed as its disk, which we cannot tell. */
async function isSealed(machine: Machine, area: string): Promise<boolean> {
  const device = basename(await machine.realPath(area));
  if (device.startsWith("zram")) return true;
  return (await machine.read(`/sys/block/${device}/dm/uuid`))?.startsWith("CRYPT-") ?? false;
}

/** Tools that copy files as they are. What restic or Borg copy is encrypted unless someone turned that off. */
const plainTools = [
  { name: "rsnapshot", trace: "/etc/rsnapshot.conf" },
  { name: "Timeshift", trace: "/etc/timeshift/timeshift.json" },
  { name: "backup-manager", trace: "/etc/backup-manager.conf" },
  { name: "Amanda", trace: "/etc/amanda" },
] as const;

/** Backups lie around longer than the hall, in more hands. The doctor sees only the common tools. */
export async function checkBackups(machine: Machine, dir: string): Promise<Finding> {
  for (const { name, trace } of plainTools) {
    if (!(await machine.look(trace))) continue;
    return warn(
      "backups",
      `${name} is set up here, and copies files unencrypted. Leave ${dir} out of it, or encrypt where the copies go.`,
    );
  }
  return ok(
    "backups",
    `No tool was found that backs up unencrypted. What \`hall backup\` makes of ${dir} is not encrypted either: encrypt it before it leaves this machine.`,
  );
}
