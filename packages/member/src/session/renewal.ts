import type { Secrets } from "@unionhall/kernel";
import { randomSeeds, renewalToSign, secretsFrom } from "@unionhall/kernel";
import { swapToSign } from "@unionhall/protocol";
import { catchUp } from "../circle/catch-up.ts";
import type { DeskCircle, Renewed } from "../desk/kinds.ts";
import { mostOlderBoxes } from "../desk/kinds.ts";
import { openRenewal, sealRenewal } from "../desk/renewal.ts";
import { attempt } from "../problems.ts";
import { goOn, inPassingAtItsHall } from "./in-passing.ts";
import type { Person } from "./person.ts";
import { isRenewed, sayRenewed, swapLatch } from "./renewed.ts";

export interface Renewal {
  /** What the old desk has. */
  readonly held: DeskCircle;
  /** What the new one gets; null when the renewal half does not open with these words. */
  readonly next: DeskCircle | null;
  /** Whether those are new keys. */
  readonly renews: boolean;
}

/**
 * As whom somebody is in a circle now who left it and came again: the first whose latch is still in the door. A device
 * that was taken can write a later one, and its person is still there as the first.
 */
export async function presentOf(person: Person, times: readonly DeskCircle[]): Promise<DeskCircle> {
  for (const held of times.slice(0, -1)) if (await isAtTheDoor(person, held)) return held;
  return times.at(-1)!;
}

/** Also where it cannot be told now. */
async function isAtTheDoor(person: Person, held: DeskCircle): Promise<boolean> {
  const outcome = await attempt(async () => {
    const circle = await inPassingAtItsHall(person, held, held.secrets);
    if (held.renewed !== undefined) await swapLatch(circle, held.renewed);
    await circle.link.enter(circle.id, circle.latch);
  });
  const isOut = !outcome.ok && outcome.problem.type === "refused" && outcome.problem.reason === "latch-not-in-door";
  return !isOut;
}

/**
 * New keys for a circle, which rest on those that the desk has. Where these are from a coming back that was cut
 * off they are carried in first; if that cannot be now, the new desk goes on with it, and the keys stay.
 */
export async function renewalOf(person: Person, recovery: Secrets, held: DeskCircle): Promise<Renewal> {
  const isReady = held.renewed === undefined || (await isCarriedIn(person, held, held.renewed));
  if (!isReady) return { held, next: held, renews: false };
  const next = await newKeys(person, recovery, held);
  return { held, next, renews: next !== null };
}

async function isCarriedIn(person: Person, held: DeskCircle, renewed: Renewed): Promise<boolean> {
  const outcome = await attempt(async () => {
    const circle = await inPassingAtItsHall(person, held, held.secrets);
    circle.olderBoxes = held.olderBoxes;
    await circle.epochs.add(held.epochs);
    await swapLatch(circle, renewed);
    await catchUp(circle);
    if (!isRenewed(circle)) await sayRenewed(circle, renewed);
    await goOn(circle);
    return isRenewed(circle);
  });
  return outcome.ok && outcome.value;
}

/** With the renewal key's word for them, at the hall and in the book. */
async function newKeys({ env }: Person, recovery: Secrets, held: DeskCircle): Promise<DeskCircle | null> {
  const seed = await openRenewal(env, recovery, held.renewalOf ?? held.circle, held.renewal);
  if (seed === null) return null;
  const secrets = await secretsFrom(env, randomSeeds(env));
  const { latch, renew } = secrets.keys;
  const from = held.secrets.keys.latch;
  const [swap, signature] = await Promise.all([
    env.crypto.sign(seed, swapToSign(held.circle, from, latch, renew)),
    env.crypto.sign(seed, renewalToSign(held.circle, held.secrets.keys.renew, secrets.keys)),
  ]);
  const renewed = { from, swap, renew: held.secrets.keys.renew, signature };
  const sealed = await sealRenewal(env, recovery.keys.box, held.circle, secrets);
  const olderBoxes = [...held.olderBoxes, held.secrets.box].slice(-mostOlderBoxes);
  const { waiting: _waiting, renewalOf: _of, ...rest } = held;
  return { ...rest, secrets, renewal: sealed, olderBoxes, renewed };
}
