import type { CareView, Member, ReportView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant, meant, only } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText, plainLines, quoted } from "../show/plain.ts";
import { moment } from "../show/time.ts";

const acts = ["look-after", "let-go", "take-back"] as const;

export const reports: Command = {
  name: "reports",
  summary: "read what was told to you as a care person, and your own reports; look after one, take one back",
  takes: "CIRCLE [REPORT]",
  count: [1, 2],
  about: `Without REPORT, lists them, the newest first. They are in the hall, sealed to you, and not kept here. With REPORT, by its
id: --look-after tells the others whom it is for, and who wrote it, that you do; --let-go that you do not any more;
--take-back takes back one of your own, of which whoever has read it knows. To answer, write to them alone (\`hall with\`).`,
  options: {
    "look-after": { help: "you look after it" },
    "let-go": { help: "you do not any more" },
    "take-back": { help: "nobody is shown this report of yours any more" },
    ...json,
    ...home,
  },
  run: (call) => {
    const [typed, which] = call.args;
    const act = acts.filter((each) => call.on(each));
    if (act.length > 1 || (which === undefined) !== (act.length === 0))
      throw wrongUsage("Say one REPORT, and one thing to do with it.");
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const { id } = circleMeant(member, typed!);
      if (which !== undefined) {
        await done(call, member, id, which);
        if (reached) await sentOut(member);
      }
      const view = member.care.look(id);
      const { reports: told, own, apart } = view;
      call.stage.out(call.on("json") ? `${jsonText({ reports: told, own, apart })}\n` : `${pageOf(view)}\n`);
      return reachedOrNot(reached);
    });
  },
};

async function done(call: Call, { care }: Member, circle: CircleId, typed: string): Promise<void> {
  const view = care.look(circle);
  const { report } = only(
    meant(call.on("take-back") ? view.own : view.reports, typed, (each) => each.report),
    `There is no report ${quoted(typed)}. \`hall reports CIRCLE\` lists them.`,
    (count) => `${count} reports fit ${quoted(typed)}. Give more of the id.`,
  );
  if (call.on("take-back")) good(await care.takeBack(circle, report));
  else good(await care.lookAfter(circle, report, call.on("look-after")));
}

function pageOf({ reports: told, own, apart }: CareView): string {
  const pairs = apart.map(({ one, other }) => `${nameText(one)} and ${nameText(other)}`);
  return [
    told.length === 0 ? "Nothing was told to you." : `TOLD TO YOU\n${told.map(reportText).join("\n")}`,
    ...(own.length === 0 ? [] : [`TOLD BY YOU\n${own.map(reportText).join("\n")}`]),
    ...(pairs.length === 0 ? [] : [`TO BE KEPT APART\n${pairs.join("\n")}`]),
  ].join("\n\n");
}

function reportText({ report, by, about, text, time, to, isIn, lookedAfter, waits }: ReportView): string {
  const after = [
    `for ${to.map(nameText).join(", ")}`,
    ...(isIn ? [] : [`${nameText(by)} is out of the circle`]),
    ...(lookedAfter.length === 0 ? [] : [`looked after by ${lookedAfter.map(nameText).join(", ")}`]),
    ...(waits.length === 0 ? [] : [`waits on this device for ${waits.map(nameText).join(", ")}`]),
  ];
  const head = `${moment(time)}  ${nameText(by)} about ${nameText(about)}  ${report}`;
  return `${head}\n  ${plainLines(text, "  ")}\n  (${after.join("; ")})`;
}
