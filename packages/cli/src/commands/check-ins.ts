import type { CircleView, ItemView, Member, QuestionView } from "@unionhall/member";
import { questionView } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { checkInsOf, questionsIn } from "../check-ins/find.ts";
import { minuteText, weekdayNames } from "../check-ins/weekdays.ts";
import { type Command, home, json } from "../command.ts";
import { itemMeant } from "../place.ts";
import { circleMeant } from "../select.ts";
import { jsonText, plain } from "../show/plain.ts";
import { table } from "../show/table.ts";

export const checkIns: Command = {
  name: "check-ins",
  summary: "show what a circle is asked, and what you have not answered",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Lists the questions that the circle is asked again and again: on which weekdays, at what time and where, and of whom.
\`hall look CIRCLE "check-ins/QUESTION"\` shows the answers.`,
  options: {
    decline: { value: "QUESTION", help: "be asked that no more; nobody is told" },
    accept: { value: "QUESTION", help: "be asked it again" },
    offline: { help: "do not ask the hall; show what this device has" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = !call.on("offline") && (await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const { items } = await questionsIn(member, await checkInsOf(member, circle, "refuse"));
      for (const [name, how] of [
        ["decline", "nothing"],
        ["accept", "usual"],
      ] as const) {
        const which = call.value(name);
        if (which === undefined) continue;
        good(await member.mine.tell({ circle: circle.id, room: itemMeant(items, which).room }, how));
        if (reached) await sentOut(member);
      }
      const asked = items.map((item) => ({ item, view: viewOf(member, circle, item) }));
      const rows = asked.map(({ item, view }) => rowOf(circle, item, view));
      const words = table(["QUESTION", "", "DAYS", "AT", "ZONE", "OF", "ID"], rows);
      const shown = asked.map(({ item: { room, title }, view }) => ({ room, title, ...view }));
      call.stage.out(`${call.on("json") ? jsonText(shown) : words}\n`);
      return reachedOrNot(reached || call.on("offline"));
    }),
};

function viewOf(member: Member, { id, me }: CircleView, item: ItemView): QuestionView {
  const at = { circle: id, room: item.room };
  const lines = member.rooms.look(at)?.lines ?? [];
  return questionView(item, { lines, me, own: member.mine.look(at) }, Date.now());
}

function rowOf({ members }: CircleView, item: ItemView, view: QuestionView): readonly string[] {
  const { days, at, whom, paused, declined, toAnswer } = view;
  const names = whom?.map((each) => plain(members.find(({ id }) => id === each)?.name ?? "")).join(", ");
  const mark = paused ? "paused" : declined ? "not you" : toAnswer === null ? "" : "for you";
  return [
    plain(item.title),
    mark,
    weekdayNames(days),
    minuteText(at.minute),
    plain(at.zone),
    names ?? "everyone",
    item.room,
  ];
}
