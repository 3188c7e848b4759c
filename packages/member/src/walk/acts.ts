import { Stopped } from "../problems.ts";
import { ownPast } from "../session/acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { OfferView, WalkActs, WalkAsk, WalkView } from "../walks.ts";
import { acceptOffer } from "./accept.ts";
import { readOfferLink, writeOffer } from "./link.ts";
import { toCarry } from "./carried.ts";
import { deedsOf } from "./old-book.ts";
import { planWalk } from "./plan.ts";
import { offerView, walkView } from "./views.ts";
import { leavable, walkOut } from "./walk-out.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them, `now` looks at what is here. */
export function walkActs(run: Run, now: () => Person | null): WalkActs {
  return {
    plan: (circle, ask) => run((person) => plan(person, circle, ask)),
    out: (circle, ask) => run((person) => walkOut(person, circle, ask)),
    offers: () => offersOf(now()),
    look: (link) => run((person) => look(person, link)),
    link: (circle) => linkTo(now(), circle),
    accept: (offer) => run((person) => acceptOffer(person, offer)),
    decline: (offer) => run((person) => person.offers.close(offer)),
  };
}

async function plan(person: Person, circle: Parameters<WalkActs["plan"]>[0], ask: WalkAsk): Promise<WalkView> {
  const session = leavable(person, circle);
  await ownPast(session);
  return session.circle.serial.run(async () => {
    const planned = await planWalk(session, ask);
    const carried = await toCarry(session.circle, planned.walked.seq);
    return walkView(session, planned, await deedsOf(session.circle), carried.length);
  });
}

/** Not those of a circle that this person has walked out of already. */
function offersOf(person: Person | null): readonly OfferView[] {
  const sessions = [...(person?.sessions.values() ?? [])].filter(({ walkedTo }) => walkedTo === null);
  return sessions.flatMap((session) =>
    (person?.offers.of(session.circle.id) ?? []).map((judged) => offerView(session, judged)),
  );
}

/** One that came outside the hall: of whichever circle it is. */
async function look(person: Person, text: string): Promise<OfferView> {
  const signed = readOfferLink(text);
  for (const session of person.sessions.values()) {
    const judged = await session.circle.serial.run(() => person.offers.take(session, signed));
    if (judged !== null) return offerView(session, judged);
  }
  throw new Stopped("no-such-offer");
}

function linkTo(person: Person | null, circle: Parameters<WalkActs["link"]>[0]): string | null {
  return person === null ? null : writeOffer(person, circle);
}
