import type { Bytes } from "../bytes.ts";

/** Ed25519 behind the gate: both take only lawful keys, lawful signatures and 32-byte seeds. */
export interface Signer {
  readonly sign: (seed: Bytes, message: Bytes) => Promise<Bytes>;
  readonly verify: (key: Bytes, signature: Bytes, message: Bytes) => Promise<boolean>;
  /** Keeps no key at hand that it was given before. */
  readonly forget: () => void;
}
