import { webcrypto } from "node:crypto";
import { join } from "node:path";
import { blobDirectory, openStore, openWire, readEnv } from "@unionhall/hall";
import type { Subtle } from "@unionhall/protocol";
import { msInDay, webCrypto } from "@unionhall/protocol";
import { random } from "../bench/noise.ts";
import type { Settings } from "./hall-process.ts";
import type { LoadedCircle } from "./line.ts";
import type { SentFile } from "./sending.ts";

/** More than an upload waits for its rest, and a file for an entry that names it. */
const aWhile = 8 * msInDay;

/**
 * Once the halls have stopped: sweeps as one would in eight days. Files that an entry names are there, and of
 * half-made uploads and what kills left nothing is.
 */
export async function lookAtWhatIsLeft(
  settings: Settings,
  owed: readonly (readonly [LoadedCircle, readonly SentFile[]])[],
): Promise<void> {
  const config = readEnv(settings);
  if ("problems" in config) throw new Error(config.problems.join(" "));
  const store = await openStore(config);
  try {
    const blobs = blobDirectory(join(config.dir, "blobs"));
    const now = (): number => Date.now() + aWhile;
    const crypto = webCrypto(webcrypto.subtle as Subtle);
    const wire = await openWire({ store, blobs, crypto, key: await store.seed(random(32)), now, random });
    await wire.sweep();
    const left = new Set<string>();
    for await (const found of blobs.all()) left.add("blob" in found ? found.blob : found.upload);
    for (const [{ ledger }, files] of owed) lookAt(files, left, (words) => ledger.wrong(words));
  } finally {
    await store.close();
  }
}

function lookAt(files: readonly SentFile[], left: ReadonlySet<string>, wrong: (words: string) => void): void {
  for (const { upload, blob, isKept, namedBy } of files) {
    if (left.has(upload)) wrong(`${upload} was left half-made, and is still there`);
    if (namedBy !== null && !left.has(blob)) wrong(`${blob} is gone, and an entry names it`);
    // One that is kept may have been named a moment before the end, with nobody told.
    if (!isKept && left.has(blob)) wrong(`${blob} is there, and nobody ended it`);
  }
}
