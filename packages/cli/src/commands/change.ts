import type { RoomActs } from "@unionhall/member";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { itemMeant, placeMeant } from "../place.ts";
import { circleMeant } from "../select.ts";
import { reportSent } from "./say.ts";

type Change = Parameters<RoomActs["change"]>[2];

/** What each switch makes of an item. */
const switches: { readonly [name: string]: Change } = {
  pin: { pinned: true },
  unpin: { pinned: false },
  archive: { state: "archived" },
  trash: { state: "trashed" },
  restore: { state: "active" },
  first: { after: null },
};

export const change: Command = {
  name: "change",
  summary: "retitle, pin, move, archive or trash what stands in a tool, or write its text anew",
  takes: "CIRCLE PLACE",
  count: [2, 2],
  about: `Changes what PLACE names, such as "board/Winter kit", or board itself. What was before stays in its history. What
is in the trash comes back with --restore.`,
  options: {
    title: { value: "TITLE", help: "what it is called" },
    text: { value: "TEXT", help: "what it says; - takes it from standard input" },
    pin: { help: "keep it on top" },
    unpin: { help: "do not keep it on top" },
    archive: { help: "put it away" },
    trash: { help: "put it into the trash" },
    restore: { help: "bring it back" },
    first: { help: "put it before all others" },
    after: { value: "ITEM", help: "put it after that one of the same place" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const [wish, after, typed] = [wished(call), call.value("after"), call.value("text")];
    if (Object.keys(wish).length === 0 && after === undefined && typed === undefined)
      throw wrongUsage("Say what is to change.");
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const place = await placeMeant(member, circle, call.args[1]!);
      const siblings = (): NonNullable<ReturnType<RoomActs["look"]>>["items"] =>
        place.in.room === circle.hallway ? circle.dock : (member.rooms.look(place.in)?.items ?? []);
      const whole = { ...wish, ...(after === undefined ? {} : { after: itemMeant(siblings(), after).room }) };
      const text = typed === "-" ? await call.stage.input() : typed;
      if (Object.keys(whole).length > 0) good(await member.rooms.change(place.in, place.item.room, whole));
      if (text !== undefined) good(await member.rooms.write(place.at, text));
      if (!offline) await sentOut(member);
      const now = member.rooms.look(place.at);
      const waits = now?.item?.waiting === true || now?.body?.waiting === true;
      return reportSent(call, member.circle(circle.id), { words: "Changed.", json: {}, offline, waits });
    });
  },
};

/** What was asked for of the item itself, but for what it is to come after: that has to be looked for. */
function wished({ on, value }: Call): Change {
  const asked = Object.entries(switches).flatMap(([name, each]) => (on(name) ? [each] : []));
  const named = [...asked.flatMap((each) => Object.keys(each)), ...(value("after") === undefined ? [] : ["after"])];
  if (new Set(named).size < named.length)
    throw wrongUsage(
      "It can be archived, in the trash or back; pinned or not; first or after another: only one of each.",
    );
  const title = value("title");
  return Object.assign({}, ...asked, title === undefined ? {} : { title }) as Change;
}
