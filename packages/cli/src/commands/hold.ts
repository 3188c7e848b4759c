import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";

export const hold: Command = {
  name: "hold",
  summary: "ask for a pause on a member whose phone may be in other hands",
  takes: "CIRCLE MEMBER",
  count: [2, 2],
  about: `When enough members ask (two, unless the circle chose otherwise), that member's key is paused for 72 hours:
it neither enters nor writes. Only their twelve words end it sooner. You can ask this once in 30 days.`,
  options: { ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { id, name } = memberMeant(circle, call.args[1]!);
      good(await member.hold(circle.id, id));
      await member.settled();
      const state = member.circle(circle.id)?.members.find((each) => each.id === id)?.state ?? "in";
      const words = state === "held" ? "is on hold" : "is not on hold yet: others have to ask for it too";
      call.stage.out(
        call.on("json") ? `${jsonText({ member: id, state })}\n` : `${nameText({ name, id })} ${words}.\n`,
      );
      return exit.done;
    }),
};
