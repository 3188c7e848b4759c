import type { AdviceView, DecisionView, Member } from "@unionhall/member";
import type { AdviceSaid } from "@unionhall/union";
import { good } from "../at-home.ts";
import type { Call } from "../command.ts";
import { refused, wrongUsage } from "../exit.ts";
import { roomAt } from "../place.ts";
import { meant, only } from "../select.ts";
import { plain, plainLines, quoted } from "../show/plain.ts";
import { moment } from "../show/time.ts";

/** Whoever brings something answers for it, so they are shown all of it first. */
export async function bringAdvice(call: Call, member: Member, { at, advice }: DecisionView): Promise<string> {
  const mine = advice.filter(({ there }) => there !== null);
  if (mine.length === 0) throw refused("Nobody was asked about it in a circle of yours.");
  for (const { asking } of mine) await roomAt(member, asking);
  const chosen = chosenOf(member.decisions.look(at)?.advice ?? [], call.value("only"));
  if (chosen.length === 0) return "Nothing new was said there.";
  for (const { said } of chosen) call.stage.out(`${said.map(saidText).join("\n")}\n`);
  if (!call.on("yes")) throw wrongUsage("Say it again with --yes to bring it here.");
  for (const { asking, said } of chosen) good(await member.advice.bring(at, asking.room, said));
  return "Brought.";
}

interface Chosen extends Pick<AdviceView, "asking"> {
  readonly said: readonly AdviceSaid[];
}

function chosenOf(advice: readonly AdviceView[], typed: string | undefined): readonly Chosen[] {
  const left = advice.map(({ asking, there }) => ({ asking, said: there?.left ?? [] }));
  const all = left.flatMap(({ said }) => said);
  const meantOnes = typed === undefined ? all : typed.split(",").map((id) => wordMeant(all, id.trim()));
  const chosen = left.map(({ asking, said }) => ({ asking, said: said.filter((each) => meantOnes.includes(each)) }));
  return chosen.filter(({ said }) => said.length > 0);
}

function wordMeant(all: readonly AdviceSaid[], typed: string): AdviceSaid {
  return only(
    meant(all, typed, ({ line }) => line),
    `Nothing there that nobody has brought has the id ${quoted(typed)}. --bring alone shows all.`,
    (count) => `${count} of what was said fit ${quoted(typed)}. Give more of the id.`,
  );
}

function saidText({ line, adviser, said, advice }: AdviceSaid): string {
  return `${plain(adviser)}, ${moment(said)} (${line})\n  ${plainLines(advice, "  ")}`;
}
