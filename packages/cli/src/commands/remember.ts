import { atHome, good, needHall, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";

export const remember: Command = {
  name: "remember",
  summary: "say that a member has died: their keys end, their name and words stay",
  takes: "CIRCLE MEMBER --yes",
  count: [2, 2],
  about: `From then on their keys open nothing, and the circle shows them as remembered. Their name and what they said stay.
Only a steward can say so, of somebody who is no steward or is out already. With --undo it is said no more: whoever was put
out for it has to be invited anew.`,
  options: { yes: { help: "yes, really" }, undo: { help: "take it back" }, ...json, ...home },
  run(call) {
    if (!call.on("yes") && !call.on("undo"))
      throw wrongUsage("Their keys cannot be given back. Say it again with --yes if you are sure.");
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { id, name } = memberMeant(circle, call.args[1]!, "ever");
      const { people } = member;
      good(await (call.on("undo") ? people.takeBackRemembering(circle.id, id) : people.remember(circle.id, id)));
      await sentOut(member);
      const words = call.on("undo")
        ? `That is taken back. ${nameText({ name, id })} is out.`
        : `${nameText({ name, id })} is remembered.`;
      call.stage.out(call.on("json") ? `${jsonText({ remembered: !call.on("undo"), member: id })}\n` : `${words}\n`);
      return exit.done;
    });
  },
};
