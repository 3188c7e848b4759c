import type { Bytes, Codec } from "@unionhall/protocol";
import { bytesUpTo, choice, fromBytes, struct, toBytes, uint } from "@unionhall/protocol";
import { stretchAnywhere } from "../passphrase/anywhere.ts";
import type { Means } from "../passphrase/passphrase.ts";
import { openWithPassphrase, sealWithPassphrase } from "../passphrase/passphrase.ts";
import type { Environment, LocalStore } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { FirstWrite } from "../store/first-write.ts";

interface Lock {
  readonly v: number;
  /** `bare`: the key itself, so that whoever has the device has it. `passphrase`: sealed. */
  readonly mode: "bare" | "passphrase";
  readonly key: Bytes;
}

const lockCodec: Codec<Lock> = struct({ v: uint(1), mode: choice("bare", "passphrase"), key: bytesUpTo(256) });
const shelf = "lock";
const item = "key";

export type LockState = "none" | "bare" | "passphrase";

function means({ sealing, random, stretch }: Environment): Means {
  return { ...sealing, random, stretch: stretchAnywhere(stretch) };
}

async function read(env: Environment): Promise<Lock | null> {
  const [found] = await env.store.read(shelf);
  return found === undefined ? null : fromBytes(lockCodec, found.value, "lock");
}

async function write(env: Environment, mode: Lock["mode"], key: Bytes): Promise<void> {
  await env.store.write([{ shelf, key: item, value: toBytes(lockCodec, { v: 1, mode, key }) }]);
}

export async function lockState(env: Environment): Promise<LockState> {
  return (await read(env))?.mode ?? "none";
}

/** The key that everything at rest is under, and the store it is kept in. */
export interface BareKey {
  readonly key: Bytes;
  readonly store: LocalStore;
}

/** Null when it takes a passphrase. A new key is kept with the first thing that is. */
export async function bareKey(env: Environment): Promise<BareKey | null> {
  const lock = await read(env);
  if (lock !== null) return lock.mode === "bare" ? { key: lock.key, store: env.store } : null;
  const key = env.random(32);
  const along = { shelf, key: item, value: toBytes(lockCodec, { v: 1, mode: "bare", key }) };
  return { key, store: new FirstWrite(env.store, along) };
}

/** Throws `Stopped` when the passphrase is wrong. */
export async function unlockedKey(env: Environment, passphrase: string): Promise<Bytes> {
  const lock = await read(env);
  if (lock?.mode === "bare") return lock.key;
  const opened = lock === null ? null : await openWithPassphrase(means(env), passphrase, lock.key);
  if (opened?.ok !== true) throw new Stopped("wrong-passphrase");
  return opened.plain;
}

/** From now on the key is under the passphrase, or bare again. */
export async function setLock(env: Environment, key: Bytes, passphrase: string | null): Promise<void> {
  if (passphrase === null) return write(env, "bare", key);
  await write(env, "passphrase", await sealWithPassphrase(means(env), passphrase, key));
}
