import type { CircleView, Member } from "@unionhall/member";
import type { Standing } from "@unionhall/union";
import { standings, vouchesAsked } from "@unionhall/union";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const invite: Command = {
  name: "invite",
  summary: "make an invitation link",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Prints a link that lets one person knock at the circle's door for 14 days. With --vouches 0 the door opens
by itself: the first member's device online lets them in (from three members up, one of somebody else's).
With --vouches N, N members have to vouch for whoever knocks, and another one lets them in. The
circle's agreement says how many at least. Send the link in a way that only that person reads.`,
  options: {
    vouches: { value: "N", help: "how many members have to vouch (else as many as the agreement asks for)" },
    as: { value: "member|adviser|guest", help: "as what they take part (else as the agreement says)" },
    returning: { value: "MEMBER", help: "for a member who lost both device and words" },
    ...json,
    ...home,
  },
  run(call) {
    const vouches = call.number("vouches", 0, 100);
    const as = standingIn(call);
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const who = call.value("returning");
      const returning = who === undefined ? {} : { returning: memberMeant(circle, who).id };
      const ask = { vouches: vouches ?? fewestVouches(member, circle), ...returning, ...as };
      const { link } = good(await member.invite(circle.id, ask));
      call.stage.out(`${call.on("json") ? jsonText({ link }) : link}\n`);
      return exit.done;
    });
  },
};

function standingIn(call: Call): { readonly as?: Standing } {
  const said = call.value("as");
  if (said === undefined) return {};
  const as = standings.find((each) => each === said);
  if (as === undefined) throw wrongUsage(`--as is ${quoted(said)}. Say one of: ${standings.join(", ")}.`);
  return { as };
}

function fewestVouches({ agreements }: Member, { id }: CircleView): number {
  const view = agreements.look(id);
  if (view === null || view.agreement === null) return 0;
  return vouchesAsked(view.agreement, view.people.filter(({ standing }) => standing === "member").length);
}
