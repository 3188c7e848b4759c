import { Serial } from "./circle/serial.ts";
import { unlockedKey } from "./device/key-lock.ts";
import type { Environment, LocalStore } from "./ports.ts";
import { Stopped } from "./problems.ts";
import { Person } from "./session/person.ts";
import { SealedStore } from "./store/sealed-store.ts";
import type { WatchedStore } from "./store/watched-store.ts";

/** What of this device is in memory as long as it is not locked: whose it is, and the key that everything is under. */
export class Opened {
  person: Person | null = null;
  key: Uint8Array<ArrayBuffer> | null = null;
  #sealed: SealedStore | null = null;
  readonly #unlocking = new Serial();
  readonly #env: Environment;
  readonly #store: WatchedStore;
  readonly #changed: () => void;
  #locks = 0;

  constructor(env: Environment, store: WatchedStore, changed: () => void) {
    this.#env = env;
    this.#store = store;
    this.#changed = changed;
  }

  /** One at a time: of two the second finds it open. Throws `Stopped` when the passphrase is wrong, or it is locked meanwhile. */
  unlock(passphrase: string): Promise<void> {
    const asOf = this.#locks;
    return this.#unlocking.run(async () => {
      const key = await unlockedKey(this.#env, passphrase);
      if (this.#locks !== asOf) throw new Stopped("locked");
      if (this.person === null) await this.with(key);
    });
  }

  async with(key: Uint8Array<ArrayBuffer>, store: LocalStore = this.#env.store): Promise<void> {
    const sealed = new SealedStore(this.#env, store, key);
    [this.key, this.#sealed] = [key, sealed];
    const person = await this.#loaded(sealed);
    this.person = person;
    if (!this.#store.keeps) person.storeFailed();
    this.#changed();
  }

  /** Whoever is locked out meanwhile sits at no desk. */
  async #loaded(sealed: SealedStore): Promise<Person> {
    const loading = Person.load({ ...this.#env, store: sealed }, this.#changed);
    const person = await loading.catch(async (error: unknown) => {
      if (this.#sealed !== sealed) throw new Stopped("locked");
      await this.forget();
      throw error;
    });
    if (this.#sealed === sealed) return person;
    await person.close();
    throw new Stopped("locked");
  }

  /** At once; and once more when what was under way has ended, as it may have used a key meanwhile. */
  async forget(): Promise<void> {
    this.#locks += 1;
    const ended = this.person?.close();
    this.#sealed?.forget();
    [this.person, this.#sealed, this.key] = [null, null, null];
    this.#env.crypto.forget();
    this.#changed();
    await ended;
    this.#env.crypto.forget();
  }
}
