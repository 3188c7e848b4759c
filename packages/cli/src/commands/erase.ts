import type { CircleView, LineView, Member } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { placeMeant } from "../place.ts";
import { circleMeant, lineMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

export const erase: Command = {
  name: "erase",
  summary: "take back a line of yours, or have somebody else's erased",
  takes: "CIRCLE LINE",
  count: [2, 2],
  about: `LINE is an id that \`hall read CIRCLE --ids\` or \`hall look CIRCLE PLACE --ids\` shows. A line of your own goes at
once. Somebody else's goes if you steward the circle, and after a week, unless whose it is or a steward keeps
it: with --keep. Whoever has read a line may have copied it, and no copy can be called back.`,
  options: {
    in: { value: "PLACE", help: 'where the line stands, if not in the chat: such as "board/Winter kit"' },
    keep: { help: "a line that a steward wishes gone is to stay" },
    yes: { help: "yes, really: a line of your own does not come back" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const where = call.value("in");
      const at = where === undefined ? null : (await placeMeant(member, circle, where)).at;
      const line = lineMeant(at === null ? circle : member.rooms.look(at)!, call.args[1]!);
      if (call.on("keep")) return keep(call, member, circle, line);
      return line.mine ? takeBack(call, member, circle, line) : wish(call, member, circle, line);
    }),
};

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
  const words = day === null ? "It goes" : `It goes on ${dayText(day)}`;
  stage.out(
    on("json") ? `${jsonText({ wished: id, day })}\n` : `${words}, unless whose it is or a steward keeps it.\n`,
  );
  return exit.done;
}
