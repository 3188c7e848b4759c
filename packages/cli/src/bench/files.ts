import { join } from "node:path";
import { Child } from "./children.ts";
import type { FileDone, FileTask } from "./file-load.ts";
import type { HallSize } from "./hall-child.ts";
import { atMost, type Row } from "./row.ts";
import { inTempDir, TempHall } from "./temp-hall.ts";

const bytes = 1_000_000_000;

/** A gigabyte to a hall and back by a whole member, sealed and checked, beside a bare copy from file to file. */
export function measureFiles(): Promise<readonly Row[]> {
  return inTempDir(async (dir) => {
    const path = join(dir, "file");
    await using maker = new Child("file-load");
    await maker.ask({ type: "make", path, bytes } satisfies FileTask);
    const bare = await copied(dir, path);
    await using hall = await TempHall.open();
    // Of its own, so that its memory is that of a member who does nothing else.
    await using member = new Child("file-load");
    const { port, code } = hall;
    const { put, get, peak } = await member.ask<FileDone>({ type: "hall", path, port, code } satisfies FileTask);
    const { peak: hallPeak } = await hall.child.ask<HallSize>("size");
    const [sent, got, copy] = [put, get, bare.put].map((seconds) => bytes / seconds / 1e6) as [number, number, number];
    const most = [peak, hallPeak].map((each) => each / 1e6) as [number, number];
    return [
      { what: "a file of 1 GB sent", value: sent, unit: "MB/s", bare: copy },
      { what: "a file of 1 GB got", value: got, unit: "MB/s", bare: copy },
      { what: "  most memory of the member", value: most[0], unit: "MB", target: atMost(most[0], 256, "MB") },
      { what: "  most memory of the hall", value: most[1], unit: "MB", target: atMost(most[1], 256, "MB") },
    ];
  });
}

async function copied(dir: string, path: string): Promise<FileDone> {
  await using keeper = new Child("bare-copy");
  await using sender = new Child("file-load");
  const { port } = await keeper.ask<{ port: number }>({ dir });
  return await sender.ask<FileDone>({ type: "bare", path, port } satisfies FileTask);
}
