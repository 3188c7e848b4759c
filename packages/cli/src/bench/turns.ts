import { Child } from "./children.ts";
import { type Row, shown } from "./row.ts";
import { TempHall } from "./temp-hall.ts";
import type { TurnDone, TurnTask } from "./turn-child.ts";

const sizes = [30, 500, 5_000] as const;

/** From the decision to remove somebody to the moment the hall has it on disk. */
export async function measureTurns(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const members of sizes) {
    await using hall = await TempHall.open();
    await using child = new Child("turn");
    const { port, code } = hall;
    const done = await child.ask<TurnDone>({ port, code, members } satisfies TurnTask);
    const { boxes, message, accepted, bytes } = done;
    rows.push(
      { what: `a turn for ${shown(members)} members`, value: boxes + message + accepted, unit: "ms" },
      { what: "  boxes made", value: boxes, unit: "ms" },
      { what: `  message of ${shown(bytes / 1000)} kB built`, value: message, unit: "ms" },
      { what: "  accepted by the hall", value: accepted, unit: "ms" },
    );
  }
  return rows;
}
