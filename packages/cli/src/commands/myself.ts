import type { PersonDescribed } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { readDay } from "../show/time.ts";
import { reportSent } from "./say.ts";

export const myself: Command = {
  name: "myself",
  summary: "say what you are called in a circle, what you can help with, that you are away",
  takes: "CIRCLE",
  count: [1, 1],
  about: `What you say here stands for this circle alone, and its members read it. What you leave out stays as it is. While you are away, up to the day you name, the others see that.`,
  options: {
    name: { value: "NAME", help: "what you are called" },
    pronouns: { value: "WORDS", help: "how people speak of you, as she or they" },
    "no-pronouns": { help: "say none" },
    helps: { value: "WORDS", help: "what you can help with" },
    "no-helps": { help: "say nothing of it" },
    away: { value: "DAY", help: "you are away to the end of that day, as 2026-12-31" },
    back: { help: "you are back" },
    ...json,
    ...home,
  },
  run(call) {
    const [own, name] = [described(call), call.value("name")];
    if (Object.keys(own).length === 0 && name === undefined) throw wrongUsage("Say what is to change.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const { id } = circleMeant(member, call.args[0]!);
      if (name !== undefined) good(await member.rename(id, name));
      good(await member.people.describe(id, own));
      if (reached) await sentOut(member);
      return reportSent(call, member.circle(id), { words: "Said.", json: {}, offline: !reached, waits: !reached });
    });
  },
};

function described({ on, value }: Call): PersonDescribed {
  const said = (name: string): string | undefined => (on(`no-${name}`) ? "" : value(name));
  const [pronouns, help, away] = [said("pronouns"), said("helps"), value("away")];
  if (on("back") && away !== undefined) throw wrongUsage("You can be away, or back: only one of the two.");
  return {
    ...(pronouns === undefined ? {} : { pronouns }),
    ...(help === undefined ? {} : { help }),
    ...(on("back") ? { away: null } : away === undefined ? {} : { away: readDay(away) }),
  };
}
