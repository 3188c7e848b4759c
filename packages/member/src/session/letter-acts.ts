import type { CircleId } from "@unionhall/protocol";
import { caps } from "@unionhall/protocol";
import { doorOf } from "../circle/at-the-door.ts";
import {
  closeLetterbox,
  letterboxAtTheDoor,
  letterboxOf,
  makeStamps,
  openLetterbox,
  openLetterHere,
  pauseLetterbox,
  readOutsideLetters,
} from "../circle/letterbox.ts";
import type { LetterActs, LetterboxView } from "../letters.ts";
import type { Outcome } from "../outcome.ts";
import { Stopped } from "../problems.ts";
import { inside, now } from "./acts.ts";
import { isSteward } from "./is-steward.ts";
import { writeLetterLink } from "./letter-link.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function letterActs(run: Run): LetterActs {
  return {
    look: (circle) => run((person) => look(inside(person, circle))),
    open: (circle, takes) => asSteward(run, circle, ({ circle: here }) => openLetterbox(here, takes)),
    pause: (circle, paused) => asSteward(run, circle, ({ circle: here }) => pauseLetterbox(here, paused)),
    close: (circle) => asSteward(run, circle, ({ circle: here }) => closeLetterbox(here)),
    makeStamps: (circle, count) => asSteward(run, circle, (session) => stampsFor(session, count)),
    drop: (circle, letter) =>
      run(async (person) => {
        const session = inside(person, circle);
        const ask = { type: "drop-letter", circle, letter } as const;
        await now(session, async () => void (await session.circle.link.ask(ask, "done")));
      }),
  };
}

function asSteward<T>(run: Run, id: CircleId, act: (session: Session) => Promise<T>): Promise<Outcome<T>> {
  return run(async (person) => {
    const session = inside(person, id);
    if (!isSteward(session)) throw new Stopped("not-a-steward");
    return now(session, () => act(session));
  });
}

/** In turn with everything else, so that door and book are of one moment. */
function look(session: Session): Promise<LetterboxView> {
  return now(session, async () => {
    await session.upToDate();
    const { circle } = session;
    const state = await letterboxAtTheDoor(circle);
    const page = await readOutsideLetters(circle);
    session.letters.fromOutside = false;
    const { letterbox } = await doorOf(circle);
    const isOpen = (state === "open" || state === "paused") && letterbox !== undefined;
    return {
      state,
      link: isOpen ? linkTo(session) : null,
      takes: isOpen ? { daily: letterbox.daily, stamped: letterbox.stamped } : null,
      today: page.today,
      stamps: page.stamps,
      letters: await Promise.all(
        page.letters.map(async ({ letter: id, day, stamped, sealed }) => {
          return { id, day, stamped, ...(await openLetterHere(circle, sealed)) };
        }),
      ),
    };
  });
}

async function stampsFor(session: Session, count: number): Promise<readonly string[]> {
  const { circle } = session;
  const letterbox = letterboxOf(circle);
  if (letterbox === null) throw new Stopped({ type: "refused", reason: "letterbox-closed" });
  if (count < 1 || count > caps.stamps) throw new Stopped("too-many-stamps");
  const stamps = await makeStamps(circle, letterbox, count);
  return stamps.map((stamp) => writeLetterLink({ hall: circle.link.address, circle: circle.id, letterbox, stamp }));
}

function linkTo({ circle }: Session): string | null {
  const letterbox = letterboxOf(circle);
  return letterbox === null ? null : writeLetterLink({ hall: circle.link.address, circle: circle.id, letterbox });
}
