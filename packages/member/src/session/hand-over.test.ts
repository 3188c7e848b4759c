import type { Bytes } from "@unionhall/protocol";
import { caps, epochNumber, idOf } from "@unionhall/protocol";
import { readAs, type Written } from "@unionhall/union";
import { expect, test } from "vitest";
import { deskPassing } from "../desk/kinds.ts";
import { HandOver } from "./hand-over.ts";
import type { Session } from "./session.ts";

/** As much of a session as handing over looks at. */
function sessionWith(turns: number, outbox: Written[]): Session {
  const key: Bytes = new Uint8Array(32);
  const all = Array.from({ length: turns }, (_, turn) => {
    return { number: epochNumber(turn, 0), kept: key, passing: key, commitment: key };
  });
  const circle = {
    id: idOf("circle", new Uint8Array(20)),
    env: { clock: { now: () => 0 } },
    epochs: { all: () => all, get: () => undefined },
    rooms: { entries: () => [] },
    outbox: { add: (item: Written) => Promise.resolve(outbox.push(item)) },
    point: null,
  };
  return { state: "in", circle, held: {}, send: () => Promise.resolve() } as unknown as Session;
}

test("however often a steward turned the keys while a device was away, what it hands over fits into entries", async () => {
  const outbox: Written[] = [];
  const session = sessionWith(1_000, outbox);
  await new HandOver(session).give(session);
  const handed = outbox.map((item) => readAs(deskPassing, item)?.epochs.length);
  expect(handed).toEqual([300, 300, 300, 100]);
  for (const { payload } of outbox) expect(payload.length).toBeLessThan(caps.body - 1_000);
});
