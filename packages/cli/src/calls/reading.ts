import type { CircleView } from "@unionhall/member";
import { atHome, caughtUp, reachedOrNot } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { readEventDay } from "../schedule/typed.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { today } from "../show/time.ts";
import type { CallMeant } from "./find.ts";
import { callMeant } from "./find.ts";

export const whichCall: string = `EVENT is its title, its id or the beginning of its id. Without --day it is the newest that was prepared for
today or before, else the next.`;

interface Reading extends Pick<Command, "name" | "summary" | "about"> {
  readonly show: (of: CallMeant, circle: CircleView) => string;
  /** The same for programs: no more than is shown. */
  readonly told: (of: CallMeant) => unknown;
}

/** A command that reads one call. */
export function reading({ show, told, ...command }: Reading): Command {
  return {
    ...command,
    takes: "CIRCLE EVENT",
    count: [2, 2],
    options: {
      day: { value: "DAY", help: "the call that begins on that day by its repeating" },
      offline: { help: "do not wait for the hall" },
      ...json,
      ...home,
    },
    run(typed) {
      const asked = typed.value("day");
      const day = asked === undefined ? null : readEventDay(asked);
      return atHome(typed, async (member) => {
        const reached = !typed.on("offline") && (await caughtUp(typed, member));
        const circle = circleMeant(member, typed.args[0]!);
        const found = await callMeant(member, circle, { text: typed.args[1]!, day, today: today() });
        typed.stage.out(`${typed.on("json") ? jsonText(told(found)) : show(found, circle)}\n`);
        return reachedOrNot(reached || typed.on("offline"));
      });
    },
  };
}
