import { webSealing } from "@unionhall/kernel";
import { webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { LocalStore } from "../ports.ts";
import { MemoryStore } from "./memory-store.ts";
import { SealedStore } from "./sealed-store.ts";
import { KeepsNothing } from "./watched-store.ts";

const { subtle } = globalThis.crypto;
const random = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(9);
const ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random };
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("locked while it seals one write after another, it refuses each to whoever asked, and nothing is left unheard", async () => {
  const below = new MemoryStore();
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const slow: LocalStore = {
    read: (shelf) => below.read(shelf),
    write: (changes) => held.then(() => below.write(changes)),
    clear: () => below.clear(),
  };
  const store = new SealedStore(ports, slow, new Uint8Array(32).fill(7));
  const change = [{ shelf: "s", key: "k", value: new Uint8Array([1]) }];
  const first = store.write(change);
  await soon();
  store.forget();
  const second = store.write(change);
  // It is lost before its turn comes.
  await soon();
  goOn();
  await first;
  await expect(second).rejects.toThrow(KeepsNothing);
});
