import type { Cost } from "@unionhall/member";
import { stretch } from "@unionhall/member/stretch";
import type { Bytes } from "@unionhall/protocol";

/*
 * Argon2id beside the page, which goes on meanwhile. It is asked once and ends with that, so that nothing of the
 * passphrase or its key stays behind.
 */

/** What the page says: a passphrase, a salt, and what a guess is to cost. */
export interface StretchAsk {
  readonly passphrase: string;
  readonly salt: Bytes;
  readonly cost: Cost;
}

/** As much of DedicatedWorkerGlobalScope as is used; the page's types know no worker. */
interface Scope {
  postMessage(key: Bytes | null): void;
  addEventListener(type: "message", run: (event: { readonly data: StretchAsk }) => void): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener("message", ({ data: { passphrase, salt, cost } }) => {
  // Where there is not memory enough, the page hears of it: a worker's own troubles do not reach it.
  void stretch(passphrase, salt, cost).then(
    (key) => scope.postMessage(key),
    () => scope.postMessage(null),
  );
});
