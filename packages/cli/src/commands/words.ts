import type { Member } from "@unionhall/member";
import { atHome, good } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { jsonText } from "../show/plain.ts";
import { troubleOf } from "../words/problems.ts";

export const words: Command = {
  name: "words",
  summary: "show your twelve words, and confirm that they are written down",
  takes: "",
  count: [0, 0],
  about: `The words bring you back when every device is lost; nothing else does. Write them on paper. --confirm asks for
three of them; after that this device no longer has them, and nobody can show them to you again.`,
  options: {
    confirm: { help: "answer for three of the words" },
    answers: { value: "WORDS", help: "with --confirm: the answers, in the order they are asked, in quotes" },
    ...json,
    ...home,
  },
  run(call) {
    if (call.value("answers") !== undefined && !call.on("confirm"))
      throw wrongUsage("--answers goes with --confirm. Say both.");
    return atHome(call, async (member) => {
      const all = await member.words();
      if (all === null) throw troubleOf({ type: "words-already-confirmed" });
      return call.on("confirm") ? confirm(call, member) : show(call, member, all);
    });
  },
};

function show({ stage, on }: Call, member: Member, all: readonly string[]): Promise<ExitCode> {
  const asked = member.askedWords().map((place) => place + 1);
  const lines = all.map((word, at) => `${String(at + 1).padStart(2)}  ${word}`);
  stage.out(`${on("json") ? jsonText({ words: all, asked }) : lines.join("\n")}\n`);
  if (!on("json")) stage.err(`Written down? \`hall words --confirm\` asks for the words ${asked.join(", ")}.\n`);
  return Promise.resolve(exit.done);
}

async function confirm(call: Call, member: Member): Promise<ExitCode> {
  good(await member.confirmWords(await answers(call, member.askedWords())));
  call.stage.out(
    call.on("json") ? `${jsonText({ confirmed: true })}\n` : "Confirmed. Keep the paper where you will find it.\n",
  );
  return exit.done;
}

async function answers(call: Call, places: readonly number[]): Promise<readonly string[]> {
  const given = call.value("answers");
  if (given !== undefined) return given.trim().split(/\s+/);
  const { ask } = call.stage;
  if (ask === null) throw wrongUsage("Nobody sits at a terminal to be asked. Give the three words with --answers.");
  const typed: string[] = [];
  for (const place of places) typed.push(await ask(`Word ${place + 1}: `));
  return typed;
}
