import type { CircleId, Key } from "@unionhall/protocol";
import { circleTitled, readAs } from "@unionhall/union";
import type { PendingCircle } from "../device/pending.ts";
import { isRefused } from "../device/pending.ts";
import type { FoundingActs, OpeningView } from "../foundings.ts";
import { Stopped } from "../problems.ts";
import { inside } from "./acts.ts";
import { beginCircle, keepBegun } from "./found.ts";
import { furnish } from "./furnish.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";
import { resume } from "./resume.ts";
import { aboutOf } from "./ways-in.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function foundingActs(run: Run, who: () => Person | null): FoundingActs {
  return {
    fromTemplates: (ask) => run((person) => openAll(person, ask)),
    furnish: (circle, given) => run((person) => furnish(person, circle, given)),
    opening: () => (who()?.pending.circles ?? []).flatMap(openingOf),
    letGo: (circle) => run((person) => letGo(person, circle)),
  };
}

function openingOf({ held: { circle, alone }, title, byItself, refused }: PendingCircle): readonly OpeningView[] {
  if (!byItself && refused === undefined) return [];
  const of = alone === undefined ? null : { circle: alone.circle, member: alone.member };
  return [{ circle, title: alone?.name ?? title, alone: of, refused: refused ?? null }];
}

async function letGo({ pending }: Person, circle: CircleId): Promise<void> {
  if (!pending.circles.some((each) => isRefused(each) && each.held.circle === circle))
    throw new Stopped("no-such-circle");
  await pending.drop(circle);
}

/** All are kept here before a hall hears of any, so whatever cuts this off, each is opened once. */
async function openAll(
  person: Person,
  ask: Parameters<FoundingActs["fromTemplates"]>[0],
): Promise<{ readonly there: readonly string[] }> {
  const { hall, hallKey } = inside(person, ask.in).held;
  const wanted = ask.circles.map((each) => aboutOf({ ...each, name: ask.name }));
  const there: string[] = [];
  await person.foundings.run(async () => {
    for (const each of wanted) {
      if (isThere(person, hallKey, each.title)) {
        there.push(each.title);
        continue;
      }
      await person.pending.dropRefused(({ held, title }) => held.hallKey === hallKey && title === each.title);
      const of = { ...each, byItself: true, hall, sponsor: { circle: ask.in } };
      await keepBegun(person, await beginCircle(person, { hall: hallKey }, of));
    }
  });
  person.aside.goOn(resume(person, hallKey));
  return { there };
}

/** Whoever asks again, as an answer did not come, is not given the same twice. Of another hall it is another. */
function isThere({ pending, sessions }: Person, hall: Key, title: string): boolean {
  return (
    pending.circles.some((each) => !isRefused(each) && each.held.hallKey === hall && each.title === title) ||
    [...sessions.values()].some((each) => each.held.founded && each.held.hallKey === hall && isTitled(each, title))
  );
}

/** Also where its title waits here to be sent. */
function isTitled({ hallway, circle }: Session, title: string): boolean {
  return hallway.title === title || circle.outbox.items.some((item) => readAs(circleTitled, item)?.title === title);
}
