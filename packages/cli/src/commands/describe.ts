import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { reportSent } from "./say.ts";

type About = { title?: string; purpose?: string };

export const describe: Command = {
  name: "describe",
  summary: "say what a circle is called, and what it is for",
  takes: "CIRCLE",
  count: [1, 1],
  about: `A steward says it, and everyone in the circle reads it. What you leave out stays as it is; what it was for before
stays with who said it.`,
  options: {
    title: { value: "TITLE", help: "what the circle is called" },
    purpose: { value: "WORDS", help: "what it is for, in a line or two" },
    "no-purpose": { help: "say nothing of that" },
    ...json,
    ...home,
  },
  run(call) {
    const about = aboutIn(call);
    if (Object.keys(about).length === 0) throw wrongUsage("Say what is to change.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const { id } = circleMeant(member, call.args[0]!);
      good(await member.describe(id, about));
      if (reached) await sentOut(member);
      return reportSent(call, member.circle(id), { words: "Said.", json: {}, offline: !reached, waits: !reached });
    });
  },
};

function aboutIn({ on, value }: Call): About {
  const [title, purpose] = [value("title"), on("no-purpose") ? "" : value("purpose")];
  return { ...(title === undefined ? {} : { title }), ...(purpose === undefined ? {} : { purpose }) };
}
