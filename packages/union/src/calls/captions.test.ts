import type { MemberId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { entry, member, said } from "../room.fixture.ts";
import type { Call } from "./call.ts";
import { emptyCall, foldCall } from "./call.ts";
import { mostCaptions } from "./captions.ts";
import { isForMore } from "./checks.ts";
import type { CallRole, Gesture } from "./kinds.ts";
import { callLed, captionSaid, checkAnswered, checkAsked, checkClosed, gestureMade } from "./kinds.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const leads = (role: CallRole, of: MemberId): Written => write(callLed, { role, member: of });
const says = (text: string, language: string): Written => write(captionSaid, { text, language });

function after(...words: readonly (readonly [MemberId, Written])[]): Call {
  const call = emptyCall();
  for (const [at, [by, written]] of words.entries()) foldCall(call, said(by, at + 1, written));
  return call;
}

test("captions are theirs who write them, each in a language, and nobody else puts words into a speaker's mouth", () => {
  const call = after(
    [ash, leads("facilitator", ash)],
    [ash, leads("captions", bo)],
    [ash, leads("interpreter", cy)],
    [bo, says("We meet at the depot.", "en")],
    [cy, says("Nos vemos en el depósito.", "es")],
    [member(4), says("We meet nowhere.", "en")],
    [bo, says("  ", "en")],
  );
  expect(call.captions.map(({ by, text, language }) => [by, language, text])).toEqual([
    [bo, "en", "We meet at the depot."],
    [cy, "es", "Nos vemos en el depósito."],
  ]);
});

test("there is an end to captions, and the newest stand", () => {
  const call = emptyCall();
  for (let at = 1; at <= mostCaptions + 3; at++) foldCall(call, said(ash, at, says(`line ${at}`, "en")));
  expect(call.captions).toHaveLength(mostCaptions);
  expect(call.captions.at(-1)?.text).toBe(`line ${mostCaptions + 3}`);
});

test("of what somebody shows without a sound the newest is seen, of each", () => {
  const shows = (gesture: Gesture): Written => write(gestureMade, { gesture });
  const { gestures } = after([ash, shows("louder")], [bo, shows("agree")], [ash, shows("thanks")]);
  expect([...gestures].map(([who, { gesture, time }]) => [who, gesture, time])).toEqual([
    [ash, "thanks", 3_000],
    [bo, "agree", 2_000],
  ]);
});

test("whoever keeps the time asks for more of it, and nobody else; more for it than against is a yes", () => {
  const more = write(checkAsked, { as: "more", question: "", choices: [] });
  const answers = (check: number, choice: number): Written => write(checkAnswered, { check: entry(check), choice });
  const call = after(
    [ash, leads("facilitator", ash)],
    [ash, leads("time", bo)],
    [cy, more],
    [bo, more],
    [ash, answers(4, 0)],
    [cy, answers(4, 1)],
  );
  const [check] = call.checks.values();
  expect([call.checks.size, check!.by, isForMore(check!)]).toEqual([1, bo, false]);
  foldCall(call, said(bo, 7, answers(4, 0)));
  foldCall(call, said(cy, 8, write(checkClosed, { check: entry(4) })));
  const [now] = call.checks.values();
  expect([isForMore(now!), now!.isOpen]).toEqual([true, true]);
});
