import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Codec } from "@unionhall/protocol";
import { Malformed, orNull, struct, text, uint } from "@unionhall/protocol";
import { codeOf } from "../store/disk-trouble.ts";
import { CopyProblem } from "./copy-problem.ts";
import { putFile } from "./files.ts";

/** One file of a copy, and what it has to be. */
export interface FileOf {
  readonly name: string;
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/**
 * What a copy of a hall says of itself. It is written last, in one go: as long as it names older files, those are the
 * copy; a directory without it is none.
 */
export interface Manifest {
  readonly v: number;
  /** Days since 1970. */
  readonly day: number;
  /** The circles and the hall's key; null where a PostgreSQL keeps them. */
  readonly database: FileOf | null;
  /** A line for each blob, which is checked by its name. */
  readonly blobs: FileOf;
}

export const manifestVersion = 1;
const name = "copy.json";

const file: Codec<FileOf> = struct({ name: text(100), size: uint(), sha256: text(64) });
const manifestCodec: Codec<Manifest> = struct({ v: uint(), day: uint(), database: orNull(file), blobs: file });

/** Null where there is none. Throws `CopyProblem` where it cannot be read. */
export async function readManifest(dir: string): Promise<Manifest | null> {
  const written = await readFile(join(dir, name), "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (written === null) return null;
  const manifest = parsed(written);
  if (manifest === null) throw new CopyProblem(`The copy in ${dir} is damaged: its ${name} cannot be read.`);
  if (manifest.v > manifestVersion)
    throw new CopyProblem(`The copy in ${dir} was made by a newer version of the hall. Update this one.`);
  return manifest;
}

function parsed(written: string): Manifest | null {
  try {
    return manifestCodec.read(JSON.parse(written), name);
  } catch (error) {
    if (error instanceof Malformed || error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  await putFile(join(dir, name), `${JSON.stringify(manifest, null, 2)}\n`);
}
