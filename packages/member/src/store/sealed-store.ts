import type { Bytes } from "@unionhall/protocol";
import { ascii, concat, toBase32 } from "@unionhall/protocol";
import type { Ports } from "@unionhall/kernel";
import type { Change, LocalStore, StoredItem } from "../ports.ts";
import { KeepsNothing } from "./watched-store.ts";

/** A value at rest was changed or is not under this key. */
class Spoiled extends Error {
  override readonly name = "Spoiled";
}

/**
 * Everything at rest under one key: values by AES-256-GCM with a fresh nonce, bound to their place;
 * names of shelves by HMAC, so that they tell nothing. Keys on a shelf stay as they are: they are
 * numbers and fixed words.
 */
export class SealedStore implements LocalStore {
  readonly #ports: Ports;
  readonly #below: LocalStore;
  /** Null once it is forgotten. */
  #key: Bytes | null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #names = new Map<string, Promise<string>>();

  constructor(ports: Ports, below: LocalStore, key: Bytes) {
    this.#ports = ports;
    this.#below = below;
    this.#key = key;
  }

  async read(shelf: string): Promise<readonly StoredItem[]> {
    const name = await this.#name(shelf);
    const items = await this.#below.read(name);
    return Promise.all(items.map(async ({ key, value }) => ({ key, value: await this.#open(name, key, value) })));
  }

  /** In the order of the calls, however long sealing takes. */
  write(changes: readonly Change[]): Promise<void> {
    const sealed = Promise.all(changes.map((change) => this.#sealed(change)));
    // Whoever asked hears of it by `done`, but only in its turn: until then nobody listens here.
    sealed.catch(() => undefined);
    const done = this.#last.then(async () => this.#below.write(await sealed));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Overwrites the key, and opens and keeps nothing from now on. The key is asked for anew at every use, so none is made with zeros. */
  forget(): void {
    this.#key?.fill(0);
    this.#key = null;
    this.#names.clear();
  }

  clear(): Promise<void> {
    return this.#below.clear();
  }

  async #sealed(change: Change): Promise<Change> {
    const shelf = await this.#name(change.shelf);
    if (change.key === null) return { shelf, key: null };
    const { key, value } = change;
    return { shelf, key, value: value === null ? null : await this.#seal(shelf, key, value) };
  }

  get #held(): Bytes {
    if (this.#key === null) throw new KeepsNothing("this store was locked");
    return this.#key;
  }

  async #name(shelf: string): Promise<string> {
    const known = this.#names.get(shelf) ?? this.#ports.sealing.hmac(this.#held, ascii(shelf)).then(toBase32);
    if (this.#key !== null) this.#names.set(shelf, known);
    return known;
  }

  async #seal(shelf: string, key: string, value: Bytes): Promise<Bytes> {
    const nonce = this.#ports.random(12);
    return concat(nonce, await this.#ports.sealing.encrypt(this.#held, nonce, place(shelf, key), value));
  }

  async #open(shelf: string, key: string, sealed: Bytes): Promise<Bytes> {
    const nonce = sealed.slice(0, 12);
    const plain = await this.#ports.sealing.decrypt(this.#held, nonce, place(shelf, key), sealed.slice(12));
    if (plain === null) throw new Spoiled("something kept on this device was changed");
    return plain;
  }
}

function place(shelf: string, key: string): Bytes {
  return ascii(`unionhall 1 at rest ${shelf} ${key}`);
}

/** A number as a key that sorts. */
export function numberKey(value: number): string {
  return String(value).padStart(12, "0");
}
