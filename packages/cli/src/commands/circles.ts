import type { CircleView, Member } from "@unionhall/member";
import { atHome, caughtUp, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { circleMeant } from "../select.ts";
import { circleList, circlePage, notOpened } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";
import { inCodes } from "../show/warnings.ts";
import { languageOf, warned } from "../words/language.ts";

export const circles: Command = {
  name: "circles",
  summary: "list your circles, or show one",
  takes: "[CIRCLE]",
  count: [0, 1],
  about: `Lists the circles you are in. With a CIRCLE, shows its members, its door, anything that is not as it
should be, and the eight numbers to compare with other members outside the hall: if theirs differ at the
same place, the hall shows you different pasts.`,
  options: { offline: { help: "do not ask the hall; show what this device has" }, ...warned, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = call.on("offline") || (await caughtUp(call, member));
      const [which] = call.args;
      const text = which === undefined ? allOf(call, member) : oneOf(call, circleMeant(member, which));
      call.stage.out(`${text}\n`);
      call.stage.err(notOpened(member.foundings.opening()).join(""));
      return reachedOrNot(reached);
    }),
};

function allOf(call: Call, member: Member): string {
  return call.on("json") ? jsonText(member.circles()) : circleList(member.circles());
}

function oneOf(call: Call, view: CircleView): string {
  return call.on("json") ? jsonText(inCodes(view)) : circlePage(view, languageOf(call));
}
