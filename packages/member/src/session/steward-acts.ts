import type { Bytes, CircleId } from "@unionhall/protocol";
import type { StewardsChange, Written } from "@unionhall/union";
import { consentGiven, consentsTo, consentWithdrawn, write } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import { endConsents } from "../circle/deeds.ts";
import { flush, put } from "../circle/send.ts";
import { changeStewards, consentTo, isSoleSteward, objectionToChange, stepBack } from "../circle/stewards.ts";
import { recoverySecrets } from "../desk/recovery.ts";
import { openRenewal } from "../desk/renewal.ts";
import { Stopped } from "../problems.ts";
import type { StewardActs, Stood } from "../stewards.ts";
import { inside, memberOf, now, ownPast, wordsAfter } from "./acts.ts";
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
    stepBack: (circle) =>
      run((person) => asSteward(person, circle, async (session) => ({ done: await stepBack(session.circle) }))),
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
      return { done: "done" };
    } catch (error) {
      if (!(error instanceof WouldNotCount) || error.reason !== "stewards-need-a-majority") throw error;
      return { done: "asked", tells: async () => write(consentGiven, await consentTo(circle, change)) };
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
    return { done: undefined, tells: async () => write(consentWithdrawn, change) };
  });
}

/** What a deed came to, and what the others are told then, as things stand by then: as long as keys may turn, nothing is said. */
interface Acted<T> {
  readonly done: T;
  readonly tells?: () => Promise<Written>;
}

/** As what shuts somebody out, which it may. In turn with everything else of the circle, and with what the hall has read. */
async function asSteward<T>(person: Person, id: CircleId, act: (session: Session) => Promise<Acted<T>>): Promise<T> {
  const session = inside(person, id);
  const { done, tells } = await wordsAfter(session, async () => {
    await ownPast(session);
    return now(session, async () => {
      await session.upToDate();
      if (!isSteward(session)) throw new Stopped("not-a-steward");
      const acted = await act(session);
      await session.upToDate();
      return acted;
    });
  });
  if (tells !== undefined) await now(session, async () => tell(session, await tells()));
  return done;
}

async function tell(session: Session, written: Written): Promise<void> {
  const { circle } = session;
  const room = circle.hallway;
  if (room === null) throw new Stopped("no-such-circle");
  await put(circle, { room, class: "kept" }, written);
  await flush(circle);
  await session.upToDate();
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
