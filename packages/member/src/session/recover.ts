import type { Secrets } from "@unionhall/kernel";
import type { Bytes, CircleId, SignedAddresses } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { titleOf } from "../alone/circles.ts";
import type { RecoveryReport } from "../moves.ts";
import { catchUp } from "../circle/catch-up.ts";
import { flush, put } from "../circle/send.ts";
import type { NewDesk } from "../desk/desk-founding.ts";
import { newDesk } from "../desk/desk-founding.ts";
import { hallLists } from "../desk/hall-lists.ts";
import type { Held } from "../desk/keyring.ts";
import { doneWith, everHeld } from "../desk/keyring.ts";
import { handedOn } from "../desk/handed-on.ts";
import type { DeskMoved } from "../desk/kinds.ts";
import { passingRoom } from "../desk/kinds.ts";
import { movedTo } from "../desk/moved.ts";
import { recoverySecrets } from "../desk/recovery.ts";
import type { HallLink } from "../line/hall-link.ts";
import { mineFor, mineIn } from "../mine/carry.ts";
import { mineRoom } from "../mine/kinds.ts";
import { openMine } from "../mine/open-mine.ts";
import { followRoom } from "../circle/follow-room.ts";
import { recordsFor, recordsIn, recordsRoom } from "../records/desk.ts";
import { Stopped } from "../problems.ts";
import { leaveLocator, takePlace } from "./found.ts";
import { goOn, inPassing } from "./in-passing.ts";
import { putKeys } from "./keep.ts";
import { locate } from "./locate.ts";
import type { Person } from "./person.ts";
import type { Renewal } from "./renewal.ts";
import { presentOf, renewalOf } from "./renewal.ts";
import { isRenewed } from "./renewed.ts";

/**
 * With the words, on any device: reads the old desk as its recovery member, founds it anew with new keys for
 * every circle, and then changes each circle's latch and keys by the renewal keys that only the words open.
 * The new desk is whole before the locator leads to it, and the locator takes one of those that come at
 * once: whatever cuts this off, the words lead to a desk that has everything.
 */
export async function recoverDesk(
  person: Person,
  link: HallLink,
  hall: string,
  entropy: Bytes,
  hops = 0,
): Promise<RecoveryReport> {
  const { place: before } = person.device;
  const recovery = await recoverySecrets(person.env, entropy);
  const found = await locate(person, link, entropy);
  if (found === null) throw new Stopped("no-desk-for-words");
  const old = await readOldDesk(person, link, found.desk, recovery);
  for (const signed of old.halls) await person.halls.learn(signed);
  if (old.moved !== null) return recoverThere(person, old.moved, entropy, hops);
  const renewals = await Promise.all(
    old.held.map(async ({ times }) => renewalOf(person, recovery, await presentOf(person, times))),
  );
  const made = await newDesk(person.env, recovery, { circle: found.desk });
  await link.ask(made.circle.request, "placed");
  await fillDesk(person, link, made, renewals, old);
  await leaveLocator(person, link, entropy, made.circle.id, found.version + 1);
  const { id: circle, epoch } = made.circle;
  await takePlace(person, link, hall, { circle, epoch, secrets: made.device, tag: made.tag });
  await person.openKnown();
  await Promise.all([...person.sessions.values()].map((session) => session.online()));
  const gone = await stayDone(person, old.done);
  if (before !== null) await person.device.forget(before.circle);
  return report(
    person,
    renewals.filter(({ held }) => !gone.has(held.circle)),
  );
}

/** Halls that words are led on through. */
const mostHops = 8;

async function recoverThere(person: Person, to: DeskMoved, entropy: Bytes, hops: number): Promise<RecoveryReport> {
  const link = await person.halls.reached(to.hall, to.hallKey);
  if (hops === mostHops) throw new Stopped("no-desk-for-words");
  return recoverDesk(person, link, to.hall, entropy, hops + 1);
}

/** What the old desk was done with stays so where the hall's door has this member no more: nobody else wrote it then. */
async function stayDone(person: Person, done: ReadonlySet<CircleId>): Promise<ReadonlySet<CircleId>> {
  const out = [...done].filter((circle) => person.sessions.get(circle)?.state === "out");
  for (const circle of out) await person.done(circle);
  return new Set(out);
}

interface OldDesk {
  readonly held: readonly Held[];
  /** Circles the person was done with, or whoever had a device of theirs says so. */
  readonly done: ReadonlySet<CircleId>;
  /** Where halls are, as far as the desk knew. */
  readonly halls: readonly SignedAddresses[];
  /** What was handed from device to device, and is handed on: passing keys, and where to begin. */
  readonly passing: readonly Written[];
  /** What its person kept for themselves. */
  readonly mine: readonly Written[];
  readonly records: readonly Written[];
  /** Where the words have moved it to. */
  readonly moved: DeskMoved | null;
}

/** Reads the old desk without keeping any of it on this device. */
async function readOldDesk(person: Person, link: HallLink, desk: CircleId, recovery: Secrets): Promise<OldDesk> {
  const circle = await inPassing(person, link, desk, recovery);
  await circle.rooms.follow(passingRoom);
  await catchUp(circle);
  await openMine(circle);
  await followRoom(circle, recordsRoom);
  await goOn(circle);
  const entries = await circle.bookEntries();
  const held = [...everHeld(entries).values()].filter(({ times }) => times.length > 0);
  const said = circle.rooms.entries(passingRoom).flatMap((item) => (item.type === "said" ? [item.entry] : []));
  return {
    held,
    done: doneWith(entries),
    halls: await hallLists(person.env.crypto, entries),
    passing: handedOn(said),
    mine: mineFor(mineIn(circle).mine),
    records: recordsFor(recordsIn(circle)),
    moved: await movedTo(circle),
  };
}

/** Writes everything into the new desk. */
async function fillDesk(
  person: Person,
  link: HallLink,
  made: NewDesk,
  renewals: readonly Renewal[],
  { passing, mine, records }: OldDesk,
): Promise<void> {
  const circle = await inPassing(person, link, made.circle.id, made.device);
  await circle.epochs.add([made.circle.epoch]);
  await catchUp(circle);
  for (const { next } of renewals) if (next !== null) await putKeys(circle, next);
  for (const written of passing) await put(circle, { room: passingRoom, class: "passing" }, written);
  for (const written of mine) await put(circle, { room: mineRoom, class: "kept" }, written);
  for (const written of records) await put(circle, { room: recordsRoom, class: "kept" }, written);
  await flush(circle);
  await goOn(circle);
}

function report(person: Person, renewals: readonly Renewal[]): RecoveryReport {
  const rows = renewals.map(({ held: { circle: id }, renews }) => {
    const session = person.sessions.get(id);
    const isPast = session !== undefined && session.walkedTo !== null && isRenewed(session.circle);
    return {
      id,
      title: session === undefined ? "" : titleOf(session),
      renewed: renews && (isPast || session?.state === "in"),
    };
  });
  return { circles: rows, refused: rows.filter(({ renewed }) => !renewed).length };
}
