import * as acme from "acme-client";
import { readFile } from "node:fs/promises";
import { Agent, get } from "node:https";
import { rootCertificates } from "node:tls";
import type { Challenges } from "./challenges.ts";
import type { KeyAndChain } from "./key-and-chain.ts";
import { CannotKeep, type CertificateStore } from "./store.ts";
import type { CertificateTrouble } from "./trouble.ts";

/** What an order needs to know. `ca` is the file of one more root to trust, for a test server. */
export type Order = {
  readonly domain: string;
  readonly directory: string;
  readonly ca: string | undefined;
  readonly store: CertificateStore;
  readonly challenges: Challenges;
};

export type Ordered =
  | { readonly ok: true; readonly pem: KeyAndChain }
  | { readonly ok: false; readonly why: CertificateTrouble };

/**
 * Asks an ACME certificate authority (RFC 8555) for a certificate, proving the name by HTTP-01.
 * One order at a time: acme-client has one HTTP client for the whole process, and its settings are set here.
 */
export async function orderCertificate(order: Order): Promise<Ordered> {
  const agent = await agentThatTrusts(order.ca);
  if (!agent) return { ok: false, why: "extra-root" };
  if (!(await answers(order.directory, agent))) return { ok: false, why: "unreachable" };
  acme.axios.defaults.httpsAgent = agent;
  // Left alone, it waits out a rate limit inside the call, which can be hours. Our own next try is at hand.
  (acme.axios.defaults as { acmeSettings?: { retryMaxAttempts: number } }).acmeSettings!.retryMaxAttempts = 0;
  const problems = watchProblems();
  try {
    await order.store.tryWriting();
    return { ok: true, pem: await takeOrder(order) };
  } catch (error) {
    return { ok: false, why: error instanceof CannotKeep ? "disk" : troubleOf(problems.last()) };
  } finally {
    problems.stop();
  }
}

async function takeOrder(order: Order): Promise<KeyAndChain> {
  const client = new acme.Client({
    directoryUrl: order.directory,
    accountKey: await accountKey(order.store),
    backoffAttempts: 15,
    backoffMin: 500,
    backoffMax: 10_000,
  });
  const [key, csr] = await acme.crypto.createCsr(
    { altNames: [order.domain] },
    await acme.crypto.createPrivateEcdsaKey("P-256"),
  );
  const chain = await client.auto({
    csr,
    termsOfServiceAgreed: true,
    // Whether we can reach ourselves under the name says nothing: many routers do not let us. The authority looks.
    skipChallengeVerification: true,
    challengePriority: ["http-01"],
    challengeCreateFn: async (_, challenge, authorization) => order.challenges.set(challenge.token, authorization),
    challengeRemoveFn: async (_, challenge) => order.challenges.drop(challenge.token),
  });
  const pem = { key: key.toString(), chain };
  await order.store.save(order.domain, pem);
  return pem;
}

async function accountKey(store: CertificateStore): Promise<string> {
  const known = await store.loadAccount();
  if (known !== undefined) return known;
  const made = (await acme.crypto.createPrivateEcdsaKey("P-256")).toString();
  await store.saveAccount(made);
  return made;
}

async function agentThatTrusts(ca: string | undefined): Promise<Agent | undefined> {
  if (ca === undefined) return new Agent();
  const more = await readFile(ca, "utf8").catch(() => undefined);
  return more === undefined ? undefined : new Agent({ ca: [...rootCertificates, more] });
}

/** A first look of our own: acme-client loses the reason when a server cannot be reached. */
function answers(directory: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(directory, { agent, timeout: 10_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("timeout", () => request.destroy(new Error("timeout")));
    request.once("error", () => resolve(false));
  });
}

const problemPrefix = "urn:ietf:params:acme:error:";
type ProblemBody = { type?: unknown; error?: { type?: unknown } } | undefined;

/** Notes the type of the newest problem the authority spoke of (RFC 8555, section 6.7); acme-client keeps only its text. */
function watchProblems(): { last(): string | undefined; stop(): void } {
  let last: string | undefined;
  const watch = acme.axios.interceptors.response.use((response) => {
    const body = response.data as ProblemBody;
    const type = body?.error?.type ?? body?.type;
    if (typeof type === "string" && type.startsWith(problemPrefix)) last = type.slice(problemPrefix.length);
    return response;
  });
  return { last: () => last, stop: () => acme.axios.interceptors.response.eject(watch) };
}

function troubleOf(problem: string | undefined): CertificateTrouble {
  switch (problem) {
    case "dns":
      return "dns";
    case "connection":
    case "tls":
      return "closed";
    case "unauthorized":
    case "incorrectResponse":
      return "elsewhere";
    case "rateLimited":
      return "rate-limited";
    case "caa":
      return "caa";
    case "rejectedIdentifier":
    case "unsupportedIdentifier":
      return "refused-name";
    default:
      return "authority";
  }
}
