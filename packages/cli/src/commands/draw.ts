import type { CircleView, DrawView, Member } from "@unionhall/member";
import { roleName } from "@unionhall/member/agreement";
import { atHome, caughtUp, good, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { dayText } from "../show/time.ts";
import { languageOf } from "../words/language.ts";

export const draw: Command = {
  name: "draw",
  summary: "draw who carries a role among the willing who had it least; see who is due a rest",
  takes: "CIRCLE [ROLE]",
  count: [1, 2],
  about: `Without ROLE, says how draws stand, and who is due a rest from a role. With ROLE, as the agreement calls it: --begin opens
a draw for --days. Until then members put a number in, which nobody sees: --willing, who would carry the role; --watch, only
to see to it. Then each device opens its own by itself, and out of all of them comes an order that nobody chose. --give
gives the role to whose turn it is; --decline steps out, without a reason.`,
  options: {
    begin: { help: "begin a draw of that role" },
    days: { value: "N", help: "for so many days numbers are put in, 14 at most (else 3)" },
    willing: { help: "you would carry it" },
    watch: { help: "you put a number in, and would not carry it" },
    decline: { help: "you step out" },
    give: { help: "whose turn it is has the role from now on" },
    language: { value: "en|es", help: "the language of the role's name (else that of this machine)" },
    ...json,
    ...home,
  },
  run(call) {
    const days = call.number("days", 1, 14) ?? 3;
    const act = (["begin", "willing", "watch", "decline", "give"] as const).filter((name) => call.on(name));
    const [, typed] = call.args;
    if (act.length !== (typed === undefined ? 0 : 1))
      throw wrongUsage("Say a ROLE with one of --begin, --willing, --watch, --decline or --give; or neither.");
    return atHome(call, async (member) => {
      const [deed] = act;
      if (typed === undefined || deed === undefined) return list(call, member);
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const role = roleMeant(call, member, circle, typed);
      const words = await done(member, circle, role, deed, days);
      call.stage.out(call.on("json") ? `${jsonText({ role, done: deed })}\n` : `${words}\n`);
      return exit.done;
    });
  },
};

type Deed = "begin" | "willing" | "watch" | "decline" | "give";

async function done(
  { draws }: Member,
  { id, members }: CircleView,
  role: string,
  deed: Deed,
  days: number,
): Promise<string> {
  switch (deed) {
    case "begin":
      good(await draws.begin(id, role, days));
      return "Begun. Now members put their numbers in.";
    case "willing":
    case "watch":
      good(await draws.join(id, role, deed === "willing"));
      return "Your number is in. This device opens it when no more are taken.";
    case "decline":
      good(await draws.decline(id, role));
      return "You have stepped out.";
    case "give": {
      const whose = good(await draws.give(id, role));
      return `${nameText(members.find((each) => each.id === whose) ?? { name: "", id: whose })} carries it now.`;
    }
  }
}

/** By its name in the agreement, or as it is read in the language of the call. */
function roleMeant(call: Call, { agreements }: Member, { id }: CircleView, typed: string): string {
  const roles = agreements.look(id)?.agreement?.roles ?? [];
  const role = roles.find(({ name }) => [name, roleName(name, languageOf(call))].includes(typed));
  if (role === undefined) throw refused(`The agreement has no role ${quoted(typed)}.`);
  return role.name;
}

async function list(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const { id } = circleMeant(member, call.args[0]!);
  const [all, rests] = [member.draws.look(id), member.draws.dueARest(id)];
  const called = (role: string): string => plain(roleName(role, languageOf(call)));
  const lines = [
    ...(all.length === 0 ? ["Nothing has been drawn here."] : all.map((each) => drawText(each, called(each.role)))),
    ...rests.map(
      ({ role, since, ...who }) => `${nameText(who)} is due a rest: ${called(role)} since ${dayText(since)}.`,
    ),
  ];
  call.stage.out(`${call.on("json") ? jsonText({ draws: all, dueARest: rests }) : lines.join("\n")}\n`);
  return reachedOrNot(reached);
}

function drawText(of: DrawView, role: string): string {
  const names = (people: DrawView["order"]): string => people.map(nameText).join(", ");
  const { stage, lastDay, joined, waits, order, given, apart } = of;
  const parts = [
    stage === "numbers" ? `numbers until ${dayText(lastDay)}; in it: ${names(joined) || "nobody yet"}` : "",
    stage === "opening" && waits.length > 0
      ? `waits for the numbers of ${names(waits)}, until ${dayText(lastDay)}`
      : "",
    stage === "opening" && order.length > 0 ? `next, until ${dayText(lastDay)}: ${names(order)}` : "",
    given.length > 0 ? `given to ${names(given)}` : "",
    stage === "over" ? "over" : "",
    apart
      ? "you are drawn with somebody you are kept apart from: only you see this, and --decline needs no reason"
      : "",
  ];
  return `${role}: ${parts.filter((part) => part !== "").join("; ")}.`;
}
