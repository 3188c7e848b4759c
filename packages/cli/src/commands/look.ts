import { atHome, caughtUp, reachedOrNot } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { placeMeant } from "../place.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { itemList, itemPage } from "../show/room.ts";

export const look: Command = {
  name: "look",
  summary: "show a circle's tools, what is in one, and what people say to it",
  takes: "CIRCLE [PLACE]",
  count: [1, 2],
  about: `Without PLACE, lists the circle's tools. PLACE is a tool, such as board, or something in it, such as
"board/Winter kit": each by its title, its id or the beginning of its id. Shows its text, what is in it
and what people say to it; afterwards it counts as read.`,
  options: {
    all: { help: "also what is archived or in the trash" },
    ids: { help: "show the id of each line" },
    offline: { help: "do not ask the hall; show what this device has" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      const { stage, on, args } = call;
      const reached = !on("offline") && (await caughtUp(call, member));
      const circle = circleMeant(member, args[0]!);
      const shown = on("all") ? ["active", "archived", "trashed"] : ["active"];
      if (args[1] === undefined) {
        const tools = circle.dock.filter(({ state }) => shown.includes(state));
        stage.out(`${on("json") ? jsonText(tools) : itemList(tools)}\n`);
        return reachedOrNot(reached || on("offline"));
      }
      const { at, item } = await placeMeant(member, circle, args[1]);
      const view = member.rooms.look(at)!;
      const items = view.items.filter(({ state }) => shown.includes(state));
      stage.out(`${on("json") ? jsonText({ ...view, items }) : itemPage(view, item, items, on("ids"))}\n`);
      await member.rooms.readTo(at);
      return reachedOrNot(reached || on("offline"));
    }),
};
