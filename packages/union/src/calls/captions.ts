import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import { captionSaid } from "./kinds.ts";

/** A line of what was said, written along. */
export interface Caption extends Stamp {
  readonly id: string;
  readonly text: string;
  /** As IETF names languages (BCP 47); whoever wrote it says so. */
  readonly language: string;
}

/** The newest of a call: who follows it reads no further back. */
export const mostCaptions = 400;

/** These and the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldCaptions(captions: readonly Caption[], said: Said): readonly Caption[] {
  const caption = readAs(captionSaid, said);
  if (caption === null || caption.text.trim() === "") return captions;
  const { id, seq, by, time } = said;
  return [...captions.slice(1 - mostCaptions), { id, seq, by, time, ...caption }];
}
