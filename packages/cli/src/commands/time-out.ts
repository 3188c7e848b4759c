import type { CircleView, Member, MemberView, TimeOutView } from "@unionhall/member";
import { atHome, caughtUp, good, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const timeOut: Command = {
  name: "time-out",
  summary: "see who is in a time-out; give one, appeal, end one",
  takes: "CIRCLE [MEMBER]",
  count: [1, 2],
  about: `Without MEMBER, lists the time-outs that there are. With MEMBER, a steward asks for one of --days; it is given once a
second steward has done the same. Until it lapses they read as before, decide as before and can leave; what they
say here does not count, nor what they do alone. Nobody is given another within 30 days. In your own, --appeal
asks the other stewards to end it: with --lift each of them says so, and whoever gave it takes it back.`,
  options: {
    days: { value: "N", help: "for how many days, from 1 to 7 (else 1)" },
    appeal: { help: "ask others than those who gave it to look at your own" },
    lift: { help: "it is to end, or you take back that you asked for it" },
    ...json,
    ...home,
  },
  run(call) {
    const days = call.number("days", 1, 7) ?? 1;
    const who = call.args[1];
    if (call.on("appeal") && (who !== undefined || call.on("lift")))
      throw wrongUsage("--appeal is about your own: it takes no MEMBER and does not go with --lift.");
    if (call.on("lift") && who === undefined) throw wrongUsage("--lift needs a MEMBER.");
    return atHome(call, async (member) => {
      if (who === undefined && !call.on("appeal")) return list(call, member);
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      if (who === undefined) return appeal(call, member, circle);
      const whom = memberMeant(circle, who);
      return call.on("lift") ? lift(call, member, circle, whom) : give(call, member, circle, whom, days);
    });
  },
};

async function list(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const all = member.timeOuts.look(circleMeant(member, call.args[0]!).id);
  const lines = all.length === 0 ? ["Nobody is in a time-out."] : all.map(lineOf);
  call.stage.out(`${call.on("json") ? jsonText(all) : lines.join("\n")}\n`);
  return reachedOrNot(reached);
}

function lineOf({ member: id, name, state, by, days, until, appealed }: TimeOutView): string {
  const [who, givers] = [nameText({ name, id }), by.map(nameText).join(" and ")];
  if (state === "asked")
    return `${givers} asks for a time-out of ${days} ${days === 1 ? "day" : "days"} for ${who}; until ${dayText(until)} another steward can.`;
  return `${who} is in a time-out until ${dayText(until)}, by ${givers}.${appealed ? " They ask others to look at it." : ""}`;
}

async function give(
  call: Call,
  member: Member,
  circle: CircleView,
  { id, name }: MemberView,
  days: number,
): Promise<ExitCode> {
  const state = good(await member.timeOuts.give(circle.id, id, days));
  const words = {
    given: `${nameText({ name, id })} is in a time-out.`,
    asked: "Another steward has to ask for it too, within three days.",
  };
  call.stage.out(`${call.on("json") ? jsonText({ member: id, state }) : words[state]}\n`);
  return exit.done;
}

async function appeal(call: Call, member: Member, { id }: CircleView): Promise<ExitCode> {
  good(await member.timeOuts.appeal(id));
  const words = "The other stewards are asked to look at it.";
  call.stage.out(`${call.on("json") ? jsonText({ appealed: true }) : words}\n`);
  return exit.done;
}

async function lift(call: Call, member: Member, circle: CircleView, { id }: MemberView): Promise<ExitCode> {
  const state = good(await member.timeOuts.lift(circle.id, id));
  const words = { over: "That is over.", said: "Said. Most of the stewards who did not give it have to say so." };
  call.stage.out(`${call.on("json") ? jsonText({ member: id, state }) : words[state]}\n`);
  return exit.done;
}
