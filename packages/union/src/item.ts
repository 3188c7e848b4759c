import type { Bytes, Codec } from "@unionhall/protocol";
import { fromBytes, toBytes, unlessMalformed } from "@unionhall/protocol";

/** One kind of entry: its name, its version and the form of its payload. */
export interface EntryKind<P> {
  readonly name: string;
  readonly version: number;
  readonly payload: Codec<P>;
}

/** What goes into an entry's content. */
export interface Written {
  readonly kind: string;
  readonly version: number;
  readonly payload: Bytes;
}

export function write<P>(kind: EntryKind<P>, payload: P): Written {
  return { kind: kind.name, version: kind.version, payload: toBytes(kind.payload, payload) };
}

/** The payload if the entry is of this kind and well-formed, else null. */
export function readAs<P>(kind: EntryKind<P>, written: Written): P | null {
  if (written.kind !== kind.name || written.version !== kind.version) return null;
  return unlessMalformed(() => fromBytes(kind.payload, written.payload, kind.name));
}
