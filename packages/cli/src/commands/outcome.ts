import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { decisionMeant } from "../decisions/find.ts";
import { decisionText } from "../decisions/show.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";

export const outcome: Command = {
  name: "outcome",
  summary: "challenge a decision's outcome, or carry out what it entitles to",
  takes: "CIRCLE DECISION",
  count: [2, 2],
  about: `With --challenge, asks that the outcome of DECISION be counted again: where one in ten do, it stands only once most of
the circle have counted the same. With --carry-out, does what an outcome that stands entitles to and nobody has done.
Devices count a closed decision by themselves, and declare its outcome where enough have counted the same.`,
  options: {
    challenge: { help: "it is to be counted again" },
    "carry-out": { help: "do what it entitles to" },
    ...json,
    ...home,
  },
  run(call) {
    if (call.on("challenge") === call.on("carry-out")) throw wrongUsage("Say --challenge or --carry-out.");
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { at } = await decisionMeant(member, circle, call.args[1]!);
      const { decisions } = member;
      good(await (call.on("challenge") ? decisions.challenge(at) : decisions.carryOut(at)));
      await needHall(member);
      const view = await decisionMeant(member, circle, at.room);
      call.stage.out(`${call.on("json") ? jsonText(view) : decisionText(circle, view, null)}\n`);
      return exit.done;
    });
  },
};
