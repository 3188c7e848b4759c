import { atHome, good, needHall, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";

export const withOne: Command = {
  name: "with",
  summary: "write to somebody of a circle alone, or say no to who asked that",
  takes: "CIRCLE PERSON",
  count: [2, 2],
  about: `Opens the circle of the two of you: the one that there is, the one that they asked you for, or a new one. No third
ever comes in. They are asked, nobody else of CIRCLE is told, and \`hall home\` shows them that. What you say there waits
until they say yes. With --no you want none from them; they are not told, and \`hall with\` takes it back.`,
  options: { no: { help: "no, and do not show me that they ask again" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const person = memberMeant(circle, call.args[1]!);
      if (call.on("no")) {
        good(await member.alone.decline(circle.id, person.id, true));
        await sentOut(member);
        call.stage.out(call.on("json") ? `${jsonText({ declined: person.id })}\n` : "Nobody is told of that.\n");
        return exit.done;
      }
      const two = good(await member.alone.write(circle.id, person.id));
      await member.settled();
      const name = nameText(person);
      const words =
        two === null
          ? `The hall cannot be reached now. ${name} is asked when this machine reaches it again.`
          : `You and ${name}, and nobody else. The circle's id is ${two}.`;
      call.stage.out(call.on("json") ? `${jsonText({ circle: two })}\n` : `${words}\n`);
      return exit.done;
    }),
};
