import { webSealing } from "@unionhall/kernel";
import type { Clock, Environment, Member } from "@unionhall/member";
import { openMember as openAt, webDial } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { stretchInWorker } from "./browser/stretch.ts";
import { openIndexedDb } from "./store/indexed-db.ts";

/** Says nothing to who looks through a browser's storage. */
const baseName = "paper";

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The one place where the app meets the real member: this browser's store, wire, time and randomness. */
export async function openMember(): Promise<Member> {
  const subtle = crypto.subtle as Subtle;
  const environment: Environment = {
    crypto: webCrypto(subtle),
    sealing: webSealing(subtle),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    store: await openIndexedDb(baseName),
    // A browser's fetch works only as a function of its window.
    dial: webDial({ WebSocket, fetch: (...ask) => fetch(...ask) }, clock),
    clock,
    stretch: stretchInWorker,
  };
  return openAt(environment);
}
