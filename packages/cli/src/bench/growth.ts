import { Child } from "./children.ts";
import type { GrowthTask } from "./growth-load.ts";
import { atMost, type Row, shown } from "./row.ts";
import { TempHall } from "./temp-hall.ts";

const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;
const rounds = 3;
const appends = 8_000;
const reads = 2_000;

/** Microseconds of the hall's processor time. */
interface Cost {
  readonly append: number;
  readonly read: number;
}

/** What one more entry, and the newest page, cost the hall in a circle that grows. */
export async function measureGrowth(): Promise<readonly Row[]> {
  await using hall = await TempHall.open();
  await using load = new Child("growth-load");
  const ask = (task: GrowthTask): Promise<null> => load.ask<null>(task);
  await ask({ type: "open", port: hall.port, code: hall.code });
  // The first times count for nothing: the code is still being compiled.
  await costAt(hall, ask, sizes[0]);
  const costs: Cost[] = [];
  for (const size of sizes) costs.push(await costAt(hall, ask, size));
  return [
    ...rowsOf("an entry appended", costs, ({ append }) => append),
    ...rowsOf("the newest page of 60 read", costs, ({ read }) => read),
  ];
}

/** The least of these counts: other programs on the machine only ever add to it. */
async function costAt(hall: TempHall, ask: (task: GrowthTask) => Promise<null>, entries: number): Promise<Cost> {
  let best: Cost = { append: Infinity, read: Infinity };
  for (let round = 0; round < rounds; round++) {
    await ask({ type: "grow", entries });
    const append = (await busy(hall, () => ask({ type: "append", entries: appends }))) / appends;
    const read = (await busy(hall, () => ask({ type: "read", times: reads }))) / reads;
    best = { append: Math.min(best.append, append), read: Math.min(best.read, read) };
  }
  return best;
}

async function busy(hall: TempHall, run: () => Promise<unknown>): Promise<number> {
  const before = await hall.child.ask<number>("busy");
  await run();
  return ((await hall.child.ask<number>("busy")) - before) * 1e6;
}

function rowsOf(what: string, costs: readonly Cost[], of: (cost: Cost) => number): readonly Row[] {
  const [first = 0] = costs.map(of);
  return costs.map((cost, at): Row => {
    const value = of(cost);
    const row = { what: `${at === 0 ? `${what}, ` : "  "}in a circle of ${shown(sizes[at]!)}`, value, unit: "µs" };
    if (at === 0) return row;
    const times = value / first;
    return { ...row, target: { ...atMost(times, 1.2, ""), words: `≤ 1.2 × the first` } };
  });
}
