import type { Ports } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import type { Stretch } from "./passphrase/cost.ts";

/** Something kept on this device: sealed values on named shelves, in the order of their keys. Rejects where it fails. */
export interface LocalStore {
  /** Everything on a shelf, by key. */
  read(shelf: string): Promise<readonly StoredItem[]>;
  /** All or nothing, in order. */
  write(changes: readonly Change[]): Promise<void>;
  /** Takes everything away. */
  clear(): Promise<void>;
}

export interface StoredItem {
  readonly key: string;
  readonly value: Bytes;
}

export type Change =
  /** A null value takes the item away. */
  | { readonly shelf: string; readonly key: string; readonly value: Bytes | null }
  /** A null key takes away everything on the shelf. */
  | { readonly shelf: string; readonly key: null };

/** One way to a hall: frames out, frames in. */
export interface Line {
  send(frame: Bytes): void;
  close(): void;
}

/** What happens on a line. `down` comes once, also when it never came up. */
export interface LineEvents {
  up(): void;
  frame(frame: Bytes): void;
  down(): void;
}

/** Opens a line to a hall's address, such as `https://hall.example`. Returns at once. */
export type Dial = (hall: string, events: LineEvents) => Line;

/** Where a file's bytes come from. */
export interface Source {
  readonly length: number;
  /** Fewer than asked for only where the file ends. */
  read(at: number, length: number): Promise<Bytes>;
}

/** Where a file's bytes go, in order. What is there from an earlier try is read, checked and gone on from. */
export interface Sink {
  read(at: number, length: number): Promise<Bytes>;
  write(at: number, bytes: Bytes): Promise<void>;
}

/** The platform's time; tests move it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once later; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

/** All that a member needs of the platform. */
export interface Environment extends Ports {
  readonly store: LocalStore;
  readonly dial: Dial;
  readonly clock: Clock;
  /** Argon2id where it holds nothing else up; without it, or where it rejects, it runs here by slices. */
  readonly stretch?: Stretch;
  /** How many bytes this device has room for yet, where it tells. */
  readonly room?: () => Promise<number | null>;
  /** Runs whenever a hall may be within reach again: the network is back, the app is in front. Returns how to stop. */
  readonly awake?: (run: () => void) => () => void;
}
