import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { measureAppends } from "../bench/appends.ts";
import { measureBallots } from "../bench/ballots.ts";
import { measureCalls } from "../bench/calls.ts";
import { measureCounts } from "../bench/counts.ts";
import { measureDeliveries } from "../bench/deliveries.ts";
import { measureFiles } from "../bench/files.ts";
import { measureFirstVisit } from "../bench/first-visit.ts";
import { measureGovernance } from "../bench/governance.ts";
import { measureGrowth } from "../bench/growth.ts";
import { measureIdle } from "../bench/idle.ts";
import { measureListening } from "../bench/listening.ts";
import { measureMonth } from "../bench/month.ts";
import { measureNewDevice } from "../bench/new-device.ts";
import { measureOpening } from "../bench/opening.ts";
import { measurePostgres } from "../bench/postgres.ts";
import { benchPage, benchTable, machine } from "../bench/report.ts";
import type { Row } from "../bench/row.ts";
import { measureRestarts } from "../bench/restarts.ts";
import { measureTurns } from "../bench/turns.ts";
import { type Call, type Command, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { jsonText, quoted } from "../show/plain.ts";

const parts: { readonly [name: string]: (call: Call) => Promise<readonly Row[]> } = {
  // First, as it ends the run where the app is not built.
  visit: measureFirstVisit,
  appends: measureAppends,
  growth: measureGrowth,
  postgres: measurePostgres,
  deliveries: measureDeliveries,
  opening: measureOpening,
  "new-device": measureNewDevice,
  governance: measureGovernance,
  turns: measureTurns,
  idle: measureIdle,
  restarts: measureRestarts,
  month: measureMonth,
  files: measureFiles,
  calls: measureCalls,
  count: measureCounts,
  listening: measureListening,
  ballots: (call) => measureBallots(call.number("voters", 1, 10_000), call.stage.progress),
};

/** From src/commands and from dist/commands alike, the clone lies four up. */
const page = fileURLToPath(new URL("../../../../docs/performance.md", import.meta.url));

export const bench: Command = {
  name: "bench",
  summary: "measure halls and members on this machine",
  takes: "",
  count: [0, 0],
  about: `Opens halls of its own in temporary directories on this machine alone, puts load on them from other processes,
and stops by itself after half an hour or so. Where something bare does the same, it is measured in the same run.
Missing a target is no failure: the table says so.`,
  options: {
    only: { value: "PART", help: `one of ${Object.keys(parts).join(", ")}` },
    voters: {
      value: "N",
      help: "with --only ballots: one election of as many, 10000 at most (else of 100 and of 1000)",
    },
    write: { help: "write docs/performance.md anew" },
    ...json,
  },
  async run(call) {
    const { stage, on, value } = call;
    const only = value("only");
    if (only !== undefined && !Object.hasOwn(parts, only))
      throw wrongUsage(`There is no part ${quoted(only)}. The parts are ${Object.keys(parts).join(", ")}.`);
    if (only !== "ballots" && value("voters") !== undefined) throw wrongUsage("--voters goes with --only ballots.");
    if (only !== undefined && on("write"))
      throw wrongUsage("--write wants the whole table, so it does not go with --only. Leave one away.");
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(parts)) {
      if (only !== undefined && only !== name) continue;
      stage.err(`Measuring ${name} …\n`);
      rows.push(...(await measure(call)));
    }
    stage.out(`${on("json") ? jsonText({ machine: machine(), rows }) : benchTable(rows)}\n`);
    if (on("write")) await writeFile(page, benchPage(rows, new Date().toISOString().slice(0, 10)));
    return exit.done;
  },
};
