import type { CircleView, Member, WalkAsk, WalkTo } from "@unionhall/member";
import { readLink } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";
import { atHome, caughtUp, good } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { walkPage } from "../show/walk.ts";

export const walkOut: Command = {
  name: "walk-out",
  summary: "go on without a usurper, in a new circle, with everyone else",
  takes: "CIRCLE [--without WHO] [--yes]",
  count: [1, 1],
  about: `Shows who would come along and from where the new circle goes on; with --yes you walk out. Everyone who
was in the circle there comes along, but those you leave out; each says yes for themselves. It takes no
steward and nobody's leave, and works when you were put out, or when the old hall is gone. It goes on from
before whoever you leave out removed somebody, or put you out, in the last thirty days; else from the
newest place. You can walk out of a circle once in thirty days in its hall. There is no way back: what is
said in the new circle is not in the old one, which stays here to be read.`,
  options: {
    without: { value: "WHO", help: "who stays behind: names or ids, with commas between" },
    before: { value: "PLACE", help: "go on from before this place of the old circle" },
    to: { value: "LINK", help: "to another hall, by the founding link that `hall start` printed there" },
    in: { value: "CIRCLE", help: "to the hall of this circle, which you are in" },
    yes: { help: "yes, really" },
    ...json,
    ...home,
  },
  run(call) {
    const to = targetOf(call);
    return atHome(call, async (member) => {
      await caughtUp(call, member);
      const circle = circleMeant(member, call.args[0]!);
      const ask = askOf(call, circle);
      return call.on("yes") ? walk(call, member, circle, { ...ask, to: to(member) }) : show(call, member, circle, ask);
    });
  },
};

/** What can be wrong with how it was typed is found before anything is opened. */
function targetOf({ value }: Call): (member: Member) => WalkTo {
  const [link, circle] = [value("to"), value("in")];
  if (link !== undefined && circle !== undefined) throw wrongUsage("--to and --in name two halls. Keep one of them.");
  if (circle !== undefined) return (member) => ({ in: circleMeant(member, circle).id });
  if (link === undefined) return () => "here";
  const found = readLink(link);
  if (found?.kind !== "found")
    throw wrongUsage("--to wants a founding link: the whole of what `hall start` printed, in quotes.");
  return () => ({ hall: found.hall, code: toBase32(found.secret) });
}

function askOf({ value, number }: Call, circle: CircleView): WalkAsk {
  const without = (value("without") ?? "").split(",").filter((who) => who.trim() !== "");
  const before = number("before", 2, 999_999_999);
  return {
    without: without.map((who) => memberMeant(circle, who.trim()).id),
    ...(before === undefined ? {} : { before }),
  };
}

async function show({ stage, on }: Call, member: Member, { id }: CircleView, ask: WalkAsk): Promise<ExitCode> {
  const plan = good(await member.walks.plan(id, ask));
  stage.out(`${on("json") ? jsonText(plan) : walkPage(plan)}\n`);
  stage.err("Nobody has walked out. Say it again with --yes if you are sure.\n");
  return exit.done;
}

async function walk(
  { stage, on }: Call,
  member: Member,
  { id }: CircleView,
  ask: WalkAsk & { readonly to: WalkTo },
): Promise<ExitCode> {
  const out = good(await member.walks.out(id, ask));
  await member.settled();
  stage.out(on("json") ? `${jsonText(out)}\n` : `You walked out. The new circle's id is ${out.circle}.\n${out.link}\n`);
  stage.err(
    out.offered
      ? "An offer waits for each of them in the old hall. The link says the same; hand it on where the hall is not to be trusted.\n"
      : "The old hall has not taken the offers. Hand on the link to each of them, outside the hall.\n",
  );
  const there = member.desk.state === "open" ? member.desk.where.elsewhere : [];
  const other = there.find(({ circles }) => circles.includes(out.circle));
  if (other !== undefined)
    stage.err(`Your desk is still in the old hall. Move it as well: \`hall desk --to ${other.hall}\`\n`);
  return exit.done;
}
