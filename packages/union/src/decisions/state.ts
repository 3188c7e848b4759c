import type { Codec } from "@unionhall/protocol";
import { struct } from "@unionhall/protocol";

/** What the book of a circle tells of its decisions. */
export type Decisions = Record<string, never>;

export const decisionsForm: Codec<Decisions> = struct({});

export function noDecisions(): Decisions {
  return {};
}
