import { readFile } from "node:fs/promises";
import { fits } from "./key-and-chain.ts";
import type { Ordered } from "./order.ts";

/** The operator's own certificate, if its files can be read, belong together and to the name. */
export async function readCertificateFiles(cert: string, key: string, domain: string): Promise<Ordered> {
  try {
    const pem = { key: await readFile(key, "utf8"), chain: await readFile(cert, "utf8") };
    return fits(pem, domain) ? { ok: true, pem } : { ok: false, why: "files" };
  } catch {
    return { ok: false, why: "files" };
  }
}
