import { setTimeout as wait } from "node:timers/promises";
import type { CallView, Member } from "@unionhall/member";
import { captionSaid, write } from "@unionhall/union";
import { good } from "../at-home.ts";
import { BadNetwork, type Weather } from "./bad-network.ts";
import { until } from "./bench-member.ts";
import { CallHall } from "./call-hall.ts";
import type { Ear } from "./ear.ts";
import { inTempDir } from "./temp-hall.ts";

export interface HandsAsk {
  readonly people: number;
  /** So many of them have whole devices, which open, check and fold what comes; all others a socket to which it comes. */
  readonly devices: number;
  readonly raised: number;
  /** Of everybody's own line to the hall; null: straight. */
  readonly weather: Weather | null;
}

/** For whoever is far from a mast. */
export const farAway: Weather = { latency: 300, loss: 0.03, up: 64_000, down: 256_000 };

/** In ms, sorted: until one of those in the call sees a hand, and until all of them do. */
export interface HandsSeen {
  readonly one: Float64Array;
  readonly all: Float64Array;
}

/** Those with devices raise a hand in turn, every second one with a line of the notes before it, while what is said is written along. */
export function raiseHands({ people, devices, raised, weather }: HandsAsk): Promise<HandsSeen> {
  return inTempDir(async (dir) => {
    await using held = await CallHall.open(dir, {
      people,
      devices,
      begins: Date.parse("2026-12-01T19:00Z"),
      items: [{ title: "Everything", minutes: 90 }],
      ...(weather === null ? {} : { through: (port) => BadNetwork.open(port) }),
    });
    const ears = await held.listen(people - devices);
    await begin(held);
    if (held.network !== null) held.network.weather = weather;
    const began = performance.now();
    const [one, all]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < raised; nth++) {
      held.at(Math.round(performance.now() - began));
      await say(held);
      const times = await raise(held, ears, { by: held.devices[1 + (nth % (devices - 1))]!, noted: nth % 2 === 1 });
      one.push(...times);
      all.push(Math.max(...times));
    }
    return { one: Float64Array.from(one).sort(), all: Float64Array.from(all).sort() };
  });
}

/**
 * Those with devices come. Those without have no latch in the door, which a steward's device mends with the first entry of the
 * day: no circle of people has that to do, and it is over then.
 */
async function begin(held: CallHall): Promise<void> {
  held.at(0);
  await say(held);
  for (const { calls } of held.devices) good(await calls.come(held.call, true));
  for (const device of held.devices) {
    await held.sees(device);
    good(await device.settled());
  }
}

async function say(held: CallHall): Promise<void> {
  await held.write(0, write(captionSaid, { text: "and so I would say", language: "en" }));
  await held.flush();
}

/** How long it took to come to each of the others. */
async function raise(
  held: CallHall,
  ears: readonly Ear[],
  { by, noted }: { readonly by: Member; readonly noted: boolean },
): Promise<readonly number[]> {
  const { call, circle, agenda } = held;
  const stackOf = (device: Member): CallView["stack"] => device.calls.look(call)!.stack;
  const began = performance.now();
  const seen = held.devices
    .filter((device) => device !== by)
    .map(async (device) => {
      await until(device, () => stackOf(device).length > 0);
      return performance.now() - began;
    });
  if (noted) good(await by.calls.note(call, { at: agenda[0]!, text: "Socks before bags. Wet feet last year." }));
  good(await by.calls.ask(call, "speak", false));
  // It has a place once it came back; what came before it is not taken for it.
  await until(by, () => stackOf(by).some(({ mine, waiting }) => mine && !waiting));
  const { seq } = by.circle(circle)!.headWords;
  const heard = ears.map(async (ear) => {
    for (;;) {
      const heard = ear.heardOf(seq);
      if (heard !== null) return heard - began;
      await wait(5);
    }
  });
  const times = await Promise.all([...seen, ...heard]);
  good(await by.calls.leave(call, stackOf(by)[0]!.ask));
  for (const device of held.devices) await until(device, () => stackOf(device).length === 0);
  return times;
}
