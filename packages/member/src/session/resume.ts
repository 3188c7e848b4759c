import type { Key } from "@unionhall/protocol";
import { attempt } from "../problems.ts";
import { goOnFounding } from "./found.ts";
import type { Person } from "./person.ts";

/** Goes on in a hall with what was being founded when the line was cut. */
export async function resume(person: Person, hall: Key): Promise<void> {
  const { desk, foundings, halls } = person;
  const begunHere = () => person.pending.circles.filter(({ held }) => held.hallKey === hall);
  const begun = begunHere();
  if (desk === null || begun.length === 0) return;
  await foundings.run(() =>
    attempt(async () => {
      for (const { held } of begun) {
        const pending = begunHere().find((each) => each.held.circle === held.circle);
        if (pending !== undefined) await goOnFounding(person, halls.link(held.hall, hall), pending);
      }
    }),
  );
}
