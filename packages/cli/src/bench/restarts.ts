import { playRound } from "../crash/round.ts";
import { percentile } from "./deliver-load.ts";
import { atMost, type Row } from "./row.ts";

const kills = 25;

/** How long a hall that was killed under load takes to answer again, from its start on. */
export async function measureRestarts(): Promise<readonly Row[]> {
  const times: number[] = [];
  const problems = await playRound({ engine: "sqlite", seed: 1, kills }, ({ kill }) => times.push(kill.restart));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const sorted = Float64Array.from(times).toSorted();
  const [median, longest] = [percentile(sorted, 0.5), percentile(sorted, 1)];
  return [
    { what: `a hall killed under load answers again, median of ${kills}`, value: median, unit: "ms" },
    { what: "  longest", value: longest, unit: "ms", target: atMost(longest, 2_000, "ms") },
  ];
}
