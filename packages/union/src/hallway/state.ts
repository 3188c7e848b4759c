import type { Bytes, Codec } from "@unionhall/protocol";
import { as, fromBytes, id, list, literal, mapOf, row, struct, text, toBytes, uint } from "@unionhall/protocol";
import { careForm } from "../care/care.ts";
import { contentsCodec } from "../items/state.ts";
import { peopleForm } from "../people/people.ts";
import { consentsForm } from "../stewards/consents.ts";
import { mostMentions } from "../thread/kinds.ts";
import type { Hallway, Nudge, Purpose } from "./hallway.ts";
import { mostNudges, mostPurposes } from "./hallway.ts";
import { longestName, longestPurpose, longestTitle, longestWay } from "./kinds.ts";

const nudgeCodec: Codec<Nudge> = row({
  seq: uint(),
  room: id("room"),
  way: list(id("room"), longestWay),
  whom: list(id("member"), mostMentions),
});

const purposeCodec: Codec<Purpose> = row({
  seq: uint(),
  by: id("member"),
  time: uint(),
  purpose: text(longestPurpose),
});

/** All that the hallway's fold goes on from. A new field of `Hallway` belongs here too. */
const hallwayCodec: Codec<Hallway> = as(
  struct({
    v: literal(1),
    title: text(longestTitle),
    purposes: list(purposeCodec, mostPurposes),
    names: mapOf(id("member"), text(longestName), 65_535),
    people: peopleForm,
    care: careForm,
    dock: contentsCodec,
    nudges: mapOf(id("member"), list(nudgeCodec, mostNudges), 65_535),
    consents: consentsForm,
  }),
  (hallway) => ({ v: 1 as const, ...hallway }),
  ({ v: _v, ...hallway }) => hallway,
);

export const hallwayShape: string = hallwayCodec.shape;

export function hallwayBytes(hallway: Hallway): Bytes {
  return toBytes(hallwayCodec, hallway);
}

/** Throws `Malformed`. */
export function readHallway(state: Bytes): Hallway {
  return fromBytes(hallwayCodec, state, "hallway");
}
