import { msInDay } from "@unionhall/protocol";
import { createHash, createPublicKey, webcrypto } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";

/** A made-up domain: nothing outside of this machine answers to it (RFC 2606). */
export const madeUpDomain = "hall.example.test";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const day = msInDay;

export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
  /** What Chromium's `--ignore-certificate-errors-spki-list` takes: SHA-256 of the public key, in base64. */
  readonly pin: string;
}

/** A certificate for the made-up domain that vouches for itself, as PEM files in `dir`. */
export async function makeCertificate(dir: string): Promise<MadeCertificate> {
  const crypto = webcrypto as Crypto;
  x509.cryptoProvider.set(crypto);
  const keys = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair;
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: "01",
    name: `CN=${madeUpDomain}`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 90 * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: "dns", value: madeUpDomain }])],
  });
  const [cert, key] = [join(dir, "cert.pem"), join(dir, "key.pem")];
  const chain = made.toString("pem");
  await mkdir(dir, { recursive: true });
  await Promise.all([writeFile(cert, `${chain}\n`), writeFile(key, await pemOf(crypto, keys.privateKey))]);
  const spki = createPublicKey(chain).export({ type: "spki", format: "der" });
  return { cert, key, pin: createHash("sha256").update(spki).digest("base64") };
}

async function pemOf(crypto: Crypto, key: CryptoKey): Promise<string> {
  const base64 = Buffer.from(await crypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${base64.match(/.{1,64}/g)?.join("\n")}\n-----END PRIVATE KEY-----\n`;
}
