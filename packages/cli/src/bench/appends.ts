import type { AppendDone, AppendTask } from "./append-load.ts";
import type { BareTask } from "./bare-append.ts";
import { Child } from "./children.ts";
import { atLeast, type Row } from "./row.ts";
import { inTempDir, TempHall } from "./temp-hall.ts";

const size = 1024;
const shapes = [
  { sockets: 256, atOnce: 1, messagesBefore: 40, messagesPerSocket: 200 },
  { sockets: 64, atOnce: 8, messagesBefore: 24, messagesPerSocket: 120 },
] as const;
type Shape = (typeof shapes)[number];

/** The best of these counts: other programs on the machine only ever slow one down. */
const rounds = 3;

/** Entries a second that the hall acknowledges as on disk, beside a bare loop of the same rows in groups as large. */
export async function measureAppends(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const shape of shapes) rows.push(...(await measureShape(shape)));
  return rows;
}

async function measureShape(shape: Shape): Promise<readonly Row[]> {
  let [wire, bare] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    wire = Math.max(wire, perSecond(await throughTheWire(shape)));
    bare = Math.max(bare, perSecond(await bareLoop(shape)));
  }
  const each = shape.atOnce === 1 ? "one by one" : `${shape.atOnce} at once`;
  const what = `entries of 1 KiB durably appended, ${shape.sockets} sockets, ${each}`;
  const share = wire / bare;
  return [
    { what, value: wire, unit: "/s", bare, target: atLeast(wire, 10_000, "/s") },
    { what: "  share of the bare loop", value: share, unit: "", target: atLeast(share, 0.5, "") },
  ];
}

async function throughTheWire(shape: Shape): Promise<AppendDone> {
  await using hall = await TempHall.open();
  await using load = new Child("append-load");
  const { port, code } = hall;
  return await load.ask<AppendDone>({ ports: [port], code, size, circles: 8, ...shape } satisfies AppendTask);
}

function bareLoop({ sockets, atOnce, messagesBefore, messagesPerSocket }: Shape): Promise<AppendDone> {
  const group = sockets * atOnce;
  const [rowsBefore, rows] = [group * messagesBefore, group * messagesPerSocket];
  return inTempDir(async (dir) => {
    await using bare = new Child("bare-append");
    return await bare.ask<AppendDone>({ dir, rowsBefore, rows, group, size } satisfies BareTask);
  });
}

export function perSecond({ entries, seconds }: AppendDone): number {
  return entries / seconds;
}
