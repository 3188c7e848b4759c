import { webcrypto } from "node:crypto";
import { FakeClock, seededRandom } from "@unionhall/testing";
import { idOf, readAsked, webCrypto, writeAnswer } from "@unionhall/protocol";
import type { Bytes, Subtle } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Environment, LineEvents } from "../ports.ts";
import { HallLink } from "./hall-link.ts";
import { Offline } from "./thrown.ts";
import { Whereabouts } from "./whereabouts.ts";

const bytes = (length: number): Bytes => new Uint8Array(length);

/** A link to a hall that a test plays by hand. */
function played() {
  const clock = new FakeClock();
  const dials: {
    readonly address: string;
    readonly at: number;
    readonly events: LineEvents;
    readonly sent: Bytes[];
    isClosed: boolean;
  }[] = [];
  const states: string[] = [];
  const env = {
    clock,
    random: seededRandom("link"),
    dial(address: string, events: LineEvents) {
      const line = { address, at: clock.now(), events, sent: [] as Bytes[], isClosed: false };
      dials.push(line);
      return {
        send: (frame: Bytes) => void line.sent.push(frame),
        close: () => {
          if (line.isClosed) return;
          line.isClosed = true;
          events.down();
        },
      };
    },
  } as unknown as Environment;
  const link = new HallLink(env, new Whereabouts(webCrypto(webcrypto.subtle as Subtle)), "https://hall.example", {
    state: (state) => states.push(state),
    push: () => {},
  });
  const last = () => dials.at(-1)!;
  const greet = async () => {
    last().events.up();
    const n = readAsked(last().sent[0]!).n;
    const welcome = { type: "welcome", version: 1, hall: idOf("key", bytes(32)), nonce: bytes(32), day: 1 } as const;
    last().events.frame(writeAnswer(n, welcome));
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { link, clock, dials, states, last, greet };
}

/** Fails a number of times; tells the pauses before each next dial, in ms. */
function pauses({ clock, dials, last }: ReturnType<typeof played>, times: number): number[] {
  return Array.from({ length: times }, () => {
    const from = clock.now();
    const before = dials.length;
    last().events.down();
    for (let ms = 0; dials.length === before && ms < 60_000; ms += 100) clock.forward(100);
    return last().at - from;
  });
}

test("pauses grow with every failure, differ, and end at half a minute", () => {
  const found = pauses(played(), 12);
  found.forEach((pause, failure) => {
    const longest = Math.min(30_000, 1_000 * 2 ** failure);
    expect(pause).toBeGreaterThanOrEqual(longest / 2);
    expect(pause).toBeLessThanOrEqual(longest);
  });
  const late = found.slice(6);
  expect(new Set(late).size).toBe(late.length);
});

test("a line that held makes the pauses short again; one that only greeted does not", async () => {
  const held = played();
  pauses(held, 8);
  await held.greet();
  held.clock.forward(5_000);
  expect(pauses(held, 1)[0]).toBeLessThanOrEqual(1_000);
  const flapping = played();
  pauses(flapping, 8);
  await flapping.greet();
  expect(pauses(flapping, 1)[0]).toBeGreaterThanOrEqual(15_000);
});

test("who hurries is dialled at once, and only where it waits", async () => {
  const { link, dials, last, greet, clock } = played();
  link.hurry();
  expect(dials).toHaveLength(1);
  last().events.down();
  link.hurry();
  expect(dials).toHaveLength(2);
  await greet();
  link.hurry();
  clock.forward(120_000);
  expect(dials).toHaveLength(2);
});

test("a hall that does not answer for two minutes is let go, and what was asked is known to be open", async () => {
  const { link, last, greet, clock } = played();
  await greet();
  const asked = link.ask({ type: "heads", circle: idOf("circle", bytes(20)), after: 0, limit: 1 }, "heads");
  clock.forward(119_999);
  expect(last().isClosed).toBe(false);
  clock.forward(1);
  await expect(asked).rejects.toThrow(Offline);
  expect(last().isClosed).toBe(true);
  expect(link.online).toBe(false);
});

test("a hall that talks nonsense, or answers something else, is let go", async () => {
  const noise = played();
  await noise.greet();
  noise.last().events.frame(bytes(40));
  expect(noise.last().isClosed).toBe(true);
  const other = played();
  await other.greet();
  const asked = other.link.ask({ type: "heads", circle: idOf("circle", bytes(20)), after: 0, limit: 1 }, "heads");
  const { n } = readAsked(other.last().sent.at(-1)!);
  other.last().events.frame(writeAnswer(n, { type: "done" }));
  await expect(asked).rejects.toThrow("answered done");
  expect(other.dials[0]?.isClosed).toBe(true);
});

test("a link that was closed dials no more", async () => {
  const { link, last, greet, clock, dials, states } = played();
  await greet();
  link.close();
  expect(last().isClosed).toBe(true);
  expect(states.at(-1)).toBe("offline");
  clock.forward(600_000);
  link.hurry();
  expect(dials).toHaveLength(1);
});

test("a hall is looked for at each address in turn before the pause", async () => {
  const { link, dials, last, greet, clock } = played();
  link.tellOf("https://second.example");
  last().events.down();
  expect(dials).toHaveLength(2);
  await greet();
  clock.forward(5_000);
  last().events.down();
  expect(dials).toHaveLength(2);
  clock.forward(1_000);
  last().events.down();
  const at = (name: string): string => `https://${name}.example`;
  expect(dials.map(({ address }) => address)).toEqual(["hall", "second", "hall", "second"].map(at));
});
