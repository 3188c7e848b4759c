import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, meant, only } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const dropLetter: Command = {
  name: "drop-letter",
  summary: "drop a letter that came from outside",
  takes: "CIRCLE LETTER --yes",
  count: [2, 2],
  about: `LETTER is an id that \`hall letters CIRCLE\` shows, or its beginning. It goes from the hall for everyone, at once, and
nothing brings it back.`,
  options: { yes: { help: "yes, really" }, ...json, ...home },
  run(call) {
    if (!call.on("yes")) throw wrongUsage("It does not come back. Say it again with --yes if you are sure.");
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!).id;
      const { letters } = good(await member.letters.look(circle));
      const text = call.args[1]!;
      const fitting = meant(letters, text, (letter) => letter.id);
      const { id } = only(
        fitting,
        `There is no letter ${quoted(text)}. \`hall letters CIRCLE\` shows ids.`,
        (count) => `${count} letters fit ${quoted(text)}. Give more of the id.`,
      );
      good(await member.letters.drop(circle, id));
      call.stage.out(call.on("json") ? `${jsonText({ dropped: id })}\n` : "Dropped.\n");
      return exit.done;
    });
  },
};
