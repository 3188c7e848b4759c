import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { readEnv } from "@unionhall/hall";
import { atMost, type Row } from "./row.ts";

/** What a first visit fetches before the first screen: the page, and every script, style and icon that it names. */
export async function measureFirstVisit(): Promise<readonly Row[]> {
  const config = readEnv({});
  const app = "problems" in config ? "" : config.app;
  const page = await readFile(join(app, "index.html"), "utf8").catch(() => null);
  if (page === null) return [];
  const files = [...new Set(["/index.html", ...namedIn(page)])];
  const sizes = await Promise.all(files.map((file) => compressed(join(app, file))));
  const bytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return [
    { what: "first visit, brotli", value: bytes, unit: "kB", target: atMost(bytes, 100, "kB") },
    { what: "first visit, requests", value: files.length, unit: "", target: atMost(files.length, 12, "") },
  ];
}

/** Addresses of the hall's own that the page asks for by itself; a link somebody may follow is none. */
export function namedIn(page: string): readonly string[] {
  const tags = page.match(/<(?:script|link|img)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const [, address] = /\b(?:src|href)="(\/[^"?#]*)"/.exec(tag) ?? [];
    return address === undefined ? [] : [address];
  });
}

async function compressed(path: string): Promise<number> {
  const plain = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const made = await promisify(brotliCompress)(plain, { params });
  return Math.min(plain.length, made.length);
}
