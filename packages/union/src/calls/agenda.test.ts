import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import type { ItemState } from "../items/kinds.ts";
import { room } from "../room.fixture.ts";
import type { AgendaFacts } from "./agenda.ts";
import { agendaFacts, agendaMoved, notReached, plannedMinutes } from "./agenda.ts";

function item(
  at: number,
  minutes: number,
  state: ItemState = "active",
  what = "agenda",
): Parameters<typeof agendaMoved>[0][number] {
  return { room: room(at), what, state, facts: writeFacts<AgendaFacts>(agendaFacts, { minutes }) };
}

const items = [item(1, 10), item(2, 99, "archived"), item(3, 20), item(4, 0, "active", "list"), item(5, 30)];

test("what is planned is what stands on the agenda", () => {
  expect(plannedMinutes(items)).toBe(60);
});

test("an item goes past the one beside it on the agenda, whatever else stands between", () => {
  expect(agendaMoved(items, room(3), "up")).toEqual({ after: null });
  expect(agendaMoved(items, room(5), "up")).toEqual({ after: room(2) });
  expect(agendaMoved(items, room(1), "down")).toEqual({ after: room(4) });
  expect(agendaMoved(items, room(3), "down")).toEqual({ after: room(5) });
  expect([agendaMoved(items, room(1), "up"), agendaMoved(items, room(5), "down")]).toEqual([null, null]);
  expect(agendaMoved(items, room(2), "up")).toBe(null);
});

test("what was not reached is carried over: not what stands on the next agenda anyhow, or went there already", () => {
  const as = (at: number, facts: Partial<AgendaFacts>): (typeof items)[number] => {
    return { ...item(at, 10), facts: writeFacts<AgendaFacts>(agendaFacts, facts) };
  };
  const all = [item(1, 10), item(2, 10), as(3, { standing: true }), as(4, { carried: 9 }), item(5, 1, "archived")];
  expect(notReached(all, [room(1)]).map((each) => each.room)).toEqual([room(2)]);
});
