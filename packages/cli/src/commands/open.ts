import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { required } from "../required.ts";

export const open: Command = {
  name: "open",
  summary: "open another circle in the hall of one you are in",
  takes: "TITLE --in CIRCLE",
  count: [1, 1],
  about: `Opens a circle with you alone in it, as its steward. CIRCLE is one that you are in: it answers for the new
one's room in the hall, and nobody can see afterwards which one it was.`,
  options: {
    in: { value: "CIRCLE", help: "a circle you are in" },
    purpose: { value: "WORDS", help: "what it is for, in a line or two" },
    name: { value: "NAME", help: "what you are called in the new one (else as in CIRCLE)" },
    ...json,
    ...home,
  },
  run(call) {
    const title = call.args[0]!.trim();
    if (title === "") throw wrongUsage("The title is empty. Say what the circle is to be called.");
    const within = required(call, "in", "CIRCLE");
    return atHome(call, async (member) => {
      await needHall(member);
      const sponsor = circleMeant(member, within);
      const name = call.value("name") ?? sponsor.members.find(({ me }) => me)?.name ?? "";
      const circle = good(await member.open({ in: sponsor.id, title, purpose: call.value("purpose") ?? "", name }));
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ circle })}\n` : `Opened. The circle's id is ${circle}.\n`);
      return exit.done;
    });
  },
};
