import { setTimeout as pause } from "node:timers/promises";
import { inTempDir } from "../bench/temp-hall.ts";
import { Dice } from "./dice.ts";
import { type Engine, type House, openHouse } from "./house.ts";
import { lookAtWhatIsLeft } from "./left-over.ts";
import { Load } from "./load.ts";

export interface RoundOf {
  readonly engine: Engine;
  readonly seed: number;
  readonly kills: number;
}

export interface Kill {
  readonly target: "hall" | "hall, and again while it started" | "database";
  /** How many deeds of the load were answered for before it. */
  readonly after: number;
  /** Milliseconds from the start of what was killed until somebody was answered. */
  readonly restart: number;
}

/** What one round has come to so far. */
export interface Told {
  readonly kill: Kill;
  readonly acknowledged: number;
  readonly problems: readonly string[];
}

/**
 * When a kill comes: after so many answers, and so many ms, that it falls between no two things in particular. How
 * far a start gets that is cut off, in ms. How much is said again after it.
 */
const spans = { answers: [1, 400], ms: [0, 12], start: [0, 500], again: [1, 60] } as const;

/**
 * One hall, or two on one PostgreSQL, under load and killed again and again; each time everybody then rests, and what
 * is there is held against what was said. Ends early where something is wrong.
 */
export function playRound({ engine, seed, kills }: RoundOf, hear: (told: Told) => void): Promise<readonly string[]> {
  const dice = new Dice(seed);
  return inTempDir(async (dir) => {
    await using house = await openHouse(engine, dir);
    const load = await Load.open(house, dice.another());
    try {
      for (let at = 1; at <= kills && load.problems.length === 0; at++) {
        const kill = await killOnce(house, load, dice, at);
        await load.look();
        for (const words of troublesOf(house)) load.wrong(words);
        hear({ kill, acknowledged: load.acknowledged, problems: load.problems });
      }
      await load.look(true);
    } catch (error) {
      load.wrong(error instanceof Error ? error.message : String(error));
    } finally {
      await load.end();
    }
    for (const hall of house.halls) await hall.stop();
    await lookAtWhatIsLeft(house.settings, load.files);
    return load.problems;
  });
}

async function killOnce(house: House, load: Load, dice: Dice, at: number): Promise<Kill> {
  const after = dice.between(...spans.answers);
  load.goOn();
  await load.answered(after);
  await pause(dice.between(...spans.ms));
  const isDatabase = house.server !== null && at % 2 === 1;
  const done = isDatabase ? await killDatabase(house, load) : await killHall(house, dice);
  await load.answered(dice.between(...spans.again));
  return { after, ...done };
}

async function killHall({ halls }: House, dice: Dice): Promise<Omit<Kill, "after">> {
  const hall = dice.one(halls) ?? halls[0];
  await hall.kill();
  if (!dice.oneIn(5)) return { target: "hall", restart: await hall.start() };
  hall.spawn();
  await pause(dice.between(...spans.start));
  await hall.kill();
  return { target: "hall, and again while it started", restart: await hall.start() };
}

/** The halls stay up: they say that their store is away, and go on when it is back. */
async function killDatabase({ server }: House, load: Load): Promise<Omit<Kill, "after">> {
  await server?.kill();
  const began = performance.now();
  await server?.start();
  await load.answered(1);
  return { target: "database", restart: performance.now() - began };
}

/** What halls say of themselves that no kill explains. */
function troublesOf({ halls }: House): readonly string[] {
  const ended = halls.flatMap(({ isUp, log }) => (isUp ? [] : [`a hall ended by itself: ${log}`]));
  const faults = halls.flatMap(({ log }) => log.split("\n").filter((line) => line.includes(" fault ")));
  return [...ended, ...faults];
}
