import { clocksStarted, clocksStopped, invitationMarked, roleEnded } from "@unionhall/union";
import type { CircleId } from "@unionhall/protocol";
import type { AgreementActs } from "../agreement.ts";
import { lawfulDeed } from "../circle/book-writes.ts";
import { isSoleSteward, stepBack } from "../circle/stewards.ts";
import { turnDoor } from "../circle/turn.ts";
import { Stopped } from "../problems.ts";
import { inBook, inside, now, ownPast } from "./acts.ts";
import { agreementOf } from "./agreement-view.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function agreementActs(run: Run, who: () => Person | null): AgreementActs {
  return {
    look(circle) {
      const session = who()?.sessions.get(circle);
      return session === undefined ? null : agreementOf(session);
    },
    stepBack: (circle, role) => run((person) => giveUp(inside(person, circle), [role])),
    stepBackFromAll: (circle) => run((person) => giveUpAll(person, circle)),
    markInvitation: (circle, invitation, as) =>
      run((person) => inBook(inside(person, circle), invitationMarked, { invitation, as })),
    stopClocks: (circle) => run((person) => inBook(inside(person, circle), clocksStopped, {})),
    startClocks: (circle) => run((person) => inBook(inside(person, circle), clocksStarted, {})),
  };
}

/** All of them in one turn of the door: what is cut off has given up nothing, or all. */
function giveUp(session: Session, roles: readonly string[]): Promise<void> {
  const { circle } = session;
  const member = myself(session);
  return now(session, () =>
    turnDoor(circle, () => ({
      door: {},
      written: roles.map((role) => lawfulDeed(circle, roleEnded, { member, role })),
    })),
  );
}

/** Stewardship as well, unless nobody else has it: without a steward nobody is ever put out again. */
async function giveUpAll(person: Person, id: CircleId): Promise<void> {
  const session = inside(person, id);
  const { circle } = session;
  const mine = agreementOf(session)?.people.find(({ me }) => me)?.roles ?? [];
  const roles = mine.flatMap(({ role, over }) => (role === null || over ? [] : [role]));
  if (roles.length > 0) await giveUp(session, roles);
  if (!isSteward(session) || isSoleSteward(circle)) return;
  await ownPast(session);
  await now(session, async () => {
    await session.upToDate();
    await stepBack(circle);
    await session.upToDate();
  });
}

function myself({ me }: Session): NonNullable<Session["me"]> {
  if (me === null) throw new Stopped("no-such-circle");
  return me;
}
