import { fromTemplate } from "@unionhall/member/templates";
import { chosenStarters, templateNames } from "@unionhall/union";
import { starterTyped } from "../agreement/starter.ts";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { required } from "../required.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const open: Command = {
  name: "open",
  summary: "open another circle in the hall of one you are in",
  takes: "[TITLE] --in CIRCLE",
  count: [0, 1],
  about: `Opens a circle with you alone in it, as its steward. CIRCLE is one that you are in: it answers for the new
one's room in the hall, and nobody can see afterwards which one it was. From a template it has its tools, a first
message on its board, and what else you leave out. TEMPLATE is one of:
${templateNames.join(", ")}.`,
  options: {
    in: { value: "CIRCLE", help: "a circle you are in" },
    purpose: { value: "WORDS", help: "what it is for, in a line or two" },
    name: { value: "NAME", help: "what you are called in the new one (else as in CIRCLE)" },
    template: { value: "TEMPLATE", help: "a circle as a union often has one" },
    agreement: {
      value: "STARTER",
      help: `what binds it: ${chosenStarters.join(", ")} (else as the template has it, else team)`,
    },
    language: { value: "en|es", help: "the language of the template's words (else that of this machine)" },
    ...json,
    ...home,
  },
  run(call) {
    const template = templateIn(call);
    const title = call.args[0]?.trim() ?? template?.title ?? "";
    if (title === "") throw wrongUsage("There is no title. Say what the circle is to be called.");
    const purpose = call.value("purpose") ?? template?.purpose ?? "";
    const starter = starterTyped(call, "agreement");
    const within = required(call, "in", "CIRCLE");
    return atHome(call, async (member) => {
      await needHall(member);
      const sponsor = circleMeant(member, within);
      const name = call.value("name") ?? sponsor.members.find(({ me }) => me)?.name ?? "";
      const circle = good(
        await member.open({
          ...template,
          ...(starter === undefined ? {} : { starter }),
          in: sponsor.id,
          title,
          purpose,
          name,
        }),
      );
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ circle })}\n` : `Opened. The circle's id is ${circle}.\n`);
      return exit.done;
    });
  },
};

function templateIn(call: Call): ReturnType<typeof fromTemplate> | null {
  const said = call.value("template");
  if (said === undefined) return null;
  const name = templateNames.find((each) => each === said);
  if (name === undefined) throw wrongUsage(`--template is ${quoted(said)}. Say one of: ${templateNames.join(", ")}.`);
  return fromTemplate(name, languageOf(call));
}
