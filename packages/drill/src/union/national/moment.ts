import type { AskedFor, CallRole, Gesture, NoteMark, QuoteWord } from "@unionhall/union";
import type { Said } from "../said.ts";
import type { Asked } from "./script.ts";

/** What somebody does in a call. What they do it about is another moment of the same call. */
export type Does =
  | { readonly type: "come"; readonly here: boolean }
  | { readonly type: "lead"; readonly role: CallRole }
  | { readonly type: "word"; readonly item: number; readonly text: Said }
  | { readonly type: "move"; readonly to: number; readonly minutes: number }
  | { readonly type: "extend"; readonly minutes: number }
  | { readonly type: "ask"; readonly for: AskedFor; readonly first: boolean }
  | { readonly type: "lower"; readonly ask: Moment }
  | { readonly type: "give"; readonly ask: Moment; readonly because: Said | null }
  | { readonly type: "hush" }
  | { readonly type: "note"; readonly item: number; readonly text: Said; readonly mark: MomentMark }
  | { readonly type: "mend"; readonly note: Moment; readonly text: Said }
  | { readonly type: "quote"; readonly note: Moment; readonly word: QuoteWord }
  | { readonly type: "check"; readonly asked: Asked }
  | { readonly type: "answer"; readonly check: Moment; readonly choice: number }
  | { readonly type: "close"; readonly check: Moment }
  | { readonly type: "caption"; readonly text: string; readonly language: "en" | "es" }
  | { readonly type: "gesture"; readonly gesture: Gesture }
  | { readonly type: "over" };

/** As a line of notes is marked; who is quoted, by their number. */
export type MomentMark =
  | Exclude<NoteMark, { readonly type: "quote" }>
  | { readonly type: "quote"; readonly of: number };

/** Somebody does something: so many ms after the call began. */
export interface Moment {
  readonly at: number;
  /** By their number: those whom the script names come first. */
  readonly by: number;
  readonly does: Does;
}

/** Takes what happens in a call, in whatever order it is thought of. */
export type Tell = (at: number, by: number, does: Does) => Moment;
