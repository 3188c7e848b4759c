import type {
  Answer,
  Bytes,
  CircleId,
  LetterPlace,
  LettersToday,
  PublicLetterbox,
  PutOutsideLetter,
  Reason,
} from "@unionhall/protocol";
import { letterboxIdOf, letterIdOf, may, stampHashOf } from "@unionhall/protocol";
import type { Circle } from "../store/circle.ts";
import type { Guest, Hall } from "./hall.ts";
import { dayOf, done, refuse } from "./hall.ts";
import { asMember, member } from "./inside.ts";

/* Letters from outside: anyone leaves one who has a circle's address, and nothing of who that is gets here to be kept. */

/** A circle that takes no letters and one that is not there look the same from outside. */
export async function getLetterbox(
  hall: Hall,
  guest: Guest,
  { circle: id }: { readonly circle: CircleId },
): Promise<Answer> {
  const letterbox = (await hall.store.circle(id))?.door.letterbox;
  if (letterbox === undefined) return refuse("letterbox-closed");
  return { type: "letterbox", key: letterbox.key, paused: letterbox.paused };
}

/** What is there already is acknowledged again, before anything else. */
export function putOutsideLetter(hall: Hall, guest: Guest, request: PutOutsideLetter): Promise<Answer> {
  const { circle: id, letterbox, sealed, stamp } = request;
  const spent = stamp === undefined ? undefined : stampHashOf(letterbox, stamp);
  const letter = letterIdOf(sealed);
  const wanted = { outside: { letter, ...(spent === undefined ? {} : { stamp: spent }) } };
  return hall.store.change(id, wanted, ({ circle, outside }) => {
    if (outside.there) return { answer: done };
    const day = dayOf(hall.now());
    const today = lettersToday(circle, day);
    const reason = whyNot(circle, request, { today, most: hall.limits.lettersPerDay, stampIsGood: outside.stamp });
    if (reason !== null || circle === null) return { answer: refuse(reason ?? "letterbox-closed") };
    const stamped = spent !== undefined;
    const came = stamped ? { ...today, stamped: today.stamped + 1 } : { ...today, plain: today.plain + 1 };
    const ledger = { ...circle.ledger, letters: { day, ...came } };
    const left = { letter, day, stamped, sealed };
    const changes = { circle: { ...circle, ledger }, outsideLetter: left, ...(stamped ? { spendStamp: spent } : {}) };
    return { answer: done, changes };
  });
}

interface Lanes {
  readonly today: LettersToday;
  /** Letters of each kind that the hall takes for a circle on a day. */
  readonly most: number;
  readonly stampIsGood: boolean;
}

/** A stamp is spent only by a letter that is taken. */
function whyNot(
  circle: Circle | null,
  { letterbox: sealedTo, stamp }: PutOutsideLetter,
  { today, most, stampIsGood }: Lanes,
): Reason | null {
  const letterbox = circle?.door.letterbox;
  if (circle === null || letterbox === undefined) return "letterbox-closed";
  if (letterboxIdOf(circle.id, letterbox.key) !== sealedTo) return "letterbox-moved";
  if (letterbox.paused) return "letterbox-paused";
  if (stamp !== undefined && !stampIsGood) return "stamp-not-good";
  return hasRoom(letterbox, today, most, stamp !== undefined) ? null : "letterbox-full";
}

/** What came without a stamp takes no room from what comes with one. */
function hasRoom(letterbox: PublicLetterbox, today: LettersToday, most: number, stamped: boolean): boolean {
  if (stamped) return today.stamped < Math.min(letterbox.stamped, most);
  return today.plain < Math.min(letterbox.daily, most);
}

function lettersToday(circle: Circle | null, day: number): LettersToday {
  const letters = circle?.ledger.letters;
  return letters?.day === day ? { plain: letters.plain, stamped: letters.stamped } : { plain: 0, stamped: 0 };
}

type Get = { readonly circle: CircleId; readonly after?: LetterPlace };

export function getOutsideLetters(hall: Hall, guest: Guest, { circle: id, after }: Get): Promise<Answer> {
  return asMember(hall, guest, id, async (circle) => ({
    type: "outside-letters",
    letters: await hall.store.outsideLetters(id, after ?? null, hall.limits.bytesPerPage),
    today: lettersToday(circle, dayOf(hall.now())),
    stamps: await hall.store.stamps(id),
  }));
}

type PutStamps = { readonly circle: CircleId; readonly stamps: readonly Bytes[] };

/** Whose stamps these are is not kept: one that is spent names neither who made it nor who gave it away. */
export function putStamps(hall: Hall, guest: Guest, { circle: id, stamps }: PutStamps): Promise<Answer> {
  return hall.store.change(id, { stamps: true }, (seen) => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    if (!may(stands.latch, "steward")) return { answer: refuse("not-a-steward") };
    if (stands.circle.door.letterbox === undefined) return { answer: refuse("letterbox-closed") };
    if (seen.stamps + stamps.length > hall.limits.stampsPerCircle) return { answer: refuse("quota") };
    return { answer: done, changes: { circle: stands.circle, stamps } };
  });
}
