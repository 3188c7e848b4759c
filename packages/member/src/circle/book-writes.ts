import type { Kind, Void } from "@unionhall/kernel";
import { foresee } from "@unionhall/kernel";
import { toBytes } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import type { Circle } from "./circle.ts";
import { WouldNotCount } from "./would-not-count.ts";

/** The content of an entry of one of the kernel's kinds. */
export function deed<P>(kind: Kind<P>, payload: P): Written {
  return { kind: kind.name, version: kind.version, payload: toBytes(kind.payload, payload) };
}

/** Why this member's deed would not count as things stand here, or null. */
export function objection<P>(circle: Circle, kind: Kind<P>, payload: P): Void | null {
  const by = circle.book.voices.get(circle.me.secrets.keys.signing)?.member;
  if (by === undefined) return "not-a-member";
  return foresee(circle.book, { kind, payload, by, day: circle.next.day, time: circle.env.clock.now() });
}

/** The same as `deed`, for one that stands by itself. Throws `WouldNotCount`. */
export function lawfulDeed<P>(circle: Circle, kind: Kind<P>, payload: P): Written {
  const reason = objection(circle, kind, payload);
  if (reason !== null) throw new WouldNotCount(reason);
  return deed(kind, payload);
}
