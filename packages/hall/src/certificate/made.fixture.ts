import * as x509 from "@peculiar/x509";
import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import type { KeyAndChain } from "./key-and-chain.ts";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const day = 24 * 60 * 60 * 1000;

/** A certificate that vouches for itself, for names or addresses; valid from and until so many days from now. */
export async function madeCertificate(
  names: readonly string[],
  { from = -1, until = 90 }: { from?: number; until?: number } = {},
): Promise<KeyAndChain> {
  const crypto = webcrypto as Crypto;
  x509.cryptoProvider.set(crypto);
  const keys = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: "01",
    name: "CN=made for a test",
    notBefore: new Date(Date.now() + from * day),
    notAfter: new Date(Date.now() + until * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true),
      new x509.SubjectAlternativeNameExtension(names.map(generalName)),
    ],
  });
  const key = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${key.match(/.{1,64}/g)?.join("\n")}\n-----END PRIVATE KEY-----\n`,
    chain: `${certificate.toString("pem")}\n`,
  };
}

const generalName = (value: string): x509.JsonGeneralName => ({ type: isIP(value) ? "ip" : "dns", value });
