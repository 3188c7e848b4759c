import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { Gesture } from "./kinds.ts";
import { gestureMade } from "./kinds.ts";

/** What each showed last without a sound. For how long it is seen is a screen's to say: nothing here has a clock. */
export type Gestures = Map<MemberId, Stamp & { readonly gesture: Gesture }>;

/** Takes the next that was said in a call's room. Never throws. */
export function foldGestures(gestures: Gestures, said: Said): void {
  const made = readAs(gestureMade, said);
  if (made === null) return;
  const { seq, by, time } = said;
  gestures.set(by, { seq, by, time, gesture: made.gesture });
}
