import type { Member } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot } from "../at-home.ts";
import { type Command, home as homeOption, json } from "../command.ts";
import { homePage } from "../show/home.ts";
import { jsonText } from "../show/plain.ts";

export const home: Command = {
  name: "home",
  summary: "show what needs you and what is new for you, of all circles",
  takes: "",
  count: [0, 0],
  about: `Shows where somebody named you, what waits for you in your circles, what is new for you, what you put off, and
your bookmarks. \`hall read\` and \`hall look\` show it, and afterwards it counts as read, on all your devices.`,
  options: {
    "read-all": { help: "count everything as read, in all circles" },
    offline: { help: "do not ask the hall; show what this device has" },
    ...json,
    ...homeOption,
  },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = call.on("offline") ? await fromDisk(member) : await caughtUp(call, member);
      await member.rooms.readNamed();
      if (call.on("read-all")) {
        good(await member.mine.readAll());
        await member.settled();
      }
      const view = member.home();
      call.stage.out(`${call.on("json") ? jsonText(view) : homePage(view)}\n`);
      return reachedOrNot(reached);
    }),
};

/** Without the hall nothing is waited for: what this device has of the tools comes to hand when they are asked for. */
async function fromDisk(member: Member): Promise<true> {
  for (const { id: circle } of member.circles())
    for (const { room } of member.circle(circle)?.dock ?? []) await member.rooms.read({ circle, room });
  return true;
}
