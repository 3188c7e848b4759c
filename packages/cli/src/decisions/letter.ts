import type { CircleView, DecisionView, Member } from "@unionhall/member";
import type { LetterPart } from "@unionhall/member/plain-letter";
import { cut, plainLetter, unsaidIn } from "@unionhall/member/plain-letter";
import type { Call, Options } from "../command.ts";
import { refused, wrongUsage } from "../exit.ts";
import { plain, plainLines } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const letterOptions: Options = {
  letter: { help: "as a plain letter for somebody in jail: it names nobody, and what answers it comes back on paper" },
  to: { value: "NAME", help: "the first name that the letter greets (else a line for it)" },
  objections: { help: "with what others have against it, without their names" },
  reasons: { help: "with the reasons that others gave, without their names" },
  language: { value: "en|es", help: "the language of the letter, and of an agreement (else that of this machine)" },
};

/** What the letter's own options say without it, or JSON of what is for people, is a slip. Throws `Trouble`. */
export function checkLetter({ on, value, args }: Call): void {
  const isOfLetter = on("objections") || on("reasons") || value("to") !== undefined;
  if (!on("letter") && isOfLetter) throw wrongUsage("--to, --objections and --reasons go with --letter.");
  if (on("letter") && (args[1] === undefined || on("json"))) throw wrongUsage("Say of which DECISION, and not --json.");
}

/** To be printed, or copied by hand where there is no printer. Throws `Trouble`. */
export function letterText(call: Call, member: Member, circle: CircleView, of: DecisionView): string {
  const unsaid = unsaidIn(member.circles(), circle);
  const written = member.rooms.look(of.at)?.body?.text ?? "";
  const [title, text] = [cut(of.title, unsaid), cut(written, unsaid)];
  const options = of.options.map((option) => cut(option, unsaid));
  const asked = { ...of, title: title.text, text: text.text, options: options.map((option) => option.text) };
  const parts = plainLetter(asked, {
    language: languageOf(call),
    to: call.value("to") ?? "",
    objections: call.on("objections"),
    reasons: call.on("reasons"),
    unsaid,
  });
  if (parts === null) throw refused("Nothing can be said to it any more.");
  const gone = [...new Set([title, text, ...options].flatMap(({ names }) => names))];
  if (gone.length > 0) call.stage.err(`These have become lines: ${gone.map(plain).join(", ")}.\n`);
  return parts.map(partText).join("\n\n");
}

function partText(part: LetterPart): string {
  const text = plainLines(part.text, "");
  switch (part.is) {
    case "heading":
      return `${text}\n${"-".repeat(Math.min(text.length, 60))}`;
    case "text":
      return text;
    case "said":
      return `  “${plainLines(part.text, "  ")}”`;
    case "box":
      return `[ ] ${plainLines(part.text, "    ")}`;
    case "place":
      return `[  ] ${plainLines(part.text, "     ")}`;
    case "room":
      return [text, ...Array.from({ length: part.lines }, () => "_".repeat(60))].join("\n\n");
  }
}
