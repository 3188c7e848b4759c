import type { AdvisersCircle, DecisionView, Member } from "@unionhall/member";
import { uses } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { bringAdvice } from "../decisions/bring-advice.ts";
import { decisionMeant } from "../decisions/find.ts";
import { refused, wrongUsage } from "../exit.ts";
import { circleMeant, meant, only } from "../select.ts";
import { plain, plainLines, quoted } from "../show/plain.ts";
import { reportSent } from "./say.ts";

export const askAdvisers: Command = {
  name: "ask-advisers",
  summary: "ask advisers about a decision, bring back what they say, or say what was done with it",
  takes: "CIRCLE DECISION [QUESTION]",
  count: [2, 3],
  about: `Copies title and text of DECISION into an advisers' circle that you are a member of, with your QUESTION, and nothing else.
Without --yes it is shown and does not go. --title and --text say what goes in their place; --text can be - to take it from
standard input. What an adviser comments there is advice: --bring shows what nobody has brought back, and with --yes it comes
back as text, for everybody here to read, as you brought it. With --use, whoever opened the decision says what was done with
it. \`hall decisions CIRCLE DECISION\` shows all of it. It is never counted.`,
  options: {
    in: { value: "CIRCLE", help: "the advisers' circle; not needed where you are in one" },
    called: { value: "NAME", help: "what they are called in the circle that asks; else as their circle" },
    title: { value: "TITLE", help: "what the advisers read as its title" },
    text: { value: "TEXT", help: "what the advisers read of it" },
    bring: { help: "show what they have said; with --yes, bring it back" },
    only: { value: "LINES", help: "with --bring, only these of it, by their ids with commas between" },
    yes: { help: "yes, you have read what goes or comes, and it is to" },
    use: { value: "HOW", help: `what was done with what was asked last: ${uses.join(", ")}` },
    because: { value: "TEXT", help: "why" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const said = [call.args[2] !== undefined, call.on("bring"), call.value("use") !== undefined];
    if (said.filter(Boolean).length !== 1) throw wrongUsage("Ask a QUESTION, or say --bring or --use.");
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const decision = await decisionMeant(member, circle, call.args[1]!);
      const words = await act(call, member, decision);
      if (!offline) await sentOut(member);
      const waits = member.decisions.look(decision.at)?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words, json: {}, offline, waits });
    });
  },
};

async function act(call: Call, member: Member, decision: DecisionView): Promise<string> {
  if (call.on("bring")) return bringAdvice(call, member, decision);
  const use = call.value("use");
  if (use === undefined) return ask(call, member, decision);
  const how = uses.find((each) => each === use);
  if (how === undefined) throw refused(`It is one of ${uses.join(", ")}.`);
  const last = decision.advice.findLast(({ brought }) => brought.length > 0);
  if (last === undefined) throw refused("No advice has been brought there.");
  good(await member.advice.use(decision.at, last.asking.room, { use: how, because: call.value("because") ?? "" }));
  return "Said.";
}

async function ask({ args, on, value, stage }: Call, member: Member, decision: DecisionView): Promise<string> {
  const { circle, title: called } = advisersMeant(member.advice.circles(), value("in"));
  const typed = value("text");
  const copy = member.advice.copy(decision.at);
  const text = typed === "-" ? await stage.input() : (typed ?? copy.text);
  const asking = { circle, called: value("called") ?? called, title: value("title") ?? copy.title, text };
  if (!on("yes")) {
    stage.out(`${plain(called)} would read this, and nothing else:\n\n${copyText(asking.title, text, args[2]!)}\n\n`);
    throw wrongUsage("Say it again with --yes to ask them.");
  }
  good(await member.advice.ask(decision.at, { ...asking, asks: args[2]! }));
  return "Asked.";
}

function copyText(title: string, text: string, asks: string): string {
  const read = [title, text, asks].filter((each) => each !== "");
  return read.map((each) => `  ${plainLines(each, "  ")}`).join("\n\n");
}

function advisersMeant(all: readonly AdvisersCircle[], typed: string | undefined): AdvisersCircle {
  if (all.length === 0) throw refused("You are in no advisers' circle as a member.");
  const fitting =
    typed === undefined
      ? all
      : meant(
          all,
          typed,
          ({ circle }) => circle,
          ({ title }) => title,
        );
  return only(
    fitting,
    `You ask in no advisers' circle called ${quoted(typed ?? "")}.`,
    (count) => `That could be ${count} circles. Say one by --in.`,
  );
}
