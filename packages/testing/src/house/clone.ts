import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone these tests are part of. */
export const clone: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** What a program that has ended leaves: its exit code and all it printed on standard output and standard error. */
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a program to its end; a bad exit code is an answer, not an error. */
export function runToEnd(program: string, args: readonly string[], cwd: string = clone): Promise<Ended> {
  // A test run started by a test counts for itself.
  const { TALLY_FILE: _, ...env } = process.env;
  const room = { cwd, env, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(program, [...args], room, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : 1, out, err });
    });
  });
}

/** Where npm put a tool of ours. */
export const tool = (name: string): string => join(clone, "node_modules", ".bin", name);

/**
 * Lays files (by relative path) into a folder outside the clone, lends it out, and takes it away again whatever happens.
 */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "unionhall-house-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
