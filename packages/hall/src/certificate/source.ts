import type { Front } from "../config/config.ts";
import { StartProblem } from "../serve/start-problem.ts";
import type { Challenges } from "./challenges.ts";
import { readCertificateFiles } from "./files.ts";
import { fits, type KeyAndChain } from "./key-and-chain.ts";
import type { Order, Ordered } from "./order.ts";
import { CannotKeep, certificateStore } from "./store.ts";
import { troubleWords } from "./trouble.ts";

/** Where a hall's certificate comes from, the first one and every newer one. */
export type CertificateSource = {
  /** The one to start with, even an old one: it is renewed while the hall runs. Throws a `StartProblem` when there is none. */
  first(stopped: AbortSignal): Promise<KeyAndChain>;
  renew(): Promise<Ordered>;
};

export function certificateSource(
  hallDir: string,
  { domain, certificate }: Extract<Front, { kind: "domain" }>,
  challenges: Challenges,
): CertificateSource {
  const store = certificateStore(hallDir);
  const renew = (): Promise<Ordered> =>
    certificate.kind === "files"
      ? readCertificateFiles(certificate.cert, certificate.key, domain)
      : order({ domain, directory: certificate.directory, ca: certificate.ca, store, challenges });
  return {
    renew,
    async first(stopped) {
      const kept = certificate.kind === "acme" ? await orProblem(store.load(domain), domain) : undefined;
      if (kept && fits(kept, domain)) return kept;
      const got = await Promise.race([renew(), aborted(stopped)]);
      if (got.ok) return got.pem;
      throw new StartProblem("certificate", troubleWords(got.why, domain));
    },
  };
}

/** Loaded when it is needed: it takes a third of the time in which everything of a hall is loaded. */
async function order(wanted: Order): Promise<Ordered> {
  const { orderCertificate } = await import("./order.ts");
  return orderCertificate(wanted);
}

async function orProblem<T>(kept: Promise<T>, domain: string): Promise<T> {
  try {
    return await kept;
  } catch (error) {
    throw error instanceof CannotKeep ? new StartProblem("certificate", troubleWords("disk", domain)) : error;
  }
}

/** An order can take a minute; whoever stops the hall does not wait for it. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void =>
      reject(new StartProblem("stopped", "The hall was stopped while it waited for its certificate."));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
