import type { EntryId, MemberId, RoomId } from "@unionhall/protocol";
import * as union from "@unionhall/union";
import { inLanguage } from "../said.ts";
import type { Does, Moment, MomentMark } from "./moment.ts";

/** Where a call is held, and what came of what was done in it before. */
export interface HeldAt {
  readonly language: "en" | "es";
  /** The room of an item of its agenda, by its number. */
  readonly item: (number: number) => RoomId;
  readonly member: (number: number) => MemberId;
  readonly entry: (moment: Moment) => EntryId;
  /** The place of the newest entry that whoever does it has read. */
  readonly knew: number;
}

/** What a moment says in the call's room. */
export function writtenIn(at: HeldAt, { by, does }: Moment): union.Written {
  const say = (said: readonly [string, string]): string => inLanguage(at.language, said);
  const { write } = union;
  switch (does.type) {
    case "come":
      return write(union.callHere, { here: does.here });
    case "lead":
      return write(union.callLed, { role: does.role, member: at.member(by) });
    case "word":
      return write(union.wordLeft, { at: at.item(does.item), text: say(does.text) });
    case "move":
      return write(union.callMoved, { to: at.item(does.to), minutes: does.minutes });
    case "extend":
      return write(union.callExtended, { minutes: does.minutes });
    case "note":
      return write(union.noteWritten, { at: at.item(does.item), text: say(does.text), mark: markIn(at, does.mark) });
    case "mend":
      return write(union.noteChanged, { note: at.entry(does.note), text: say(does.text) });
    case "quote":
      return write(union.quoteAnswered, { note: at.entry(does.note), word: does.word });
    case "caption":
      return write(union.captionSaid, { text: does.text, language: does.language });
    case "gesture":
      return write(union.gestureMade, { gesture: does.gesture });
    case "over":
      return write(union.callOver, { over: true, came: null });
    default:
      return stackOrCheck(at, does);
  }
}

function stackOrCheck(
  at: HeldAt,
  does: Extract<Does, { type: "ask" | "lower" | "give" | "hush" | "check" | "answer" | "close" }>,
): union.Written {
  const { write } = union;
  switch (does.type) {
    case "ask":
      return write(union.stackAsked, { for: does.for, first: does.first });
    case "lower":
      return write(union.stackLeft, { ask: at.entry(does.ask) });
    case "give": {
      const because = does.because === null ? "" : inLanguage(at.language, does.because);
      return write(union.stackGiven, { ask: at.entry(does.ask), knew: at.knew, because });
    }
    case "hush":
      return write(union.stackOver, {});
    case "check":
      return write(union.checkAsked, checkIn(at.language, does.asked));
    case "answer":
      return write(union.checkAnswered, { check: at.entry(does.check), choice: does.choice });
    case "close":
      return write(union.checkClosed, { check: at.entry(does.check) });
  }
}

/** As it is asked in one language. */
export function checkIn(
  language: HeldAt["language"],
  { as, question, choices = [] }: Extract<Does, { type: "check" }>["asked"],
): union.CheckAsked {
  return {
    as,
    question: inLanguage(language, question),
    choices: choices.map((choice) => inLanguage(language, choice)),
  };
}

/** As it marks a line where those whom it quotes are members. */
export function markIn({ member }: Pick<HeldAt, "member">, mark: MomentMark): union.NoteMark {
  return mark.type === "quote" ? { type: "quote", of: member(mark.of) } : mark;
}
