import type { Written } from "@unionhall/union";
import { readAs, write } from "@unionhall/union";
import { deskAnchor, deskPassing } from "./kinds.ts";

/** What a desk's devices hand to each other, for another desk: all passing keys, and of the places to begin the newest in each circle. */
export function handedOn(said: readonly Written[]): readonly Written[] {
  const keys = said.flatMap((entry) => readAs(deskPassing, entry) ?? []);
  const anchors = new Map(said.flatMap((entry) => readAs(deskAnchor, entry) ?? []).map((each) => [each.circle, each]));
  return [
    ...keys.map((handed) => write(deskPassing, handed)),
    ...[...anchors.values()].map((given) => write(deskAnchor, given)),
  ];
}
