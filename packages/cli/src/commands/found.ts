import { readLink } from "@unionhall/member";
import { fromTemplate } from "@unionhall/member/templates";
import { toBase32 } from "@unionhall/protocol";
import { chosenStarters, nationalTemplates } from "@unionhall/union";
import { starterTyped } from "../agreement/starter.ts";
import { good, movingIn } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { required } from "../required.ts";
import { notOpened } from "../show/circle.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const found: Command = {
  name: "found",
  summary: "found a hall's first circle, with the link that `hall start` printed",
  takes: "LINK --title TITLE --name NAME",
  count: [1, 1],
  about: `Opens the first circle of a hall and makes you its steward. LINK is what \`hall start\` printed; it is
good once. What binds it changes only by a decision: \`hall agreement\` reads it. Afterwards \`hall words\` shows your twelve words: write them down.`,
  options: {
    title: { value: "TITLE", help: "what the circle is called" },
    purpose: { value: "WORDS", help: "what it is for, in a line or two" },
    name: { value: "NAME", help: "what you are called in it" },
    agreement: { value: "STARTER", help: `what binds it: ${chosenStarters.join(", ")} (else team)` },
    template: { value: "national", help: "open a national union's circles beside it" },
    language: { value: "en|es", help: "the language of your twelve words (else that of this machine)" },
    ...json,
    ...home,
  },
  run(call) {
    const link = readLink(call.args[0]!);
    if (link === null || link.kind !== "found")
      throw wrongUsage(
        "This is not a founding link. Copy the whole of what `hall start` printed, and put it in quotes.",
      );
    const [title, purpose, name, language] = [
      required(call, "title", "TITLE"),
      call.value("purpose") ?? "",
      required(call, "name", "NAME"),
      languageOf(call),
    ];
    const starter = starterTyped(call, "agreement") ?? "team";
    const template = call.value("template");
    if (template !== undefined && template !== "national")
      throw wrongUsage(`--template is ${quoted(template)}. Say national, or leave it out.`);
    return movingIn(call, async (member) => {
      const circle = good(
        await member.found({ hall: link.hall, code: toBase32(link.secret), title, purpose, name, language, starter }),
      );
      if (template !== undefined) {
        good(await member.foundings.furnish(circle, fromTemplate("everyone", language)));
        const circles = nationalTemplates.map((each) => fromTemplate(each, language));
        good(await member.foundings.fromTemplates({ in: circle, name, circles }));
      }
      await member.settled();
      call.stage.err(notOpened(member.foundings.opening()).join(""));
      call.stage.out(call.on("json") ? `${jsonText({ circle })}\n` : `Founded. The circle's id is ${circle}.\n`);
      if ((await member.words()) !== null)
        call.stage.err("`hall words` shows your twelve words. Write them down now.\n");
      return exit.done;
    });
  },
};
