import type { Written } from "@unionhall/union";
import { readAs, write } from "@unionhall/union";
import { sittingsIn } from "../accountability/kept.ts";
import { deskSitting } from "../accountability/kinds.ts";
import { breaksIn, deskBreak } from "../care/breaks.ts";
import { deskLooking, deskReported } from "../care/kinds.ts";
import { keptIn } from "../care/kept.ts";
import { deskAnchor, deskPassing } from "./kinds.ts";

/**
 * What a desk's devices hand to each other, for another desk: all passing keys, and of the places to begin the newest in each
 * circle; and what they have reported and look after, and which accountability circles they are in.
 */
export function handedOn(said: readonly Written[]): readonly Written[] {
  const keys = said.flatMap((entry) => readAs(deskPassing, entry) ?? []);
  const anchors = new Map(said.flatMap((entry) => readAs(deskAnchor, entry) ?? []).map((each) => [each.circle, each]));
  const { reported, looking } = keptIn(said);
  return [
    ...keys.map((handed) => write(deskPassing, handed)),
    ...[...anchors.values()].map((given) => write(deskAnchor, given)),
    ...[...reported.values()].map((each) => write(deskReported, each)),
    ...[...sittingsIn(said).values()].map((each) => write(deskSitting, each)),
    ...breaksIn(said).map((each) => write(deskBreak, each)),
    ...[...looking.values()].map((each) => write(deskLooking, each)),
  ];
}
