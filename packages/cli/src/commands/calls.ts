import type { CallListed, Member } from "@unionhall/member";
import { atHome, caughtUp, good, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { timesText } from "../schedule/show.ts";
import { filing, readEventDay, readFiling } from "../schedule/typed.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { table } from "../show/table.ts";
import { dayText, today } from "../show/time.ts";

const usualDays = 92;
const usualBefore = 28;

export const calls: Command = {
  name: "calls",
  summary: "list the calls of all circles, past ones too, or make a calendar file of them",
  takes: "[ics]",
  count: [0, 1],
  about: `Lists the calls on the schedules of all your circles on the clock of this machine: those of the last four weeks, and those of
the next three months. \`ics\` prints a calendar file of all of them.`,
  options: {
    from: { value: "DAY", help: `list from that day on (else from ${usualBefore} days ago)` },
    ahead: { value: "N", help: `list so many days (else until in ${usualDays} days)` },
    ...filing,
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const [verb] = call.args;
    if (verb !== undefined && verb !== "ics")
      throw wrongUsage(`${quoted(verb)} is nothing that \`hall calls\` does. See \`hall calls --help\`.`);
    const span = spanTyped(call);
    const { neutral, remind } = readFiling(call);
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      good(await member.year.readCalls());
      if (verb === "ics") call.stage.out(member.year.callsFile(neutral, remind));
      else list(call, member, span);
      return reachedOrNot(!offline || call.on("offline"));
    });
  },
};

/** How many days are listed at most from the first on. */
const mostDays = 732;

function spanTyped(call: Call): { readonly from: number; readonly to: number } {
  const [typed, ahead] = [call.value("from"), call.number("ahead", 1, mostDays)];
  const from = typed === undefined ? today() - usualBefore : readEventDay(typed);
  if (ahead !== undefined) return { from, to: from + ahead - 1 };
  return { from, to: Math.max(from, today()) + usualDays };
}

function list(call: Call, member: Member, span: { readonly from: number; readonly to: number }): void {
  const { past, coming } = member.year.calls(span);
  const all = [...past.toReversed().map(rowOf("over")), ...coming.map(rowOf(""))];
  const words =
    all.length === 0 ? "No calls in these days." : table(["DAY", "TIME", "CALL", "", "CIRCLE", "YOU", "ID"], all);
  call.stage.out(`${call.on("json") ? jsonText({ past, coming }) : words}\n`);
}

function rowOf(over: string): (of: CallListed) => readonly string[] {
  return ({ occurrence, name, title, mine, room }) => {
    const { first, off, moved } = occurrence;
    const marks = [over, off ? "called off" : "", moved ? "moved" : ""].filter((each) => each !== "");
    return [dayText(first), timesText(occurrence), plain(name), marks.join(", "), plain(title), mine ?? "", room];
  };
}
