import type { AccountabilityView, CircleView, Member } from "@unionhall/member";
import { atHome, caughtUp, good, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText, plainLines } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

const deeds = [
  "ask",
  "willing",
  "watch",
  "decline",
  "open",
  "come-in",
  "outcome",
  "agree",
  "tell",
  "appeal",
  "leave",
] as const;
type Deed = (typeof deeds)[number];

export const accountability: Command = {
  name: "accountability",
  summary: "have a few who are drawn look at a conflict, and tell what came of it",
  takes: "CIRCLE [DRAW]",
  count: [1, 2],
  about: `Without DRAW, lists the accountability circles that were asked for, and what you are told of them. --ask names the others
of a conflict, by names or ids with commas between; nobody sees them until some are drawn, and the circle sees that you asked. For
--days members put numbers in, as in \`hall draw\`: --willing, who would sit in it; --watch, only to see to it. Then you --open it:
those drawn, none of whom is a party or stands by one, and the others are told, and --come-in. One who sits writes the --outcome;
each party says --agree to those very words; --tell puts them on the circle's board, which is all that leaves. Then all --leave.
A party can --appeal once: others are drawn. DRAW is an id, or left out where it is the newest.`,
  options: {
    ask: { value: "NAMES", help: "ask for one about a conflict with these, 4 at most" },
    days: { value: "N", help: "for so many days numbers are put in, 7 to 14 (else 7)" },
    many: { value: "N", help: "so many sit, 3 to 5 (else 3)" },
    willing: { help: "you would sit in it" },
    watch: { help: "you put a number in, and would not sit" },
    decline: { help: "you step out, without a reason" },
    open: { help: "as who asked: open it with those drawn; again where one stepped out" },
    "come-in": { help: "you come in" },
    outcome: { value: "TEXT", help: "as who sits: how it would be told" },
    agree: { help: "as a party: these words can be told" },
    tell: { help: "put the words that all have agreed to on the board, and leave" },
    appeal: { help: "as a party, once: have others drawn" },
    leave: { help: "leave its circle; what was said there goes from your devices" },
    ...json,
    ...home,
  },
  run(call) {
    const days = call.number("days", 7, 14) ?? 7;
    const many = call.number("many", 3, 5) ?? 3;
    const asked = deeds.filter((name) => call.on(name) || call.value(name) !== undefined);
    const [deed] = asked;
    if (asked.length > 1) throw wrongUsage(`Say one of ${deeds.map((name) => `--${name}`).join(", ")}.`);
    return atHome(call, async (member) => {
      if (deed === undefined) return list(call, member);
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const words = await done(call, member, circle, deed, { days, many });
      call.stage.out(`${call.on("json") ? jsonText({ done: deed }) : words}\n`);
      return exit.done;
    });
  },
};

interface Wanted {
  readonly days: number;
  readonly many: number;
}

async function done(
  call: Call,
  { accountability: acts }: Member,
  circle: CircleView,
  deed: Deed,
  { days, many }: Wanted,
): Promise<string> {
  const { id } = circle;
  if (deed === "ask") {
    const others = (call.value("ask") ?? "").split(",").map((name) => memberMeant(circle, name.trim()).id);
    good(await acts.ask(id, { others, days, many }));
    return "Asked. Now members put their numbers in.";
  }
  const of = meant(acts.look(id), call.args[1]);
  const { draw } = of;
  switch (deed) {
    case "willing":
    case "watch":
      good(await acts.join(id, draw, deed === "willing"));
      return "Your number is in. This device opens it when no more are taken.";
    case "decline":
      good(await acts.decline(id, draw));
      return "You have stepped out.";
    case "open":
      good(await acts.open(id, draw, "Accountability circle"));
      return "It is open. Those in it are told, and nobody else.";
    case "come-in":
      good(await acts.comeIn(id, draw));
      return "You have asked to come in.";
    case "outcome":
      good(await acts.write(id, draw, call.value("outcome") ?? ""));
      return "Those whom it is about are asked.";
    case "agree":
      return agree(acts, id, of);
    case "tell":
      good(await acts.tell(id, draw, "What came of an accountability circle"));
      return "It is on the board, and you have left the circle.";
    case "appeal":
      good(await acts.appeal(id, draw, days));
      return "Asked. Now members put their numbers in.";
    case "leave":
      good(await acts.leave(id, draw));
      return "You have left it.";
  }
}

/** To what they were shown: words that came since are asked for again. */
async function agree(acts: Member["accountability"], id: CircleView["id"], of: AccountabilityView): Promise<string> {
  const asked = (of.inside?.words ?? []).filter(({ mayAgree }) => mayAgree);
  if (asked.length !== 1)
    throw refused(asked.length === 0 ? "No words wait for you." : "Two people wrote it. Talk first.");
  good(await acts.agree(id, of.draw, asked[0]!.words));
  return `You have agreed to these words:\n  ${plainLines(asked[0]!.words, "  ")}`;
}

function meant(all: readonly AccountabilityView[], typed: string | undefined): AccountabilityView {
  const found = typed === undefined ? all[0] : all.find(({ draw }) => draw === typed);
  if (found === undefined)
    throw refused("There is no such accountability circle. `hall accountability CIRCLE` lists them.");
  return found;
}

async function list(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const all = member.accountability.look(circleMeant(member, call.args[0]!).id);
  const lines = all.length === 0 ? ["None was asked for."] : all.map(textOf);
  call.stage.out(`${call.on("json") ? jsonText(all) : lines.join("\n\n")}\n`);
  return reachedOrNot(reached);
}

function textOf(of: AccountabilityView): string {
  const { draw, by, appeal, inside, mine } = of;
  return [
    `${draw}: ${nameText(by)} asked for ${appeal ? "others to look at it again" : "one"}; ${stands(of)}.`,
    ...(mine === null ? [] : [`  You: ${{ asked: "asked for it", party: "a party", sits: "drawn to sit" }[mine]}.`]),
    ...(inside === null ? [] : insideLines(inside)),
  ].join("\n");
}

function stands({ stage, lastDay, joined, waits }: AccountabilityView): string {
  const day = dayText(lastDay);
  if (stage === "numbers") return `numbers until ${day}; in it: ${joined.map(nameText).join(", ") || "nobody yet"}`;
  if (stage === "over") return "its draw is over";
  return waits.length > 0 ? `waits until ${day} for the numbers of ${waits.map(nameText).join(", ")}` : "it is drawn";
}

function insideLines(inside: NonNullable<AccountabilityView["inside"]>): readonly string[] {
  const { parties, sits, checked, words, over, more, circle, keep } = inside;
  const isRight = checked.sealed && checked.drawn;
  return [
    `  Parties: ${parties.map(nameText).join(", ")}.`,
    ...(sits.length === 0 ? [] : [`  Drawn: ${sits.map(nameText).join(", ")}; passed over: ${checked.passed}.`]),
    ...(isRight || sits.length === 0 ? [] : ["  This device cannot make the same of the draw. Ask who asked."]),
    ...(circle === null ? [] : [`  Its circle: ${circle}`]),
    ...(keep === null ? [] : [`  What is said there goes after ${keep} days.`]),
    ...(more === 0 ? [] : [`  In its circle beside who was drawn: ${more} more.`]),
    ...words.map(({ by, words: text, waits }) => {
      const who = waits.length === 0 ? "all agree" : `not agreed: ${waits.map(nameText).join(", ")}`;
      return `  ${nameText(by)} would tell it so (${who}):\n    ${plainLines(text, "    ")}`;
    }),
    ...(over ? ["  Nobody needs its circle any more."] : []),
  ];
}
