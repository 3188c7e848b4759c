import type { LetterView } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText, plainLines } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const letters: Command = {
  name: "letters",
  summary: "read letters that came from outside",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Shows every letter that the hall has for the circle, with its day and its id. They stay in the hall until a member
drops them, or for as long as the circle keeps what passes, 90 days at most. Anyone can have written them:
do not believe one because it says who it is from.`,
  options: { ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const view = good(await member.letters.look(circleMeant(member, call.args[0]!).id));
      const shown = call.on("json") ? jsonText(view.letters) : view.letters.map(letterText).join("\n\n");
      if (shown !== "") call.stage.out(`${shown}\n`);
      return exit.done;
    }),
};

const unopened = "(It does not open: it was sealed for somebody else, or badly.)";

function letterText({ id, day, stamped, text, earlier }: LetterView): string {
  const marks = [...(stamped ? ["with a stamp"] : []), ...(earlier ? ["to an earlier address"] : [])];
  const head = [dayText(day), id, ...marks.map((mark) => `(${mark})`)].join("  ");
  return `${head}\n  ${text === null ? unopened : plainLines(text, "  ")}`;
}
