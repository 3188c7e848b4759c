import { createPrivateKey, X509Certificate } from "node:crypto";

/** A private key and the certificate for it with its chain, both in PEM. */
export type KeyAndChain = { readonly key: string; readonly chain: string };

export type CertificateFacts = {
  /** ms since 1970 */
  readonly from: number;
  readonly until: number;
  /** whole days from now until it ends; negative when it has ended */
  readonly daysLeft: number;
};

const day = 24 * 60 * 60 * 1000;

/** What stands in the first certificate of a chain. Throws when there is none. */
export function certificateFacts(chain: string, now: number): CertificateFacts {
  const { validFrom, validTo } = new X509Certificate(chain);
  const until = Date.parse(validTo);
  return { from: Date.parse(validFrom), until, daysLeft: Math.floor((until - now) / day) };
}

/** Whether key and certificate belong together, and the certificate to the name. */
export function fits(pem: KeyAndChain, domain: string): boolean {
  try {
    const certificate = new X509Certificate(pem.chain);
    return certificate.checkPrivateKey(createPrivateKey(pem.key)) && certificate.checkHost(domain) !== undefined;
  } catch {
    return false;
  }
}

/** A certificate is renewed with less than 30 days left, or a third of its life when that is shorter. */
export function renewalIsDue(chain: string, now: number): boolean {
  const { from, until } = certificateFacts(chain, now);
  return until - now < Math.min(30 * day, (until - from) / 3);
}
