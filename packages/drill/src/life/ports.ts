import { randomBytes, webcrypto } from "node:crypto";
import { type Ports, webSealing } from "@unionhall/kernel";
import type { Clock } from "@unionhall/member";
import { type Subtle, webCrypto } from "@unionhall/protocol";

const subtle = webcrypto.subtle as Subtle;

/** Keys, seals and randomness of this machine: nothing about them is fictional. */
export const ports: Ports = {
  crypto: webCrypto(subtle),
  sealing: webSealing(subtle),
  random: (length) => new Uint8Array(randomBytes(length)),
};

export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
