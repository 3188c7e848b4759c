import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The program's path. Throws with the one command that installs it: a missing engine fails, it never skips. */
export function findProgram(debian: string, names: readonly string[]): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names) for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  throw new Error(`${names[0]} is not on this machine. Run: ${installing(debian)}`);
}

/** The browser that WebKitWebDriver drives: inside the library's own folder, not on the PATH. */
export function findMiniBrowser(): string {
  for (const root of ["/usr/lib", "/usr/libexec"])
    for (const place of [root, ...folders(root)])
      for (const build of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"])
        if (isProgram(join(place, build, "MiniBrowser"))) return join(place, build, "MiniBrowser");
  throw new Error(`WebKitGTK's MiniBrowser is not on this machine. Run: ${installing("webkit2gtk-driver")}`);
}

function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
}

function installing(debian: string): string {
  return `apt-get install -y --no-install-recommends ${debian}`;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
