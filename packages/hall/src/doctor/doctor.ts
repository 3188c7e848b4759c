import type { Config } from "../config/config.ts";
import { unknownSettings, type Env, type EnvProblems } from "../config/read-env.ts";
import { checkBackups, checkSwap } from "./check-at-rest.ts";
import { checkCertificate } from "./check-certificate.ts";
import { checkClock } from "./check-clock.ts";
import { checkDomain, checkPorts } from "./check-network.ts";
import { checkDirectory, checkDisk, checkNode } from "./check-place.ts";
import { checkProxy } from "./check-proxy.ts";
import { bad, ok, warn, type Finding } from "./finding.ts";
import { thisMachine, type Machine } from "./machine.ts";

export type Visit = {
  /** the environment the settings came from, to find slips in their names */
  readonly env?: Env;
  /** Looks at what keeps the circles. A file is not looked for before there is a directory. */
  readonly checkDatabase?: (config: Config) => Promise<readonly Finding[]>;
  readonly machine?: Machine;
};

/**
 * Says what is wrong with a set-up and what to do, and changes nothing. Give it what `readEnv` gave: wrong settings
 * are findings too, and with them only the machine itself is looked at.
 */
export async function doctor(read: Config | EnvProblems, visit: Visit = {}): Promise<Finding[]> {
  const machine = visit.machine ?? thisMachine;
  const slips = unknownSettings(visit.env ?? {}).map((name) =>
    warn("settings", `${name} is not a setting the hall knows, so it does nothing. Check its spelling.`),
  );
  if ("problems" in read) {
    return [
      ...read.problems.map((words) => bad("settings", words)),
      ...slips,
      checkNode(machine),
      await checkSwap(machine),
    ];
  }
  return [
    ...(slips.length > 0 ? slips : [ok("settings", "The settings can be used.")]),
    checkNode(machine),
    await checkDirectory(machine, read.dir),
    await checkDisk(machine, read.dir),
    ...(await checkDatabase(machine, read, visit)),
    ...(await checkPorts(machine, read)),
    await checkDomain(machine, read),
    ...(await checkCertificate(machine, read)),
    await checkClock(machine, read.dir),
    ...(await checkProxy(machine, read)),
    await checkSwap(machine),
    await checkBackups(machine, read.dir),
  ];
}

async function checkDatabase(machine: Machine, config: Config, visit: Visit): Promise<readonly Finding[]> {
  const { dir, database } = config;
  if (!visit.checkDatabase || (database === null && !(await machine.look(dir))?.directory)) return [];
  try {
    return await visit.checkDatabase(config);
  } catch {
    const which = database === null ? `in ${dir}` : "that DATABASE_URL names";
    return [
      bad(
        "database",
        `The database ${which} cannot be opened. Check who may read it; if it is damaged, restore a backup.`,
      ),
    ];
  }
}
