import type { AdviceActs } from "../advice.ts";
import { inside } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import { advisersCircles } from "./advisers.ts";
import { ask, copyOf } from "./ask.ts";
import { askedHere } from "./asked-here.ts";
import { bring, use } from "./bring.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function adviceActs(run: Run, who: () => Person | null): AdviceActs {
  return {
    circles: () => advisersCircles(who()),
    copy: ({ circle, room }) => {
      const session = who()?.sessions.get(circle);
      return session === undefined ? { title: "", text: "" } : copyOf(session, room);
    },
    ask: (at, asking) => run((person) => ask(person, at, asking)),
    asked({ circle, room }) {
      const session = who()?.sessions.get(circle);
      return session === undefined ? null : askedHere(session, room);
    },
    bring: (at, asking, chosen) => run((person) => bring(person, at, asking, chosen)),
    use: ({ circle, room }, asking, used) => run((person) => use(inside(person, circle), room, asking, used)),
  };
}
