import { setTimeout as pause } from "node:timers/promises";
import { LineLost } from "../bench/caller.ts";
import type { Dice } from "./dice.ts";
import type { Gate } from "./gate.ts";
import { Line, type LoadedCircle } from "./line.ts";

/** Something that is done again and again in a circle. What is in hand when a line is lost is gone on with on the next. */
export interface Deed {
  /** On every new line, first. */
  begin?(line: Line): Promise<void>;
  /** One request, mostly. Throws `LineLost` where nobody knows what became of it. */
  step(line: Line): Promise<void>;
}

/** What all who do something share. */
export interface Doing {
  readonly gate: Gate;
  /** Where halls are to be reached. */
  readonly ports: readonly number[];
  readonly over: boolean;
  /** Hears of each deed that the hall has answered for. */
  readonly did: () => void;
}

/** Does it until it is over, as a device would: over whatever line there is, and dialling anew when it is lost. */
export async function keepDoing(doing: Doing, circle: LoadedCircle, deed: Deed, dice: Dice): Promise<void> {
  let line: Line | null = null;
  while (!doing.over) {
    await doing.gate.pass();
    try {
      line ??= await begun(doing, circle, deed, dice);
      await deed.step(line);
      doing.did();
    } catch (error) {
      if (!(error instanceof LineLost)) circle.ledger.wrong(error instanceof Error ? error.message : String(error));
      line?.close();
      line = null;
      await pause(dice.between(20, 60));
    }
  }
  line?.close();
}

async function begun(doing: Doing, circle: LoadedCircle, deed: Deed, dice: Dice): Promise<Line> {
  const line = await Line.open(dice.one(doing.ports) ?? 0, circle);
  try {
    await deed.begin?.(line);
    return line;
  } catch (error) {
    line.close();
    throw error;
  }
}
