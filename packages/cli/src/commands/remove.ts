import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";

export const remove: Command = {
  name: "remove",
  summary: "remove a member from a circle",
  takes: "CIRCLE MEMBER --yes",
  count: [2, 2],
  about: `From this moment they neither enter nor write, and nothing written later is sealed to them. What they have
read they may keep. Only a steward can do this, and it cannot be undone: they would have to be invited anew.`,
  options: { yes: { help: "yes, really" }, ...json, ...home },
  run(call) {
    if (!call.on("yes"))
      throw wrongUsage("Removing somebody cannot be undone. Say it again with --yes if you are sure.");
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { id, name } = memberMeant(circle, call.args[1]!);
      good(await member.remove(circle.id, id));
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ removed: id })}\n` : `${nameText({ name, id })} is out.\n`);
      return exit.done;
    });
  },
};
