import type { CircleId, RoomId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { emptyContents, linkedFacts, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { Session } from "../session/session.ts";
import { Homes } from "./homes.ts";

const bytes = (of: number, length = 16): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(of);
const [hallway, event, call] = [1, 2, 3].map((of) => idOf("room", bytes(of))) as [RoomId, RoomId, RoomId];
const [linked, other] = [4, 5].map((of) => idOf("circle", bytes(of, 20))) as [CircleId, CircleId];
let looked = 0;

/** A circle in which one call leads to that circle, or none does. */
function circleWith(id: CircleId, leadsTo: CircleId | null): Session {
  const contents = emptyContents();
  const facts = leadsTo === null ? new Map() : writeFacts(linkedFacts, { linked: leadsTo });
  contents.items.set(call, { room: call, what: "call", facts, opened: { seq: 1 } } as never);
  const circle = { id, hallway, outbox: { items: [] }, log: { chain: { seq: 1 } } };
  const room = (): unknown => {
    looked += 1;
    return { told: { contents } };
  };
  return { circle, hallway: { dock: emptyContents() }, me: null, rooms: new Map([[event, {}]]), room } as never;
}

test("a linked circle's call is sought in all circles once, and then looked at where it stands, as long as it does", () => {
  const many = Array.from({ length: 50 }, (_, at) => circleWith(idOf("circle", bytes(10 + at, 20)), null));
  const home = circleWith(other, linked);
  const sessions = new Map([...many, home].map((each) => [each.circle.id, each]));
  const homes = new Homes();
  expect(homes.of({ sessions }, linked)).toMatchObject({ circle: other, room: call });
  expect(looked).toBeGreaterThan(50);
  looked = 0;
  expect(homes.of({ sessions }, linked)).toMatchObject({ circle: other, room: call });
  expect(looked).toBeLessThan(5);
  sessions.delete(other);
  expect(homes.of({ sessions }, linked)).toBeNull();
});
