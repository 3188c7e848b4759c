import type { At, CircleView, ItemView, Member } from "@unionhall/member";
import { wallTime, zoneHere } from "@unionhall/member";
import { toDoFacts, writeFacts } from "@unionhall/union";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { type ExitCode, refused, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { inListsMeant, listsOf } from "../to-dos/find.ts";
import { overview, page } from "../to-dos/pages.ts";
import { changeOf, groupOf, peopleOf, typedOf } from "../to-dos/wish.ts";
import { reportSent } from "./say.ts";

export const toDo: Command = {
  name: "to-do",
  summary: "show a circle's lists and what you are to do; add, assign, tick and move to-dos",
  takes: "CIRCLE [PLACE]",
  count: [1, 2],
  about: `Without PLACE, lists the circle's lists and what you are to do in them, what is due first. PLACE is a list, such as
"Winter kit", or a to-do in it, such as "Winter kit/socks". --new opens a list, and --add or --group
something in one; what else is said then goes for the new to-do. Whoever is assigned hears of it.`,
  options: {
    new: { value: "TITLE", help: "open a list" },
    add: { value: "TITLE", help: "add a to-do to the list" },
    group: { value: "TITLE", help: "open a group in the list" },
    title: { value: "TITLE", help: "what it is called" },
    assign: { value: "NAMES", help: "who is to do it, as Ash,Bo; - for nobody" },
    tell: { value: "NAMES", help: "who hears of it when it is done; - for nobody" },
    due: { value: "DAY", help: "when it is due, as 2026-12-03; - for no day" },
    starts: { value: "DAY", help: "when it starts; - for no day" },
    done: { help: "it is done" },
    undone: { help: "it is not done after all" },
    into: { value: "GROUP", help: "move it into that group; - for none" },
    first: { help: "before all others there" },
    before: { value: "TO-DO", help: "before that one of the same list" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const isSaid = checkUsage(call);
    return atHome(call, async (member) => {
      const reached = !call.on("offline") && (await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      if (!isSaid) return show(call, member, circle, reached);
      const { at, room, words } = await act(call, member, circle);
      if (reached) await sentOut(member);
      const waits = member.rooms.look(at)?.items.find((one) => one.room === room)?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words, json: { room }, offline: !reached, waits });
    });
  },
};

const ofToDo = ["title", "assign", "tell", "due", "starts", "into", "before"];

/** Whether anything is to be done. */
function checkUsage(call: Call): boolean {
  const { args, on, value } = call;
  const opened = ["new", "add", "group"].filter((name) => value(name) !== undefined);
  const said = [...ofToDo.filter((name) => value(name) !== undefined), ...["done", "undone", "first"].filter(on)];
  typedOf(call);
  if (opened.length > 1) throw wrongUsage("Open one thing at a time: a list, a to-do or a group.");
  if (opened[0] === "new" ? args.length > 1 : args.length === 1 && opened.length + said.length > 0)
    throw wrongUsage("--new opens a list of the circle and takes no PLACE; everything else says where by PLACE.");
  if (said.length > 0 && (opened[0] === "new" || opened[0] === "group"))
    throw wrongUsage("Lists and groups have a title and nothing else.");
  return opened.length + said.length > 0;
}

async function show(call: Call, member: Member, circle: CircleView, reached: boolean): Promise<ExitCode> {
  const { day: today } = wallTime(Date.now(), zoneHere());
  const [, place] = call.args;
  const shown = place === undefined ? await overview(member, circle, today) : await page(member, circle, place, today);
  call.stage.out(`${call.on("json") ? jsonText(shown.json) : shown.words}\n`);
  return reachedOrNot(reached || call.on("offline"));
}

interface Acted {
  /** Where it stands. */
  readonly at: At;
  readonly room: ItemView["room"];
  readonly words: string;
}

async function act(call: Call, member: Member, circle: CircleView): Promise<Acted> {
  const { rooms } = member;
  const title = call.value("new");
  if (title !== undefined) {
    const at = await listsOf(member, circle, "open");
    return { at, room: good(await rooms.open(at, { what: "list", title })), words: "Opened." };
  }
  const place = await inListsMeant(member, circle, call.args[1]!);
  const [added, group] = [call.value("add"), call.value("group")];
  if (added === undefined && group === undefined) return change(call, member, circle, place);
  if (place.item.what !== "list") throw refused("To-dos and groups are added to a list.");
  const what = group === undefined ? "to-do" : "group";
  const into = groupOf(call, rooms.look(place.at)?.items ?? []);
  const facts = writeFacts(toDoFacts, {
    ...typedOf(call),
    ...peopleOf(call, circle),
    ...(into === undefined ? {} : { group: into }),
  });
  const room = good(await rooms.open(place.at, { what, title: added ?? group!, facts }));
  return { at: place.at, room, words: "Added." };
}

async function change(
  call: Call,
  { rooms }: Member,
  circle: CircleView,
  { item, in: at }: Awaited<ReturnType<typeof inListsMeant>>,
): Promise<Acted> {
  if (item.what !== "to-do") throw refused("That is no to-do. `hall change` changes lists and groups.");
  const items = rooms.look(at)?.items ?? [];
  good(await rooms.change(at, item.room, changeOf(call, circle, items, item.room)));
  return { at, room: item.room, words: "Changed." };
}
