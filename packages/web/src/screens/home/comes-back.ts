import { text } from "../../messages/messages.ts";
import { dayAt, dayHere } from "../../parts/day-here.ts";
import { clock } from "../../parts/time.ts";
import { dayNear } from "../lists/words.ts";

/** When something that is put off comes back, in ms since 1970: in the middle of a sentence. */
export function comesBack(time: number): string {
  return `${dayNear(dayAt(time), dayHere())}, ${clock(time, text().language)}`;
}
