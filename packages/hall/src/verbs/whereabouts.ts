import type { Crypto, Key, SignedAddresses } from "@unionhall/protocol";
import { holdsAddresses } from "@unionhall/protocol";
import type { Store } from "../store/store.ts";
import type { Guest } from "./hall.ts";

interface WhereaboutsParts {
  readonly store: Store;
  readonly crypto: Crypto;
  readonly key: Key;
  /** Hears that there is a newer list, and which guest brought it; null where the store had it. */
  readonly changed: (by: Guest | null) => void;
}

/*
 * Note: one hall at a time. Two machines that take entries under one key tell two pasts, which nobody mends. So a hall
 * serves only where the newest list that its key signed says that it is. The list is kept with the circles: whichever
 * copy of them is started at another address than the list's first, by mistake or by whoever took the machine, takes
 * nothing and leads on. A copy from before the list does not know better; then the first device does that knows the
 * list, and brings it.
 */

const none: readonly string[] = [];

/** Where the hall is by its own word, and whether that is here. */
export class Whereabouts {
  readonly #parts: WhereaboutsParts;
  #own: readonly string[] = [];
  #signed: SignedAddresses | null;

  private constructor(parts: WhereaboutsParts, signed: SignedAddresses | null) {
    this.#parts = parts;
    this.#signed = signed;
  }

  static async load(parts: WhereaboutsParts): Promise<Whereabouts> {
    return new Whereabouts(parts, await parts.store.addresses());
  }

  /** Null as long as this hall was never anywhere else than where its members found it. */
  get signed(): SignedAddresses | null {
    return this.#signed;
  }

  /** Every address that the hall has told of, where it is first; none where it never told any. */
  get addresses(): readonly string[] {
    return this.#signed?.statement.addresses ?? none;
  }

  /** The addresses under which this process is reached. Until this is called, a hall that has told any is elsewhere. */
  reachedAt(own: readonly string[]): void {
    this.#own = own;
  }

  /** Where the hall is, if that is not here. */
  get elsewhere(): string | null {
    const [current = null] = this.addresses;
    return current === null || this.#own.includes(current) ? null : current;
  }

  /** The operator, or another process of this hall, may have signed a newer list meanwhile. To be called every minute. */
  async look(): Promise<void> {
    const kept = await this.#parts.store.addresses();
    if (kept !== null) this.#take(kept, null);
  }

  /** A guest brings a list. One that is not newer, or not signed by this hall, changes nothing. */
  async learn(brought: SignedAddresses, by: Guest): Promise<void> {
    const { store, crypto, key } = this.#parts;
    if (brought.statement.hall !== key || !this.#isNewer(brought)) return;
    if (!(await holdsAddresses(crypto, brought))) return;
    if (await store.putAddresses(brought)) this.#take(brought, by);
    else await this.look();
  }

  #isNewer({ statement }: SignedAddresses): boolean {
    return statement.number > (this.#signed?.statement.number ?? -1);
  }

  /** A newer list may have come while this one was being kept or looked for. */
  #take(signed: SignedAddresses, by: Guest | null): void {
    if (!this.#isNewer(signed)) return;
    this.#signed = signed;
    this.#parts.changed(by);
  }
}
