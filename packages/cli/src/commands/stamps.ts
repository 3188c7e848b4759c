import { caps } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const stamps: Command = {
  name: "stamps",
  summary: "make stamps for letters that arrive on a full day too",
  takes: "CIRCLE N",
  count: [2, 2],
  about: `Prints N addresses of the circle's letterbox, each with a stamp. A letter by one of them arrives also when the
day's number is used up, once. Hand them out one by one. The hall sees that they were made, not who gets
which, and forgets a stamp when it is used. They stand nowhere else: print them now.`,
  options: { ...json, ...home },
  run(call) {
    const text = call.args[1]!;
    const count = /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > caps.stamps)
      throw wrongUsage(`N is ${quoted(text)}. Give a whole number from 1 to ${caps.stamps}.`);
    return atHome(call, async (member) => {
      await needHall(member);
      const made = good(await member.letters.makeStamps(circleMeant(member, call.args[0]!).id, count));
      call.stage.out(`${call.on("json") ? jsonText(made) : made.join("\n")}\n`);
      return exit.done;
    });
  },
};
