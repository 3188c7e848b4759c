import { parseArgs } from "node:util";
import type { Engine } from "./house.ts";
import { type Kill, playRound } from "./round.ts";
import { summary } from "./summary.ts";

/** Kills in one round; then a new hall begins. */
const inRound = 25;
const usual: { readonly [engine in Engine]: number } = { sqlite: 200, postgres: 75 };

const usage = `npm run crash [-- [--on sqlite|postgres] [--kills N] [--seed N]]

Kills a hall of its own, or its own PostgreSQL and one of two halls on it, at random moments under load, and looks each
time whether everything that was acknowledged is there, once, in its place. Each round of ${inRound} kills has a new hall and a
seed: --seed N --kills ${inRound} makes the same choices at the same moments again. How processes take turns is the machine's.
`;

async function run(engine: Engine, firstSeed: number, kills: number): Promise<boolean> {
  const all: Kill[] = [];
  let acknowledged = 0;
  for (let seed = firstSeed; all.length < kills; seed++) {
    let inThis = 0;
    const round = { engine, seed, kills: Math.min(inRound, kills - all.length) };
    const problems = await playRound(round, ({ kill, ...told }) => {
      all.push(kill);
      inThis = told.acknowledged;
      say(
        `${all.length}/${kills} seed ${seed}: ${kill.target}, after ${kill.after} answers; back in ${Math.round(kill.restart)} ms`,
      );
    });
    acknowledged += inThis;
    if (problems.length === 0) continue;
    say([...problems.slice(0, 20), `WRONG in ${problems.length} ways, in the round with seed ${seed}`].join("\n"));
    return false;
  }
  say(`${summary(all)}\n${acknowledged} entries acknowledged; none lost, none twice, nothing half there`);
  return true;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Null where it was typed in a way that makes no sense. */
function asked(): { readonly engine: Engine; readonly seed: number; readonly kills: number } | null {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { on: text, kills: text, seed: text } });
    const engine = values.on ?? "sqlite";
    if (engine !== "sqlite" && engine !== "postgres") return null;
    const [seed, kills] = [wholeNumber(values.seed ?? "1"), wholeNumber(values.kills ?? String(usual[engine]))];
    return seed === null || kills === null ? null : { engine, seed, kills };
  } catch {
    return null;
  }
}

const wanted = asked();
if (wanted === null) process.stderr.write(usage);
process.exitCode = wanted === null ? 2 : (await run(wanted.engine, wanted.seed, wanted.kills)) ? 0 : 1;
