import type { MoveActs } from "../moves.ts";
import type { Run } from "../session/run.ts";
import { followHall } from "./follow-hall.ts";
import { moveDesk } from "./move-desk.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. One at a time with whatever else is founded. */
export function moveActs(run: Run): MoveActs {
  return {
    desk: (ask) => run((person) => person.foundings.run(() => moveDesk(person, ask))),
    hall: (link) => run((person) => followHall(person, link)),
  };
}
