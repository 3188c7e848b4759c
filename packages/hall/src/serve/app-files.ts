import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** What the app is made of. A file of any other kind in its directory is not served. */
const types: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** One file of the app, in memory; and compressed, as the build has put it beside the file where that saves something. */
export type AppFile = {
  readonly type: string;
  readonly etag: string;
  /** its name holds a hash of what is in it, so it never changes */
  readonly hashed: boolean;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
};

/** The app by path: `/index.html`, `/assets/app-3fT9x_2k.js`. */
export type AppFiles = ReadonlyMap<string, AppFile>;

/**
 * Reads the built app into memory. Nothing is looked up on disk when a page is asked for, so no path can lead
 * out of the directory. Undefined when the app is not built.
 */
export async function readAppFiles(dir: string): Promise<AppFiles | undefined> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, AppFile>();
  for (const entry of found) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(dir, file).split(sep).join("/")}`;
    files.set(path, await appFile(path, type, file));
  }
  return files.has("/index.html") ? files : undefined;
}

async function appFile(path: string, type: string, file: string): Promise<AppFile> {
  const plain = await readFile(file);
  const beside = (form: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
    readFile(`${file}.${form}`).then(
      (bytes) => new Uint8Array(bytes),
      () => undefined,
    );
  return {
    type,
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    hashed: /^\/assets\/[^/]+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(path),
    plain: new Uint8Array(plain),
    br: await beside("br"),
    gzip: await beside("gz"),
  };
}
