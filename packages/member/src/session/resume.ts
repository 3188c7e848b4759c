import type { Key } from "@unionhall/protocol";
import { Serial } from "../circle/serial.ts";
import { isRefused } from "../device/pending.ts";
import { attempt } from "../problems.ts";
import { goOnFounding } from "./found.ts";
import type { Person } from "./person.ts";
import { patienceRefused } from "./waits.ts";

/** One founding at a time. */
export class Foundings {
  readonly #serial = new Serial();
  #callOff: (() => void) | null = null;

  run<T>(founding: () => Promise<T>): Promise<T> {
    return this.#serial.run(founding);
  }

  /** What a hall has refused that can take it later is asked for again after a while. */
  later(person: Person): void {
    const goOn = (): void => {
      this.#callOff = null;
      for (const hall of person.halls.online()) person.aside.goOn(resume(person, hall));
    };
    this.#callOff ??= person.env.clock.after(patienceRefused, goOn);
  }

  end(): void {
    this.#callOff?.();
  }
}

/** Goes on in a hall with what was being founded when the line was cut, or the hall refused it for a while. */
export async function resume(person: Person, hall: Key): Promise<void> {
  const { desk, foundings, halls } = person;
  const begunHere = () => person.pending.circles.filter((each) => each.held.hallKey === hall && !isRefused(each));
  const begun = begunHere();
  if (desk === null || begun.length === 0) return;
  await foundings.run(async () => {
    for (const { held } of begun) {
      const pending = begunHere().find((each) => each.held.circle === held.circle);
      if (pending === undefined) continue;
      // One that does not go on now keeps no other from it.
      await attempt(() => goOnFounding(person, halls.link(held.hall, hall), pending, "nobody"));
    }
  });
}
