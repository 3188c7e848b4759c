import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyPrograms, ownerOfServer, type Owner, type Programs } from "./programs.ts";

/*
 * Note: to make a cluster takes seconds, and to copy one that nobody has used a fraction of one. A process makes its first
 * one, and all its servers begin as copies of that.
 */

/** What every server of this process begins as. */
export interface Beginning {
  readonly programs: Programs;
  readonly owner: Owner;
  /** Of the superuser. */
  readonly password: string;
  /** A cluster that nobody has used. */
  readonly data: string;
}

let made: Promise<Beginning> | undefined;

/** Throws a sentence where this machine cannot have a server. */
export function beginning(): Promise<Beginning> {
  return (made ??= make());
}

async function make(): Promise<Beginning> {
  const home = await mkdtemp(join(tmpdir(), "scratch-pg-first-"));
  goesWithUs(home);
  const [owner, programs] = [await ownerOfServer(), await copyPrograms(home)];
  const [data, password] = [join(home, "data"), randomBytes(12).toString("hex")];
  const passwordFile = join(home, "password");
  await lay(passwordFile, password, owner);
  await own(home, owner);
  const how = ["--username=hall", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--locale=C", "--no-sync"];
  await promisify(execFile)(programs.initdb, ["-D", data, ...how], surroundings(home, owner));
  return { programs, owner, password, data };
}

/** Removes a directory once this process ends, however it ends: then the shell's standard input does. Ended by hand, at once. */
export function goesWithUs(dir: string): { now(): void } {
  const shell = spawn("/bin/sh", ["-c", 'read -r _; rm -rf "$1"', "sh", dir], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  // A pipe keeps its process up, too.
  (shell.stdin as unknown as { unref(): void }).unref();
  return { now: () => void shell.stdin.end() };
}

/** A cluster's copy for one server, in a directory of its own. */
export async function copyData(from: string, into: string): Promise<void> {
  await promisify(execFile)("cp", ["-pR", from, into]);
}

/** A file that the server alone reads. */
export async function lay(path: string, text: string, owner: Owner): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await own(path, owner);
}

export async function own(path: string, owner: Owner): Promise<void> {
  if ("uid" in owner) await chown(path, owner.uid, owner.gid);
}

/** Nothing of ours but where programs are: no setting of the person who runs the tests reaches the server. */
export function surroundings(cwd: string, owner: Owner): { cwd: string; env: { PATH: string } } & Owner {
  return { ...owner, cwd, env: { PATH: process.env["PATH"] ?? "" } };
}
