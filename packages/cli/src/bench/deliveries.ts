import { Child } from "./children.ts";
import type { DeliverDone, DeliverTask } from "./deliver-load.ts";
import { atLeast, atMost, type Row } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const sockets = 1_000;
const seconds = 5;
const size = 1_024;
/** A pushed entry is its body, its header and what says where it stands. */
const pushed = size + 260;

/** The best of these counts: other programs on the machine only ever slow one down. */
const rounds = 3;

/** One circle's entries to a thousand sockets, beside a bare broadcast of frames as long. */
export async function measureDeliveries(): Promise<readonly Row[]> {
  let [hall, bare] = [await inTheHall(), await bareBroadcast()];
  for (let round = 1; round < rounds; round++) {
    hall = better(hall, await inTheHall());
    bare = better(bare, await bareBroadcast());
  }
  const share = hall.rate / bare.rate;
  const { rate, p50, p99 } = hall;
  const what = `deliveries to ${sockets} sockets`;
  return [
    { what, value: rate, unit: "/s", bare: bare.rate, target: atLeast(rate, 50_000, "/s") },
    { what: "  share of the bare broadcast", value: share, unit: "", target: atLeast(share, 0.7, "") },
    { what: "  median at half that rate", value: p50, unit: "ms", bare: bare.p50 },
    { what: "  99 % at half that rate", value: p99, unit: "ms", bare: bare.p99, target: atMost(p99, 250, "ms") },
  ];
}

/** The round that carried more; its times are those at half of its own rate. */
function better(one: DeliverDone, other: DeliverDone): DeliverDone {
  return other.rate > one.rate ? other : one;
}

async function inTheHall(): Promise<DeliverDone> {
  await using hall = await TempHall.open();
  await using load = new Child("deliver-load");
  const { port, code } = hall;
  return await load.ask<DeliverDone>({ port, code, sockets, size, seconds } satisfies DeliverTask);
}

async function bareBroadcast(): Promise<DeliverDone> {
  await using bare = new Child("bare-broadcast");
  await using load = new Child("deliver-load");
  const { port } = await bare.ask<{ port: number }>(pushed);
  return await load.ask<DeliverDone>({ port, sockets, size, seconds } satisfies DeliverTask);
}
