import type { Bytes } from "@unionhall/protocol";
import { concat } from "@unionhall/protocol";
import { seededRandom } from "../world/random.ts";

/** Numbers below a bound, the same in every run. */
export type Dice = (below: number) => number;

export function diceOf(seed: string): Dice {
  const random = seededRandom(seed);
  let pool: Bytes = new Uint8Array();
  let at = 0;
  return (below) => {
    if (at === pool.length) [pool, at] = [random(4_096), 0];
    at += 4;
    return new DataView(pool.buffer).getUint32(at - 4) % below;
  };
}

/** What announces more than there is: lists, maps, texts and bytes of 2^32 and of 2^53 items, and numbers as large. */
const announced = [0x9a, 0xba, 0x7a, 0x5a, 0x1a].map((head) => new Uint8Array([head, 255, 255, 255, 255]));
const larger = [0x9b, 0xbb, 0x7b, 0x5b, 0x1b].map(
  (head) => new Uint8Array([head, 0, 31, 255, 255, 255, 255, 255, 255]),
);
const odd = [0xf7, 0xf9, 0xfb, 0xc0, 0x5f, 0x7f, 0x9f, 0xbf, 0xff].map((head) => new Uint8Array([head]));
const pieces: readonly Bytes[] = [...announced, ...larger, ...odd];

/** One frame of those there are, bent in one way or another. */
export function mutated(frames: readonly Bytes[], dice: Dice): Bytes {
  const frame = frames[dice(frames.length)]!;
  const at = dice(frame.length);
  const [before, after] = [frame.slice(0, at), frame.slice(at)];
  switch (dice(7)) {
    case 0:
      return before;
    case 1:
      return concat(frame, frame.slice(0, 1 + dice(8)));
    case 2:
      return concat(before, pieces[dice(pieces.length)]!, after.slice(1));
    case 3:
      return concat(before, pieces[dice(pieces.length)]!, after);
    case 4:
      return concat(before, after.slice(0, 1 + dice(40)), after);
    case 5:
      return spliced(before, frames[dice(frames.length)]!, dice);
    default:
      return flipped(frame, dice);
  }
}

function spliced(before: Bytes, other: Bytes, dice: Dice): Bytes {
  return concat(before, other.slice(dice(other.length)));
}

/** Mostly near the beginning, where the forms are. */
function flipped(frame: Bytes, dice: Dice): Bytes {
  const bytes = frame.slice();
  for (let count = dice(4); count >= 0; count--)
    bytes[dice(dice(2) === 0 ? Math.min(64, bytes.length) : bytes.length)]! ^= 1 << dice(8);
  return bytes;
}
