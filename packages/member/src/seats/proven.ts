import type { Proof } from "@unionhall/kernel";
import type { Crypto } from "@unionhall/protocol";
import { ascii, bytesOf, concat, sha256 } from "@unionhall/protocol";

/** Which signatures in the rooms of a circle's seats are good, as this device has looked: a screen cannot wait for it. */
export class Proven {
  readonly #looked = new Map<string, boolean>();

  /** No as well where nobody has looked yet. */
  isGood(proof: Proof): boolean {
    return this.#looked.get(nameOf(proof)) === true;
  }

  async look(crypto: Crypto, proofs: readonly Proof[]): Promise<void> {
    for (const proof of proofs) {
      const name = nameOf(proof);
      if (this.#looked.has(name)) continue;
      this.#looked.set(name, await crypto.verify(bytesOf(proof.key), proof.signature, proof.message));
    }
  }
}

function nameOf({ key, message, signature }: Proof): string {
  return sha256(concat(ascii(key), signature, message)).join();
}
