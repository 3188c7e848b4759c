import type { CareView, CircleView } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText, plain } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { moment } from "../show/time.ts";

export const care: Command = {
  name: "care",
  summary: "see who the care people of a circle are; name one, take one off, step back",
  takes: "CIRCLE [MEMBER]",
  count: [1, 2],
  about: `Care people are members to whom others can report something (\`hall report\`). It gives them no power. Without MEMBER,
lists them, and how that came to be. With MEMBER, a steward names them; with --undo a steward takes them off, or they
step back by themselves. Everybody in the circle sees who did it.`,
  options: { undo: { help: "not one of the care people any more" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const circle = circleMeant(member, call.args[0]!);
      const whom = call.args[1];
      if (whom !== undefined) {
        const { id } = memberMeant(circle, whom, call.on("undo") ? "ever" : "in");
        good(await member.care.name(circle.id, id, !call.on("undo")));
        if (reached) await sentOut(member);
      }
      const view = member.care.look(circle.id);
      const { people, words } = view;
      call.stage.out(call.on("json") ? `${jsonText({ people, words })}\n` : `${pageOf(circle, view)}\n`);
      return reachedOrNot(reached);
    }),
};

function pageOf({ title }: CircleView, { people, words }: CareView): string {
  const rows = people.map(({ id, name, by, time }) => [
    nameText({ id, name }),
    moment(time),
    nameText({ name: by }),
    id,
  ]);
  const changes = words.map(({ on, by, whom, time }) => [
    nameText(whom),
    on ? "named" : "off",
    moment(time),
    nameText(by),
  ]);
  const none = `${plain(title)} has no care people. A steward names them.`;
  return [
    people.length === 0 ? none : table(["CARE PEOPLE", "SINCE", "NAMED BY", "ID"], rows),
    ...(changes.length === 0 ? [] : [table(["HOW IT CAME TO BE SO", "", "", "BY"], changes)]),
  ].join("\n\n");
}
