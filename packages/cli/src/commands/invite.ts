import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";

export const invite: Command = {
  name: "invite",
  summary: "make an invitation link",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Prints a link that lets one person knock at the circle's door for 14 days. Without --vouches the door opens
by itself: the first member's device online lets them in (from three members up, one of somebody else's).
With --vouches N, N members have to vouch for whoever knocks, and another one lets them in. Send the link
in a way that only that person reads.`,
  options: {
    vouches: { value: "N", help: "how many members have to vouch (else none)" },
    returning: { value: "MEMBER", help: "for a member who lost both device and words" },
    ...json,
    ...home,
  },
  run(call) {
    const vouches = call.number("vouches", 0, 100) ?? 0;
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const who = call.value("returning");
      const returning = who === undefined ? {} : { returning: memberMeant(circle, who).id };
      const { link } = good(await member.invite(circle.id, { vouches, ...returning }));
      call.stage.out(`${call.on("json") ? jsonText({ link }) : link}\n`);
      return exit.done;
    });
  },
};
