import type { CircleView, Member, OpeningView } from "@unionhall/member";
import { atHome, caughtUp, good, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant, meant } from "../select.ts";
import { titleOf } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";

export const leave: Command = {
  name: "leave",
  summary: "leave a circle, or let go of one you are out of",
  takes: "CIRCLE --yes",
  count: [1, 1],
  about: `Everything of the circle goes from this machine: what you have read, its keys, what waits to be sent. From
your other devices it goes when they next connect. Nothing brings it back; what you said stays with those
who read it. To come back you need an invitation.`,
  options: { yes: { help: "yes, really" }, ...json, ...home },
  run(call) {
    if (!call.on("yes")) throw wrongUsage("What goes cannot be brought back. Say it again with --yes if you are sure.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const unopened = refusedAs(member, call.args[0]!);
      if (unopened !== null) return letGoOfRefused(call, member, unopened);
      const circle = circleMeant(member, call.args[0]!);
      return circle.state === "out" ? letGo(call, member, circle, reached) : go(call, member, circle);
    });
  },
};

/** One that the hall did not open, where no circle is called so. */
function refusedAs(member: Member, text: string): OpeningView | null {
  const titleIn = ({ title }: Pick<OpeningView, "title">): string => title;
  if (meant(member.circles(), text, ({ id }) => id, titleIn).length > 0) return null;
  const refused = member.foundings.opening().filter((each) => each.refused !== null);
  return meant(refused, text, ({ circle }) => circle, titleIn)[0] ?? null;
}

async function letGoOfRefused(call: Call, member: Member, { circle, title }: OpeningView): Promise<ExitCode> {
  good(await member.foundings.letGo(circle));
  return said(call, { id: circle, title }, "The hall had not opened it. This machine has forgotten");
}

async function go(call: Call, member: Member, circle: CircleView): Promise<ExitCode> {
  await needHall(member);
  good(await member.leave(circle.id));
  await member.settled();
  return said(call, circle, "You left");
}

/** The hall need not be there for that. */
async function letGo(call: Call, member: Member, circle: CircleView, reached: boolean): Promise<ExitCode> {
  good(await member.forget(circle.id));
  if (reached) await member.settled();
  said(call, circle, "You were out already. This machine has forgotten");
  return reachedOrNot(reached);
}

function said(call: Call, { id, title }: Pick<CircleView, "id" | "title">, words: string): ExitCode {
  call.stage.out(call.on("json") ? `${jsonText({ left: id })}\n` : `${words} ${titleOf(title)}.\n`);
  return exit.done;
}
