import type { Bytes, Crypto } from "@unionhall/protocol";
import type { Sealing } from "./sealing/sealing.ts";

/** Uniformly random bytes from the platform's secure source. */
export type Random = (length: number) => Bytes;

/** All that sealing and signing need from the platform. */
export interface Ports {
  readonly crypto: Crypto;
  readonly sealing: Sealing;
  readonly random: Random;
}
