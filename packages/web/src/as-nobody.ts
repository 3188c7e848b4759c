import { webSealing } from "@unionhall/kernel";
import type { Clock, OutsideEnvironment } from "@unionhall/member";
import { findInvitation as invitationAt, findLetterbox as letterboxAt, webDial } from "@unionhall/member";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import type { Outside } from "./state/outside.ts";

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** This browser's wire, time and randomness, for whoever keeps nothing here. */
export function outside(): OutsideEnvironment {
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

export const findInvitation: Outside["findInvitation"] = (link) => invitationAt(outside(), link);
export const findLetterbox: Outside["findLetterbox"] = (address) => letterboxAt(outside(), address);
