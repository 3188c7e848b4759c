import type { CircleId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { FullDisk } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { LinkOf } from "./links.ts";
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
