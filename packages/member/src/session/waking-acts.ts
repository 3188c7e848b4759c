import type { CircleId } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";
import { Stopped } from "../problems.ts";
import type { WakingActs } from "../waking.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import { cardsOf } from "./views.ts";

/** A browser is woken by one key alone: that of the desk's hall. */
export function wakingActs(run: Run, who: () => Person | null): WakingActs {
  return {
    get key() {
      return who()?.desk?.circle.link.greeting?.wakes ?? null;
    },
    askAt: (address) => run((person) => ask(person, address, inSight(person))),
    noMore: (address) => run((person) => ask(person, address, [])),
  };
}

async function ask({ desk }: Person, at: string, circles: readonly CircleId[]): Promise<void> {
  if (desk === null) throw new Stopped("no-desk");
  await desk.circle.link.ask({ type: "wake", at, circles }, "done");
}

function inSight(person: Person): readonly CircleId[] {
  const hall = person.desk?.held.hallKey;
  const isHere = (id: CircleId): boolean => person.sessions.get(id)?.held.hallKey === hall;
  const seen = cardsOf(person).filter(({ id, state, hidden }) => state === "in" && !hidden && isHere(id));
  return seen.map(({ id }) => id).slice(0, caps.wakeCircles);
}
