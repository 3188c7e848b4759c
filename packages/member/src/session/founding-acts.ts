import type { Key } from "@unionhall/protocol";
import type { FoundingActs } from "../foundings.ts";
import type { Outcome } from "../outcome.ts";
import { inside } from "./acts.ts";
import { beginCircle } from "./found.ts";
import type { Person } from "./person.ts";
import { resume } from "./resume.ts";
import { aboutOf } from "./ways-in.ts";

type Run = <T>(act: (person: Person) => Promise<T>) => Promise<Outcome<T>>;

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function foundingActs(run: Run, who: () => Person | null): FoundingActs {
  return {
    several: (ask) => run((person) => openSeveral(person, ask)),
    opening: () => (who()?.pending.circles ?? []).filter(({ byItself }) => byItself).map(({ title }) => title),
  };
}

/** All are kept here before a hall hears of any, so whatever cuts this off, each is opened once. */
async function openSeveral(person: Person, ask: Parameters<FoundingActs["several"]>[0]): Promise<void> {
  const { hall, hallKey } = inside(person, ask.in).held;
  const wanted = ask.circles.map((each) => ({ ...aboutOf({ ...each, name: ask.name }), tools: each.tools }));
  await person.foundings.run(async () => {
    for (const each of wanted) {
      if (isThere(person, hallKey, each.title)) continue;
      const of = { ...each, byItself: true, hall, sponsor: { circle: ask.in } };
      const pending = await beginCircle(person, { hall: hallKey }, of);
      await person.pending.setCircle(pending);
      await person.device.setNote(pending.held.circle, { name: each.name });
    }
  });
  person.aside.goOn(resume(person, hallKey));
}

/** Whoever asks again, as an answer did not come, is not given the same twice. Of another hall it is another. */
function isThere({ pending, sessions }: Person, hall: Key, title: string): boolean {
  const founded = [...sessions.values()].map(({ held, hallway }) => ({ held, title: hallway.title }));
  return [...pending.circles, ...founded].some(({ held, title: there }) => {
    return held.founded && held.hallKey === hall && there === title;
  });
}
