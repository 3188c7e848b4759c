import { inRoot } from "../../bin/lib/root.mjs";
import { BenchChild } from "./bench-child.ts";

/** A hall in which a circle has decided much, in a process of its own. */
export interface MuchDecided {
  readonly url: string;
  /** By which a browser becomes another device of somebody who is in the circle. */
  readonly link: string;
  readonly circle: string;
  /** The room of its decisions. */
  readonly tool: string;
}

/** The same that `npm run bench` verifies. It takes some minutes to be decided. */
export function muchDecided(
  child: BenchChild,
  size: { readonly people: number; readonly decisions: number; readonly signers: number },
): Promise<MuchDecided> {
  return child.ask<MuchDecided>({ type: "decide", app: inRoot("packages", "web", "dist"), ...size });
}
