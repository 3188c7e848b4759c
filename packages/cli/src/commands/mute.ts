import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { titleOf } from "../show/circle.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";
import { table } from "../show/table.ts";

export const mute: Command = {
  name: "mute",
  summary: "fold away what somebody says, for yourself alone; or list whom you have muted",
  takes: "[CIRCLE MEMBER]",
  count: [0, 2],
  about: `What they say shows as one quiet line, is no news, and calls you nowhere, on all your devices. Nobody is told.
What concerns everybody stays to be seen: what a steward does, to-dos, events, documents. With --undo you hear them again.`,
  options: { undo: { help: "hear them again" }, ...json, ...home },
  run(call) {
    const [typed, whom] = call.args;
    if (typed !== undefined && whom === undefined) throw wrongUsage("Say whom.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      if (typed !== undefined && whom !== undefined) {
        const circle = circleMeant(member, typed);
        const { id, name } = memberMeant(circle, whom, "ever");
        good(await member.mine.mute(circle.id, id, !call.on("undo")));
        if (reached) await sentOut(member);
        const words = `${nameText({ name, id })} is ${call.on("undo") ? "heard again" : "muted"}.`;
        call.stage.out(call.on("json") ? `${jsonText({ member: id, muted: !call.on("undo") })}\n` : `${words}\n`);
        return reached ? exit.done : exit.unreachable;
      }
      const { muted } = member.mine;
      const rows = muted.map(({ name, title, member: id }) => [nameText({ name }), titleOf(title), id]);
      const list = rows.length === 0 ? "You have muted nobody." : table(["WHO", "IN", "ID"], rows);
      call.stage.out(`${call.on("json") ? jsonText(muted) : list}\n`);
      return reachedOrNot(reached);
    });
  },
};
