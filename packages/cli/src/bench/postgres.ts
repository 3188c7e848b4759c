import type { ScratchPostgres } from "@unionhall/scratch-postgres";
import type { AppendDone, AppendTask } from "./append-load.ts";
import { perSecond } from "./appends.ts";
import type { BarePostgresTask } from "./bare-postgres.ts";
import { Child } from "./children.ts";
import { atLeast, type Row } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const size = 1024;
const shape = { sockets: 256, atOnce: 1, messagesBefore: 40, messagesPerSocket: 200 } as const;
/** The best of these counts: other programs on the machine only ever slow one down. */
const rounds = 3;

/** Entries a second that a hall on PostgreSQL acknowledges, by one process and by three, beside a bare loop of the same rows. */
export async function measurePostgres(): Promise<readonly Row[]> {
  // A hall has no use for it, only its bench.
  const { ScratchPostgres } = await import("@unionhall/scratch-postgres");
  await using server = await ScratchPostgres.open();
  let [one, three, bare] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    one = Math.max(one, perSecond(await throughHalls(server, 1)));
    three = Math.max(three, perSecond(await throughHalls(server, 3)));
    bare = Math.max(bare, perSecond(await bareLoop(server)));
  }
  return [...rowsOf("one hall process", one, bare), ...rowsOf("three hall processes", three, bare)];
}

function rowsOf(halls: string, value: number, bare: number): readonly Row[] {
  const what = `entries of 1 KiB durably appended on PostgreSQL, ${shape.sockets} sockets, ${halls}`;
  return [
    { what, value, unit: "/s", bare, target: atLeast(value, 10_000, "/s") },
    { what: "  share of the bare loop", value: value / bare, unit: "" },
  ];
}

async function throughHalls(server: ScratchPostgres, count: number): Promise<AppendDone> {
  const url = await server.database();
  const halls: TempHall[] = [];
  try {
    // One after the other: the last one's founding code is the good one.
    while (halls.length < count) halls.push(await TempHall.open(url));
    return await putLoadOn(halls);
  } finally {
    for (const hall of halls) await hall[Symbol.asyncDispose]();
  }
}

async function putLoadOn(halls: readonly TempHall[]): Promise<AppendDone> {
  const [first, ...others] = halls.map(({ port }) => port);
  const code = halls.at(-1)?.code;
  if (first === undefined || code === undefined) throw new Error("there is no hall to measure");
  await using load = new Child("append-load");
  const task: AppendTask = { ports: [first, ...others], code, size, circles: 8, ...shape };
  return await load.ask<AppendDone>(task);
}

async function bareLoop(server: ScratchPostgres): Promise<AppendDone> {
  await using bare = new Child("bare-postgres");
  const group = shape.sockets * shape.atOnce;
  const [rowsBefore, rows] = [group * shape.messagesBefore, group * shape.messagesPerSocket];
  const task: BarePostgresTask = { url: await server.database(), rowsBefore, rows, group, size };
  return await bare.ask<AppendDone>(task);
}
