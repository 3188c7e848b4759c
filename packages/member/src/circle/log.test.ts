import type { CircleId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { FullDisk } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { LinkOf } from "./links.ts";
import { Links } from "./links.ts";
import { Log } from "./log.ts";

const circle: CircleId = idOf("circle", new Uint8Array(20));
const links = (from: number, to: number): readonly LinkOf[] =>
  Array.from({ length: to - from }, (_, at) => {
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setUint32(0, from + at);
    return { entry: idOf("entry", bytes), day: 20_000 };
  });

test("what could not be kept of the chain is kept with what comes after it", async () => {
  const disk = new FullDisk();
  const log = await Log.load(disk, circle);
  await log.extend(links(0, 200));
  disk.fullFrom = 0;
  await expect(log.extend(links(200, 300))).rejects.toThrow("no space");
  disk.fullFrom = Number.POSITIVE_INFINITY;
  await log.extend(links(300, 310));
  const again = await Log.load(disk, circle);
  expect([again.chain.seq, again.chain.head]).toEqual([310, log.chain.head]);
});

test("a chain is continued from the past that leads to it, and from no other; what does not fit is not written", async () => {
  const disk = new FullDisk();
  const whole = await Log.load(disk, circle);
  await whole.extend(links(0, 300));
  const { head } = whole.chain;
  const [anchor, end] = [whole.chain.at(200)!, { seq: 300, head }];

  const store = new FullDisk();
  const begun = await Links.load(store, "links", circle, { seq: 200, head: anchor, day: 20_000 });
  await begun.extend(links(200, 300));
  for (const wrong of [links(1, 201), links(0, 199)]) {
    const past = await Links.load(new FullDisk(), "past", circle);
    await past.extend(wrong);
    await expect(begun.continueFrom(past, [])).rejects.toThrow("does not lead to");
  }
  const early = links(0, 3).map((link) => ({ ...link, day: 19_000 }));
  await expect(begun.goOnFrom(250, early, [])).rejects.toThrow("has to fit");
  expect([begun.start, begun.chain.seq, begun.chain.head]).toEqual([200, 300, head]);

  const past = await Links.load(store, "past", circle);
  await past.extend(links(0, 200));
  await begun.continueFrom(past, []);
  for (const each of [begun, await Links.load(store, "links", circle)])
    expect([each.start, { seq: each.chain.seq, head: each.chain.head }]).toEqual([0, end]);
});
