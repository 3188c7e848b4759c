import type { Secrets } from "@unionhall/kernel";
import { randomSeeds, renewalToSign, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { book as bookRoom, hallIdOf, swapToSign } from "@unionhall/protocol";
import { readAs, write } from "@unionhall/union";
import type { RecoveryReport } from "../api.ts";
import { catchUp } from "../circle/catch-up.ts";
import { Circle } from "../circle/circle.ts";
import { flush, put } from "../circle/send.ts";
import { newDesk, newTag } from "../desk/desk-founding.ts";
import { doneWith, keyring } from "../desk/keyring.ts";
import type { DeskCircle, HandedEpoch } from "../desk/kinds.ts";
import { deskCircle, deskPassing, passingRoom } from "../desk/kinds.ts";
import { locatorOf, openLocator, recoverySecrets } from "../desk/recovery.ts";
import { openRenewal, sealRenewal } from "../desk/renewal.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Refused } from "../line/hall-link.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { Stopped } from "../problems.ts";
import { leaveLocator, takePlace } from "./found.ts";
import type { Person } from "./person.ts";

/**
 * With the words, on any device: reads the old desk as its recovery member, founds it anew, writes new
 * keys for every circle into it, and then changes each circle's latch and keys by the renewal keys that
 * only the words open. Whatever cuts this off, the new desk goes on with it.
 */
export async function recoverDesk(
  person: Person,
  link: HallLink,
  hall: string,
  entropy: Bytes,
): Promise<RecoveryReport> {
  const { place: before } = person.device;
  const recovery = await recoverySecrets(person.env, entropy);
  const found = await findDesk(person, link, entropy);
  const old = await readOldDesk(person, link, found.desk, recovery);
  const renewed = await Promise.all(old.held.map((held) => renewal(person, recovery, held)));
  const made = await newDesk(person.env, recovery, { circle: found.desk });
  await link.ask(made.circle.request, "placed");
  await leaveLocator(person, link, entropy, made.circle.id, found.version + 1);
  await takePlace(person, link, hall, {
    circle: made.circle.id,
    secrets: made.device,
    tag: made.tag,
    epoch: made.circle.epoch,
  });
  await refill(
    person,
    renewed.flatMap(({ next }) => next ?? []),
    old.passing,
  );
  const gone = await stayDone(person, old.done);
  if (before !== null) await person.device.forget(before.circle);
  return report(
    person,
    renewed.map(({ held }) => held.circle).filter((circle) => !gone.has(circle)),
  );
}

/** What the old desk was done with stays so where the hall's door has this member no more: nobody else wrote it then. */
async function stayDone(person: Person, done: ReadonlySet<CircleId>): Promise<ReadonlySet<CircleId>> {
  const out = [...done].filter((circle) => person.sessions.get(circle)?.state === "out");
  for (const circle of out) await person.done(circle);
  return new Set(out);
}

async function findDesk(person: Person, link: HallLink, entropy: Bytes): Promise<{ desk: CircleId; version: number }> {
  if (link.hall === null) throw new Stopped("offline");
  const locator = await locatorOf(person.env, entropy, hallIdOf(link.hall));
  const answer = await link.ask({ type: "get-locator", locator: locator.key }, "locator").catch((error: unknown) => {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") throw new Stopped("no-desk-for-words");
    throw error;
  });
  const desk = await openLocator(person.env, locator, answer.sealed);
  if (desk === null) throw new Stopped("no-desk-for-words");
  return { desk, version: answer.version };
}

interface OldDesk {
  readonly held: readonly DeskCircle[];
  /** Circles the person was done with, or whoever had a device of theirs says so. */
  readonly done: ReadonlySet<CircleId>;
  readonly passing: readonly { readonly circle: CircleId; readonly epochs: readonly HandedEpoch[] }[];
}

/** Reads the old desk without keeping any of it on this device. */
async function readOldDesk(person: Person, link: HallLink, desk: CircleId, recovery: Secrets): Promise<OldDesk> {
  const env = { ...person.env, store: new MemoryStore() };
  const circle = await Circle.load(env, desk, link, { secrets: recovery, device: newTag(env) });
  await circle.rooms.follow(passingRoom);
  await catchUp(circle);
  await link.ask({ type: "watch", circle: desk, on: false }, "done");
  const entries = await circle.bookEntries();
  const held = [...keyring(entries, "with what is done").values()];
  const passing = circle.rooms.entries(passingRoom).flatMap((item) => {
    const handed = item.type === "said" ? readAs(deskPassing, item.entry) : null;
    return handed === null ? [] : [handed];
  });
  return { held, done: doneWith(entries), passing };
}

interface Renewal {
  readonly held: DeskCircle;
  /** Null when the renewal half does not open with these words. */
  readonly next: DeskCircle | null;
}

/** New keys for one circle, and the renewal key's word for them at the hall and in the book. */
async function renewal(person: Person, recovery: Secrets, held: DeskCircle): Promise<Renewal> {
  const { env } = person;
  const seed = await openRenewal(env, recovery, held.circle, held.renewal);
  if (seed === null) return { held, next: null };
  const secrets = await secretsFrom(env, randomSeeds(env));
  const { latch, renew } = secrets.keys;
  const from = held.secrets.keys.latch;
  const [swap, signature] = await Promise.all([
    env.crypto.sign(seed, swapToSign(held.circle, from, latch, renew)),
    env.crypto.sign(seed, renewalToSign(held.circle, held.secrets.keys.renew, secrets.keys)),
  ]);
  const renewed = { from, swap, renew: held.secrets.keys.renew, signature };
  const sealed = await sealRenewal(env, recovery.keys.box, held.circle, secrets);
  const olderBoxes = [...held.olderBoxes, held.secrets.box];
  const { waiting: _, ...rest } = held;
  return { held, next: { ...rest, secrets, renewal: sealed, olderBoxes, renewed } };
}

/** Writes the new keys into the new desk, then lets every circle's session carry its renewal in. */
async function refill(person: Person, next: readonly DeskCircle[], passing: OldDesk["passing"]): Promise<void> {
  const { desk } = person;
  if (desk === null) return;
  await desk.circle.serial.run(async () => {
    for (const held of next) {
      const { renew: _, ...secrets } = held.secrets;
      await put(desk.circle, { room: bookRoom, class: "kept" }, write(deskCircle, { ...held, secrets }));
    }
    for (const handed of passing)
      await put(desk.circle, { room: passingRoom, class: "passing" }, write(deskPassing, handed));
    await flush(desk.circle);
    await catchUp(desk.circle);
  });
  await person.openKnown();
  await Promise.all([...person.sessions.values()].map((session) => session.online()));
}

function report(person: Person, circles: readonly CircleId[]): RecoveryReport {
  const rows = circles.map((id) => {
    const session = person.sessions.get(id);
    return { id, title: session?.hallway.title ?? "", renewed: session?.state === "in" };
  });
  return { circles: rows, refused: rows.filter(({ renewed }) => !renewed).length };
}
