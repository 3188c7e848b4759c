import { setTimeout as wait } from "node:timers/promises";
import { Child } from "./children.ts";
import type { HallSize } from "./hall-child.ts";
import type { IdleTask } from "./idle-load.ts";
import { atMost, type Row } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const warmUp = 500;
const sockets = 2_000;

/** What one more member who is connected and quiet takes of the hall's memory. The first hundreds warm it up. */
export async function measureIdle(): Promise<readonly Row[]> {
  await using hall = await TempHall.open();
  await using load = new Child("idle-load");
  const { port, code } = hall;
  await load.ask({ port, code, sockets: warmUp } satisfies IdleTask);
  const before = await settledSize(hall);
  await load.ask({ port, code, sockets } satisfies IdleTask);
  const after = await settledSize(hall);
  const each = (after.rss - before.rss) / sockets / 1000;
  const heap = (after.heap - before.heap) / sockets / 1000;
  return [
    { what: `memory for each of ${sockets} idle members`, value: each, unit: "kB", target: atMost(each, 30, "kB") },
    { what: "  of it in use by JavaScript", value: heap, unit: "kB" },
  ];
}

async function settledSize(hall: TempHall): Promise<HallSize> {
  await wait(1_500);
  return await hall.child.ask<HallSize>("size");
}
