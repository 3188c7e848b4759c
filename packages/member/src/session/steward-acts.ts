import type { Bytes, CircleId } from "@unionhall/protocol";
import type { StewardsChange, Written } from "@unionhall/union";
import { consentGiven, consentsTo, consentWithdrawn, write } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { Circle } from "../circle/circle.ts";
import { endConsents } from "../circle/deeds.ts";
import { flush, put } from "../circle/send.ts";
import { changeStewards, consentTo, isSoleSteward, objectionToChange, stepBack } from "../circle/stewards.ts";
import { recoverySecrets } from "../desk/recovery.ts";
import { openRenewal } from "../desk/renewal.ts";
import { Stopped } from "../problems.ts";
import type { StewardActs, Stood } from "../stewards.ts";
import { inside, memberOf, now, ownPast, shutOut } from "./acts.ts";
import { entropyOf } from "./desk-acts.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Run } from "./run.ts";
import type { Session } from "./session.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function stewardActs(run: Run): StewardActs {
  return {
    name: (circle, member, words) =>
      run(async (person) => {
        const entropy = words === undefined ? undefined : await entropyOf(words);
        return standFor(person, circle, { deed: "named", member }, entropy);
      }),
    end: (circle, member) => run((person) => standFor(person, circle, { deed: "ended", member })),
    takeBack: (circle, { deed, member }) => run((person) => takeBack(person, circle, { deed, member })),
    stepBack: (circle) => run((person) => asSteward(person, circle, (session) => stepBack(session.circle))),
  };
}

/** Stands for a change: makes it where enough do, else asks the others. `entropy`: of the words, where they were given. */
export function standFor(person: Person, id: CircleId, change: StewardsChange, entropy?: Bytes): Promise<Stood> {
  return asSteward(person, id, async (session) => {
    const { circle } = session;
    memberOf(session, change.member);
    const reason = objectionToChange(circle, change);
    if (reason !== null) throw new WouldNotCount(reason);
    const renewal = isSoleSteward(circle) ? await renewalSeed(person, session, entropy) : undefined;
    try {
      await changeStewards(circle, change, consentsTo(session.hallway.consents, change), renewal);
      return "done";
    } catch (error) {
      if (!(error instanceof WouldNotCount) || error.reason !== "stewards-need-a-majority") throw error;
      await tell(circle, write(consentGiven, await consentTo(circle, change)));
      return "asked";
    }
  });
}

/** New keys, so that what was signed is good for nothing; then the others are told. */
function takeBack(person: Person, id: CircleId, change: StewardsChange): Promise<void> {
  return asSteward(person, id, async (session) => {
    const { circle, me } = session;
    const asked = session.asked.find(({ deed, member }) => deed === change.deed && member === change.member);
    const mine = consentsTo(session.hallway.consents, change).some(({ by }) => by === me);
    if (asked === undefined || !mine) throw new Stopped("nothing-asked");
    if (asked.standing.length > 0) await endConsents(circle);
    await tell(circle, write(consentWithdrawn, change));
  });
}

/** As what shuts somebody out, which it may. In turn with everything else of the circle, and with what the hall has read. */
async function asSteward<T>(person: Person, id: CircleId, act: (session: Session) => Promise<T>): Promise<T> {
  const session = inside(person, id);
  return shutOut(session, async () => {
    await ownPast(session);
    return now(session, async () => {
      await session.upToDate();
      if (!isSteward(session)) throw new Stopped("not-a-steward");
      const done = await act(session);
      await session.upToDate();
      return done;
    });
  });
}

async function tell(circle: Circle, written: Written): Promise<void> {
  const room = circle.hallway;
  if (room === null) throw new Stopped("no-such-circle");
  await put(circle, { room, class: "kept" }, written);
  await flush(circle);
}

/** The seed of this member's renewal key, which only the words open. Until they are confirmed, this device has them. */
async function renewalSeed({ env, device }: Person, { held }: Session, entropy?: Bytes): Promise<Bytes> {
  const words = entropy ?? device.words?.entropy;
  if (words === undefined) throw new Stopped("words-needed");
  // Whoever walked out has the keys they had, and the half that was sealed for the circle before.
  const sealedFor = held.renewalOf ?? held.circle;
  const seed = await openRenewal(env, await recoverySecrets(env, words), sealedFor, held.renewal);
  if (seed === null) throw new Stopped("words-differ");
  return seed;
}
