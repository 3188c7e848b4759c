import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { placeMeant } from "../place.ts";
import { circleMeant } from "../select.ts";
import { reportSent } from "./say.ts";

export const comment: Command = {
  name: "comment",
  summary: "say something to what stands in a tool",
  takes: "CIRCLE PLACE TEXT",
  count: [3, 3],
  about: `Says TEXT to what PLACE names, such as "board/Winter kit". TEXT can be - to take it from standard input. When
the hall cannot be reached, or with --offline, it waits on this device.`,
  options: { offline: { help: "do not wait for the hall" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const [of, where, typed] = call.args as [string, string, string];
      const text = typed === "-" ? await call.stage.input() : typed;
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, of);
      const { at } = await placeMeant(member, circle, where);
      good(await member.rooms.say(at, { text }));
      if (!offline) await sentOut(member);
      const waits = member.rooms.look(at)?.lines.some(({ mine, state }) => mine && state === "waiting") ?? false;
      return reportSent(call, member.circle(circle.id), { words: "Said.", json: {}, offline, waits });
    }),
};
