import type { At, CircleView, ItemView, LineView, Member } from "@unionhall/member";
import { atHome, good, needHall, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { placeMeant } from "../place.ts";
import { circleMeant, lineMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const erase: Command = {
  name: "erase",
  summary: "take back a line of yours, erase what you opened, or have somebody else's line erased",
  takes: "CIRCLE [LINE]",
  count: [1, 2],
  about: `LINE is an id that \`hall read CIRCLE --ids\` or \`hall look CIRCLE PLACE --ids\` shows. A line of your own goes at
once. Somebody else's goes if you steward the circle, and after a week, unless whose it is or a steward keeps
it: with --keep. Without a LINE, PLACE itself is erased: what it says, its files, what it was before, and what you
said to it. What others wrote there stays theirs; and what somebody else opened goes as their lines do. Whoever has
read something may have copied it, and no copy can be called back.`,
  options: {
    in: { value: "PLACE", help: 'where the line stands, or what is erased: such as "board/Winter kit"' },
    keep: { help: "a line that a steward wishes gone is to stay" },
    yes: { help: "yes, really: what is your own does not come back" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const where = call.value("in");
      if (call.args[1] === undefined) return eraseItem(call, member, circle, where);
      const at = where === undefined ? null : (await placeMeant(member, circle, where)).at;
      const line = lineMeant(at === null ? circle : member.rooms.look(at)!, call.args[1]!);
      if (call.on("keep")) return keep(call, member, circle, line);
      return line.mine ? takeBack(call, member, circle, line) : wish(call, member, circle, line);
    }),
};

async function eraseItem(
  { stage, on }: Pick<Call, "stage" | "on">,
  member: Member,
  circle: CircleView,
  where: string | undefined,
): Promise<ExitCode> {
  if (where === undefined) throw wrongUsage("Say which line, or with --in what is to be erased.");
  const { item, in: parent } = await placeMeant(member, circle, where);
  if (on("keep") || !item.mine) return wishedItem({ stage, on }, member, parent, item);
  if (!on("yes")) throw wrongUsage("It does not come back. Say it again with --yes if you are sure.");
  good(await member.rooms.erase(parent, item.room));
  await sentOut(member);
  stage.out(on("json") ? `${jsonText({ erased: item.room })}\n` : "Erased.\n");
  return exit.done;
}

async function wishedItem(
  { stage, on }: Pick<Call, "stage" | "on">,
  member: Member,
  parent: At,
  { room }: ItemView,
): Promise<ExitCode> {
  good(await (on("keep") ? member.wishes.objectOf(parent, room) : member.wishes.makeOf(parent, room)));
  await sentOut(member);
  const day = member.rooms.look(parent)?.items.find((one) => one.room === room)?.wish?.day ?? null;
  if (on("json")) stage.out(`${jsonText(on("keep") ? { kept: room } : { wished: room, day })}\n`);
  else stage.out(on("keep") ? "It stays.\n" : whenGone(day));
  return exit.done;
}

async function keep({ stage, on }: Call, member: Member, circle: CircleView, { id }: LineView): Promise<ExitCode> {
  good(await member.wishes.object(circle.id, id));
  stage.out(on("json") ? `${jsonText({ kept: id })}\n` : "It stays.\n");
  return exit.done;
}

async function takeBack({ stage, on }: Call, member: Member, circle: CircleView, { id }: LineView): Promise<ExitCode> {
  if (!on("yes")) throw wrongUsage("It does not come back. Say it again with --yes if you are sure.");
  good(await member.erase(circle.id, id));
  stage.out(on("json") ? `${jsonText({ erased: id })}\n` : "Taken back.\n");
  return exit.done;
}

async function wish({ stage, on }: Call, member: Member, circle: CircleView, { id }: LineView): Promise<ExitCode> {
  good(await member.wishes.make(circle.id, id));
  const day = member.circle(circle.id)?.lines.find((line) => line.id === id)?.wish?.day ?? null;
  stage.out(on("json") ? `${jsonText({ wished: id, day })}\n` : whenGone(day));
  return exit.done;
}

function whenGone(day: number | null): string {
  const words = day === null ? "It goes" : `It goes on ${dayText(day)}`;
  return `${words}, unless whose it is or a steward keeps it.\n`;
}
