import { webcrypto } from "node:crypto";
import type { Mark, Request, Subtle } from "@unionhall/protocol";
import { caps, idOf, webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { MemoryStore } from "../store/memory-store.ts";
import { enterUpToDate } from "./bring-back.ts";
import type { Circle } from "./circle.ts";
import { Marks } from "./marks.ts";

const bytes = (length: number, fill = 0) => new Uint8Array(length).fill(fill);
const id = idOf("circle", bytes(20));
const head = idOf("head", bytes(32));
const markAt = (seq: number): Mark => ({ seq, head, day: 0, turn: 0, epoch: 0, door: 1, erasures: 0, mac: bytes(32) });

/** A hall that came back with nothing, and takes no more at once than halls do. */
function hallAt(mark: Mark) {
  const asked: (readonly [after: number, links: number])[] = [];
  let [stands, shown] = [mark, mark];
  const answer = (ask: Request): object => {
    if (ask.type === "show") return ((shown = ask.mark), { type: "stands", mark: stands });
    if (ask.type === "holes") return { type: "holes", holes: [] };
    if (ask.type === "restore") {
      asked.push([ask.after, ask.links.length]);
      expect(ask.links.length).toBeLessThanOrEqual(caps.links);
      if (ask.after + ask.links.length === shown.seq) stands = shown;
    }
    return { type: "done" };
  };
  const link = {
    enter: () => Promise.resolve({ type: "entered", mark: stands }),
    ask: (ask: Request) => Promise.resolve(answer(ask)),
    daysOff: 0,
  };
  return { asked, link, at: (): number => stands.seq };
}

/** A device that was there all along, and heard of the circle every so many entries. */
async function device(link: object, upTo: number, every: number): Promise<Circle> {
  const marks = await Marks.load(new MemoryStore(), id);
  for (let seq = every; seq <= upTo; seq += every) await marks.keep(markAt(seq));
  const passed = { entry: idOf("entry", bytes(32)), day: 0 };
  return {
    id,
    env: { clock: { now: () => 0 }, crypto: webCrypto(webcrypto.subtle as Subtle) },
    link,
    latch: { key: idOf("key", bytes(32)), seed: bytes(32) },
    me: {},
    marks,
    book: { epochs: new Map() },
    erasures: { after: () => [] },
    outbox: { items: [] },
    log: {
      kept: new Set(),
      chain: { seq: upTo, at: () => head },
      linksBetween: (after: number, to: number) => Array.from({ length: to - after }, () => passed),
    },
  } as unknown as Circle;
}

test("more than a hall takes at once comes back in parts, by what it marked on the way", async () => {
  const hall = hallAt(markAt(0));
  await enterUpToDate(await device(hall.link, 450_000, 1_000));
  expect(hall.at()).toBe(450_000);
  expect(hall.asked.length).toBeGreaterThan(2);
  expect(hall.asked.reduce((sum, [, links]) => sum + links, 0)).toBe(450_000);
});

test("who heard of all of it at once cannot lead it there, and says so by nothing taken", async () => {
  const hall = hallAt(markAt(0));
  await enterUpToDate(await device(hall.link, 450_000, 450_000));
  expect([hall.at(), hall.asked]).toEqual([0, []]);
});

test("a hall that does not go on is not asked again and again", async () => {
  const hall = hallAt(markAt(0));
  const circle = await device(hall.link, 450_000, 1_000);
  const { link } = circle as unknown as { link: { ask: (ask: Request) => Promise<unknown> } };
  const honest = link.ask;
  link.ask = (ask) => (ask.type === "show" ? Promise.resolve({ type: "stands", mark: markAt(0) }) : honest(ask));
  await enterUpToDate(circle);
  expect(hall.asked).toHaveLength(1);
});
