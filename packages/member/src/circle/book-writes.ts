import type { Kind } from "@unionhall/kernel";
import { toBytes } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";

/** The content of an entry of one of the kernel's kinds. */
export function deed<P>(kind: Kind<P>, payload: P): Written {
  return { kind: kind.name, version: kind.version, payload: toBytes(kind.payload, payload) };
}
