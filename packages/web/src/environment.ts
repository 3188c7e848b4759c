import { webSealing } from "@unionhall/kernel";
import type { Clock, Environment, Member, OutsideEnvironment } from "@unionhall/member";
import { findLetterbox as findAt, openMember as openAt, webDial } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { stretchInWorker } from "./browser/stretch.ts";
import type { FindLetterbox } from "./state/outside.ts";
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

/** This browser's wire, time and randomness, for whoever keeps nothing here. */
function outside(): OutsideEnvironment {
  const subtle = crypto.subtle as Subtle;
  return {
    crypto: webCrypto(subtle),
    sealing: webSealing(subtle),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    // A browser's fetch works only as a function of its window.
    dial: webDial({ WebSocket, fetch: (...ask) => fetch(...ask) }, clock),
    clock,
  };
}

/** The one place where the app meets the real member: this browser, and what is kept in it. */
export async function openMember(): Promise<Member> {
  const environment: Environment = {
    ...outside(),
    store: await openIndexedDb(baseName),
    stretch: stretchInWorker,
  };
  return openAt(environment);
}

export const findLetterbox: FindLetterbox = (address) => findAt(outside(), address);
