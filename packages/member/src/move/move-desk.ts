import type { Secrets } from "@unionhall/kernel";
import type { Bytes, CircleId } from "@unionhall/protocol";
import type { MovedDesk } from "../moves.ts";
import { catchUp } from "../circle/catch-up.ts";
import { movedTo } from "../desk/moved.ts";
import { recoverySecrets } from "../desk/recovery.ts";
import { Stopped } from "../problems.ts";
import { entropyOf } from "../session/desk-acts.ts";
import { askToFound, leaveLocator } from "../session/found.ts";
import { goOn, inPassing } from "../session/in-passing.ts";
import { locate } from "../session/locate.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { changeDesks } from "./change-desks.ts";
import { begunMove } from "./begin.ts";
import { letInByWords } from "./by-words.ts";
import { bringAlong, deskAtRest, wordsOf } from "./sit-elsewhere.ts";
import { type Target, targetOf } from "./target.ts";

export interface MoveAsk {
  readonly words: string;
  readonly to: string;
  readonly others: boolean;
}

/** The words that were typed, and what they come to. */
interface Typed {
  readonly entropy: Bytes;
  readonly recovery: Secrets;
}

/**
 * A person's desk goes to another hall, by their words and from what this device has: the hall it was in may be gone. Where
 * the words find a desk there already, this device sits down at that one: another has been first, or this was cut off. The
 * new desk has everything before its words lead to it, and this device gets up from the old one last.
 */
export async function moveDesk(person: Person, ask: MoveAsk): Promise<MovedDesk> {
  const entropy = await entropyOf(ask.words);
  const old = await deskToMove(person);
  const typed = { entropy, recovery: await recoverySecrets(person.env, entropy) };
  if (typed.recovery.keys.signing !== wordsOf(old)) throw new Stopped("not-your-desk");
  const target = await targetOf(person, ask.to);
  if (target.hallKey === old.held.hallKey) throw new Stopped("desk-is-there");
  const there = await deskThere(person, target, typed);
  if (there.desk !== null && there.desk !== person.pending.desk?.circle) {
    await sitDownThere(person, old, target, { ...typed, desk: there.desk });
    return { hall: target.hall, was: "there" };
  }
  await foundThere(person, old, target, { ...typed, others: ask.others, version: there.version });
  return { hall: target.hall, was: "moved" };
}

/** The desk as its hall has it, or as this device does where that does not answer. */
async function deskToMove(person: Person): Promise<Session> {
  const { desk } = person;
  if (desk === null) throw new Stopped("no-desk");
  if (desk.state === "waiting") throw new Stopped("waiting-to-be-let-in");
  if (desk.circle.link.online) await desk.online();
  return desk;
}

/** What the words find in that hall, unless it is a desk that they have moved away from since. */
async function deskThere(
  person: Person,
  { link }: Target,
  { entropy, recovery }: Typed,
): Promise<{ readonly desk: CircleId | null; readonly version: number }> {
  const found = await locate(person, link, entropy);
  if (found === null) return { desk: null, version: 1 };
  const circle = await inPassing(person, link, found.desk, recovery);
  await catchUp(circle);
  await goOn(circle);
  const isLeft = (await movedTo(circle)) !== null;
  return { desk: isLeft ? null : found.desk, version: found.version + 1 };
}

async function sitDownThere(
  person: Person,
  old: Session,
  { link, hall }: Target,
  there: { readonly desk: CircleId; readonly recovery: Secrets },
): Promise<void> {
  const place = await letInByWords(person, link, hall, there);
  await bringAlong(old, await deskAtRest(person, link, place));
  await changeDesks(person, place);
}

interface Founding extends Typed {
  readonly others: boolean;
  readonly version: number;
}

async function foundThere(person: Person, old: Session, target: Target, ask: Founding): Promise<void> {
  const { link, hall, hallKey } = target;
  const sponsor = await target.sponsor();
  const { circle, secrets, tag, epoch, request, instead } = await begunMove(person, old, target, ask);
  await askToFound(link, { ...request, sponsor }, () => person.pending.setDesk(null));
  const place = { circle, hall, hallKey, secrets, tag };
  await bringAlong(old, await deskAtRest(person, link, place, [epoch]));
  await leaveLocator(person, link, ask.entropy, circle, ask.version);
  const { device } = person;
  await changeDesks(
    person,
    place,
    device.place === null ? undefined : { place: device.place, entry: instead.farewell },
  );
  await person.pending.setDesk(null);
}
