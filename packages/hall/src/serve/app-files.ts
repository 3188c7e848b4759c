import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

const packed = new Set([".png", ".jpg", ".webp", ".woff2"]);

/**
 * One file of the app, in memory. The compressed forms are undefined where they would save nothing; where the build has put none
 * beside it, each is made when it is first asked for: the whole app takes seconds of a core.
 */
export type AppFile = {
  readonly type: string;
  readonly etag: string;
  /** its name holds a hash of what is in it, so it never changes */
  readonly hashed: boolean;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly gzip: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
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
    files.set(path, appFile(path, type, await readFile(file), await beside(file)));
  }
  return files.has("/index.html") ? files : undefined;
}

type Beside = { readonly br: Buffer | undefined; readonly gzip: Buffer | undefined };

/** Compressed forms the build may have put next to a file. */
async function beside(file: string): Promise<Beside> {
  const read = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);
  return { br: await read(`${file}.br`), gzip: await read(`${file}.gz`) };
}

function appFile(path: string, type: string, plain: Buffer, made: Beside): AppFile {
  const compressible = !packed.has(extname(path));
  const smaller = (pack: () => Promise<Buffer>): AppFile["br"] =>
    once(async () => {
      const result = compressible ? await pack() : plain;
      return result.length < plain.length ? new Uint8Array(result) : undefined;
    });
  return {
    type,
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    hashed: /^\/assets\/[^/]+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(path),
    plain: new Uint8Array(plain),
    br: smaller(async () => made.br ?? brotli(plain)),
    gzip: smaller(async () => made.gzip ?? promisify(gzip)(plain, { level: 9 })),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const brotli = (plain: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
