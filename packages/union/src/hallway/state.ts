import type { Bytes, Codec } from "@unionhall/protocol";
import { as, choice, fromBytes, growing, id, literal, mapOf, struct, text, toBytes } from "@unionhall/protocol";
import { consentsForm } from "../stewards/consents.ts";
import type { Hallway } from "./hallway.ts";
import { longestName, longestTitle, mostRooms } from "./kinds.ts";

/** All that the hallway's fold goes on from. A new field of `Hallway` belongs here too. */
const hallwayCodec: Codec<Hallway> = as(
  struct({
    v: literal(1),
    title: text(longestTitle),
    names: mapOf(id("member"), text(longestName), 65_535),
    /** As they were opened. */
    rooms: growing(struct({ room: id("room"), feature: choice("chat") }), mostRooms),
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
