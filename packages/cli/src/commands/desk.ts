import type { DeskWhere, Member } from "@unionhall/member";
import { readLink } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { wordsOf, wordsOption } from "../typed-words.ts";

export const desk: Command = {
  name: "desk",
  summary: "show which hall your desk is in, or move it to another",
  takes: "[--to HALL]",
  count: [0, 0],
  about: `Your desk is where your devices have your keys from, and what your twelve words find. When its hall is gone,
no other device can be added and the words find nothing: move it, by the words, from what is kept here. HALL
is the address of another hall in which you are in a circle, or the link of an invitation there, which is
not used up by it. Your other devices then do the same, or sit down by \`hall devices --link\`. With --others
they come along by themselves, as long as the old hall stands: say it only if all of them are with you.
Somebody who has a device of yours keeps your keys of each circle, wherever your desk is: \`hall recover\`,
on a new home, makes those anew.`,
  options: {
    to: { value: "HALL", help: "move your desk there" },
    others: { help: "with --to: your other devices come along by themselves" },
    ...wordsOption,
    ...json,
    ...home,
  },
  run(call) {
    const to = targetOf(call);
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      return to === null ? show(call, member, reached) : move(call, member, to);
    });
  },
};

/** What can be wrong with how it was typed is found before anything is opened. */
function targetOf({ value, on }: Call): string | null {
  const to = value("to");
  if (to === undefined) {
    if (on("others") || value("words") !== undefined)
      throw wrongUsage("--others and --words go with --to. Say it too.");
    return null;
  }
  const url = URL.canParse(to) ? new URL(to) : null;
  const isHall = url?.protocol === "https:" || url?.protocol === "http:";
  if (!isHall || (url.hash !== "" && readLink(to)?.kind !== "join"))
    throw wrongUsage(
      `${quoted(to)} is neither the address of a hall, such as https://hall.example, nor the link of an invitation.`,
    );
  return to;
}

async function move(call: Call, member: Member, to: string): Promise<ExitCode> {
  const { stage, on } = call;
  const moved = good(await member.moves.desk({ words: await wordsOf(call), to, others: on("others") }));
  await member.settled();
  const text =
    moved.was === "moved"
      ? `Your desk is at ${moved.hall} now. Your words find it there.`
      : `Another device of yours had moved it to ${moved.hall}. This one is there too now.`;
  stage.out(`${on("json") ? jsonText(moved) : text}\n`);
  return exit.done;
}

function show({ stage, on }: Call, member: Member, reached: boolean): ExitCode {
  if (member.desk.state !== "open") throw new Error("nobody is at home");
  const { where } = member.desk;
  stage.out(`${on("json") ? jsonText(where) : page(member, where)}\n`);
  if (where.movedTo !== null)
    stage.err(`It has moved to ${where.movedTo}, by your words. Go after it: \`hall desk --to ${where.movedTo}\`\n`);
  return reachedOrNot(reached);
}

function page(member: Member, { hall, reached, elsewhere }: DeskWhere): string {
  const titles = (circles: DeskWhere["elsewhere"][number]["circles"]): string =>
    circles.map((id) => quoted(member.circle(id)?.title ?? "")).join(", ");
  const rows = elsewhere.map(({ hall: other, circles }) => [other, titles(circles)]);
  return table(["HALL", ""], [[hall, reached ? "your desk" : "your desk; does not answer"], ...rows]);
}
