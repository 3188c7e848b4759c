import { traitsOf } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { refused } from "../exit.ts";
import { placeMeant } from "../place.ts";
import { circleMeant } from "../select.ts";
import { quoted } from "../show/plain.ts";
import { itemTitle } from "../show/room.ts";
import { reportSent } from "./say.ts";

export const post: Command = {
  name: "post",
  summary: "put something into a tool: a message on the board",
  takes: "CIRCLE PLACE TITLE [TEXT]",
  count: [3, 4],
  about: `Opens something new in PLACE, such as a message on the board. TEXT can be - to take it from standard
input. When the hall cannot be reached, or with --offline, it waits on this device.`,
  options: { offline: { help: "do not wait for the hall" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const [of, where, title, typed] = call.args as [string, string, string, string?];
      const text = typed === "-" ? await call.stage.input() : typed;
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, of);
      const { at, item } = await placeMeant(member, circle, where);
      const what = traitsOf(item.what)?.holds[0];
      if (what === undefined) throw refused(`Nothing is put into ${quoted(itemTitle(item))}; people say things there.`);
      const room = good(await member.rooms.open(at, { what, title, ...(text === undefined ? {} : { text }) }));
      if (!offline) await sentOut(member);
      const waits = member.rooms.look(at)?.items.find((one) => one.room === room)?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words: "Posted.", json: { room }, offline, waits });
    }),
};
