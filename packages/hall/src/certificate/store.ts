import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { KeyAndChain } from "./key-and-chain.ts";

/**
 * Where the hall keeps its certificates: `certificate/DOMAIN.pem` holds key and chain in one file, so that no crash
 * leaves a key beside another key's certificate; `certificate/account.pem` is the key the authority knows us by.
 */
export type CertificateStore = {
  /** Throws `CannotKeep` where nothing could be saved: an authority counts the certificates it gives. */
  tryWriting(): Promise<void>;
  load(domain: string): Promise<KeyAndChain | undefined>;
  save(domain: string, pem: KeyAndChain): Promise<void>;
  loadAccount(): Promise<string | undefined>;
  saveAccount(key: string): Promise<void>;
};

/** The hall's disk does not read or write what has to do with certificates. */
export class CannotKeep extends Error {
  override readonly name = "CannotKeep";
}

export function certificateStore(hallDir: string): CertificateStore {
  const dir = join(hallDir, "certificate");
  const read = (name: string): Promise<string | undefined> =>
    readFile(join(dir, name), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw new CannotKeep(`${name} cannot be read`, { cause: error });
    });
  return {
    async tryWriting() {
      await writePrivately(dir, "trial", "-".repeat(aPage));
      await rm(join(dir, "trial"));
    },
    async load(domain) {
      const both = await read(`${domain}.pem`);
      return both === undefined ? undefined : splitPem(both);
    },
    save: (domain, pem) => writePrivately(dir, `${domain}.pem`, `${pem.key.trim()}\n${pem.chain.trim()}\n`),
    loadAccount: () => read("account.pem"),
    saveAccount: (key) => writePrivately(dir, "account.pem", key),
  };
}

/** More than a key and its chain, in bytes. */
const aPage = 16_384;

const block = (label: string): RegExp => new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\n?`, "g");

function splitPem(both: string): KeyAndChain | undefined {
  const key = both.match(block("(?:EC |RSA )?PRIVATE KEY"))?.[0];
  const chain = both.match(block("CERTIFICATE"))?.join("");
  return key !== undefined && chain !== undefined ? { key, chain } : undefined;
}

/** Readable by the hall's user alone, on disk before it takes the place of what was there. */
async function writePrivately(dir: string, name: string, text: string): Promise<void> {
  try {
    await replace(dir, name, text);
  } catch (error) {
    throw new CannotKeep(`${name} cannot be written`, { cause: error });
  }
}

async function replace(dir: string, name: string, text: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const draft = join(dir, `${name}.new`);
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(dir, name));
}
