import type { Crypto, Key, SignedAddresses } from "@unionhall/protocol";
import { holdsAddresses, Malformed } from "@unionhall/protocol";

/** Where halls are by their own signed word: of each the newest list that was heard of, from whomever. */
export class Whereabouts {
  readonly #crypto: Crypto;
  readonly #lists: Map<Key, SignedAddresses>;
  readonly #learnt: (signed: SignedAddresses) => void;

  /** `learnt` hears of each newer list. */
  constructor(
    crypto: Crypto,
    known: readonly SignedAddresses[] = [],
    learnt: (signed: SignedAddresses) => void = () => undefined,
  ) {
    this.#crypto = crypto;
    this.#lists = new Map(known.map((signed) => [signed.statement.hall, signed]));
    this.#learnt = learnt;
  }

  /** What the hall of that key has said last. */
  of(hall: Key): SignedAddresses | null {
    return this.#lists.get(hall) ?? null;
  }

  /** Whether a list says less than what is known; no list says nothing. */
  isBehind(hall: Key, signed: SignedAddresses | undefined): boolean {
    const known = this.of(hall);
    return known !== null && known.statement.number > (signed?.statement.number ?? -1);
  }

  /** True where it is newer than what was known. Throws `Malformed` where it would be and its hall did not sign it. */
  async learn(signed: SignedAddresses): Promise<boolean> {
    if (!this.#isNewer(signed)) return false;
    if (!(await holdsAddresses(this.#crypto, signed))) throw new Malformed("addresses that their hall did not sign");
    if (!this.#isNewer(signed)) return false;
    this.#lists.set(signed.statement.hall, signed);
    this.#learnt(signed);
    return true;
  }

  #isNewer({ statement }: SignedAddresses): boolean {
    return statement.number > (this.of(statement.hall)?.statement.number ?? -1);
  }
}
