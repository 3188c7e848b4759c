import type { MemberId } from "@unionhall/protocol";
import { bytesOf, concat, sha256 } from "@unionhall/protocol";
import { wordToSign } from "@unionhall/union";
import type { Alike, HomeSeat } from "./home-rooms.ts";

/** From one turn to the next, and between the first and the last of very many, in ms. */
const step = 5_000;
const longest = 120_000;
/** How long those are let go first who had not spoken when it was enough, in ms. */
export const aside = 300_000;

export interface Turn {
  /** Of the wait for it. */
  readonly name: string;
  /** How long it is until then, in ms. */
  readonly wait: number;
}

interface ToBring extends Alike {
  readonly needed: number;
  /** Tomorrow it would be too late. */
  readonly isLate: boolean;
}

/**
 * When it is this person's turn to take over what enough have said. All of the home's devices make the same order of those who
 * could, by what nobody outside knows: their ids in the home. So who brings a word tells nothing of who said it. Only the device on which the word
 * was said that was enough is surely there just then, and those of whoever spoke after it: these let the others go first, so
 * that it is not mostly they who bring what they have said.
 */
export function turnOf(
  { home, circle }: Pick<HomeSeat, "home" | "circle">,
  minders: ReadonlySet<MemberId>,
  { deed, words, needed, isLate }: ToBring,
): Turn | null {
  const { me } = home;
  const inOrder = words.toSorted((a, b) => a.seq - b.seq);
  const [enough] = inOrder.slice(needed - 1);
  if (me === null || !minders.has(me) || enough === undefined) return null;
  const what = sha256(concat(bytesOf(home.circle.id), wordToSign(circle, enough.after, deed)));
  const lots = new Map([...minders].map((id) => [id, sha256(concat(what, bytesOf(id))).join()]));
  const last = new Set(inOrder.slice(needed - 1).map(({ by }) => by));
  const byLot = [...minders].toSorted((a, b) => (lots.get(a)! < lots.get(b)! ? -1 : 1));
  const first = byLot.filter((id) => !last.has(id));
  const all = isLate ? byLot : [...first, ...byLot.filter((id) => last.has(id))];
  const each = Math.min(step, longest / all.length);
  const isLast = last.has(me) && first.length > 0 && !isLate;
  const wait = all.indexOf(me) * each + (isLast ? aside : 0);
  // Who comes later than at their turn goes at once; and nobody waits longer for what another's clock says.
  const left = enough.time + wait - home.circle.env.clock.now();
  return { name: `seat ${what.join()} ${enough.by}`, wait: Math.min(Math.max(0, left), wait) };
}
