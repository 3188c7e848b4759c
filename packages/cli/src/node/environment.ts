import { randomBytes, webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Clock, Dial, Environment, LocalStore, OutsideEnvironment } from "@unionhall/member";
import { webDial } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { WebSocket } from "ws";

const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A line that neither comes up nor goes down. */
const nowhere: Dial = () => ({ send: () => undefined, close: () => undefined });

/** Node 20 has no WebSocket of its own; that of `ws` is a browser's as far as the member uses it. */
const dial: Dial = webDial({ WebSocket: WebSocket as unknown as typeof globalThis.WebSocket, fetch }, clock);

/** This machine's wire, time and randomness, for whoever keeps nothing here. */
export function outsideEnvironment(): OutsideEnvironment {
  const subtle = webcrypto.subtle as Subtle;
  return {
    crypto: webCrypto(subtle),
    sealing: webSealing(subtle),
    random: (length) => new Uint8Array(randomBytes(length)),
    dial,
    clock,
  };
}

/** The one place where the command meets the real member: this machine, and what is kept on it. */
export function environment(store: LocalStore, { offline }: { readonly offline: boolean }): Environment {
  return { ...outsideEnvironment(), store, ...(offline ? { dial: nowhere } : {}) };
}
