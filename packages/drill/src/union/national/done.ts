import type { At, Member, Outcome } from "@unionhall/member";
import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Moment } from "./moment.ts";
import { checkIn, markIn } from "./written.ts";
import { inLanguage, type Said } from "../said.ts";

/** Where a call is held, and what came of what was done in it before, as devices call it. */
export interface DoneAt {
  readonly call: At;
  readonly agenda: readonly RoomId[];
  readonly language: "en" | "es";
  readonly member: (number: number) => MemberId;
  readonly entry: (moment: Moment) => string;
}

/** Does it on a device as a screen has it done. */
export function doIn({ calls }: Member, at: DoneAt, { by, does }: Moment): Promise<Outcome<void>> {
  const { call, agenda } = at;
  const say = (said: Said): string => inLanguage(at.language, said);
  switch (does.type) {
    case "come":
      return calls.come(call, does.here);
    case "lead":
      return calls.name(call, does.role, at.member(by));
    case "word":
      return calls.leaveWord(call, agenda[does.item]!, say(does.text));
    case "move":
      return calls.moveTo(call, agenda[does.to]!);
    case "extend":
      return calls.extend(call, does.minutes);
    case "note":
      return calls.note(call, { at: agenda[does.item]!, text: say(does.text), mark: markIn(at, does.mark) });
    case "mend":
      return calls.changeNote(call, at.entry(does.note), { text: say(does.text) });
    case "quote":
      return calls.answerQuote(call, at.entry(does.note), does.word);
    case "over":
      return calls.end(call, true);
    case "caption":
      return calls.caption(call, does.text, does.language);
    case "gesture":
      return calls.gesture(call, does.gesture);
    default:
      return speakIn(calls, at, does);
  }
}

type InStack = "ask" | "lower" | "give" | "hush" | "check" | "answer" | "close";

function speakIn(
  calls: Member["calls"],
  at: DoneAt,
  does: Extract<Moment["does"], { readonly type: InStack }>,
): Promise<Outcome<void>> {
  const { call } = at;
  switch (does.type) {
    case "ask":
      return calls.ask(call, does.for, does.first);
    case "lower":
      return calls.leave(call, at.entry(does.ask));
    case "give":
      return calls.give(call, at.entry(does.ask), does.because === null ? "" : inLanguage(at.language, does.because));
    case "hush":
      return calls.hush(call);
    case "check":
      return calls.check(call, checkIn(at.language, does.asked));
    case "answer":
      return calls.answerCheck(call, at.entry(does.check), does.choice);
    case "close":
      return calls.closeCheck(call, at.entry(does.check));
  }
}

/** What a hand, a line or a check is called on the device that it came from; null where there is nothing to call. */
export function cameOf({ calls }: Member, { call, language }: DoneAt, { does }: Moment): string | null {
  const { stack, notes, checks } = calls.look(call)!;
  switch (does.type) {
    case "ask":
      return stack.find((ask) => ask.mine && ask.for === does.for)?.ask ?? null;
    case "note":
      return notes.find(({ mine, text }) => mine && text === inLanguage(language, does.text))?.id ?? null;
    case "check":
      return checks.at(-1)?.id ?? null;
    default:
      return null;
  }
}
