import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";

export const keepApart: Command = {
  name: "keep-apart",
  summary: "not to be drawn or paired with somebody; they are never told",
  takes: "CIRCLE MEMBER",
  count: [2, 2],
  about: `What your devices draw or pair keeps you apart, and that MEMBER wants to write to you alone is not shown. With --tell the
circle's care people know it as well, but for MEMBER, so that what they draw does too. MEMBER cannot learn it from
anything here. With --undo it is over.`,
  options: {
    tell: { help: "tell the care people too" },
    undo: { help: "not any more" },
    ...json,
    ...home,
  },
  run(call) {
    if (call.on("tell") && call.on("undo")) throw wrongUsage("Either --tell or --undo.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const circle = circleMeant(member, call.args[0]!);
      const other = memberMeant(circle, call.args[1]!, "ever");
      const how = call.on("undo") ? "not" : call.on("tell") ? "told" : "mine";
      good(await member.care.keepApart(circle.id, other.id, how));
      if (reached) await sentOut(member);
      const words = how === "not" ? "You are not kept apart any more" : "You are to be kept apart";
      call.stage.out(call.on("json") ? `${jsonText({ member: other.id, how })}\n` : `${words}: ${nameText(other)}.\n`);
      return reachedOrNot(reached);
    });
  },
};
