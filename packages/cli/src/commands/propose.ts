import type { CircleView, DecisionView, Member } from "@unionhall/member";
import { subjects } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { deedOptions, typedDeeds } from "../decisions/deeds.ts";
import { decisionMeant } from "../decisions/find.ts";
import { wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { dayTyped } from "../to-dos/days.ts";
import { reportSent } from "./say.ts";

export const propose: Command = {
  name: "propose",
  summary: "propose something to a circle, amend it or withdraw it",
  takes: "CIRCLE TITLE [TEXT]",
  count: [2, 3],
  about: `Puts TITLE, with TEXT, to the circle, to be decided by its agreement's rule. What it would do is said by options, one
of each; a subject is found by them, or said by --about. TEXT can be - to take it from standard input. With --amend,
TITLE is a proposal of yours, and TEXT and the options are as they are from now on; with --withdraw it is taken back.`,
  options: {
    about: { value: "SUBJECT", help: `what it is about: ${subjects.join(", ")}` },
    ...deedOptions,
    options: { value: "TEXTS", help: "between what people choose, as Monday,Friday" },
    review: { value: "DAY", help: "when the circle looks at it again, if it passes, as 2027-03-01; - for no day" },
    amend: { help: "put this in its place, before it is decided" },
    withdraw: { help: "take it back, before it closes" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const subject = subjectTyped(call);
    if (call.on("amend") && call.on("withdraw")) throw wrongUsage("Amend it or withdraw it: only one of the two.");
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const { room, words } = await act(call, member, circle, subject);
      if (!offline) await sentOut(member);
      const waits = member.decisions.look({ circle: circle.id, room })?.waiting ?? false;
      return reportSent(call, member.circle(circle.id), { words, json: { room }, offline, waits });
    });
  },
};

type Subject = (typeof subjects)[number];

function subjectTyped({ value }: Call): Subject {
  const typed = value("about");
  const found = subjects.find((each) => each === (typed ?? usual(value)));
  if (found === undefined) throw wrongUsage(`It can be about ${subjects.join(", ")}.`);
  return found;
}

function usual(value: Call["value"]): Subject {
  const isSaid = (...names: readonly string[]): boolean => names.some((name) => value(name) !== undefined);
  if (isSaid("remove", "standing")) return "people";
  return isSaid("name-steward", "end-steward", "give-role", "end-role") ? "roles" : "other";
}

function reviewTyped({ value }: Call): { readonly review?: number | null } {
  const typed = value("review");
  return typed === undefined ? {} : { review: dayTyped(typed) };
}

async function act(
  call: Call,
  member: Member,
  circle: CircleView,
  subject: Subject,
): Promise<{ readonly room: DecisionView["at"]["room"]; readonly words: string }> {
  const [, title, typed] = call.args as [string, string, string?];
  const text = typed === "-" ? await call.stage.input() : (typed ?? "");
  const deeds = typedDeeds(call, circle);
  if (call.on("amend") || call.on("withdraw")) {
    const { at } = await decisionMeant(member, circle, title);
    const { decisions } = member;
    good(
      await (call.on("amend") ? decisions.amend(at, { text, deeds, ...reviewTyped(call) }) : decisions.withdraw(at)),
    );
    return { room: at.room, words: call.on("amend") ? "Amended." : "Withdrawn." };
  }
  const options = call.value("options")?.split(",") ?? [];
  const room = good(
    await member.decisions.propose(circle.id, { title, text, subject, deeds, options, ...reviewTyped(call) }),
  );
  return { room, words: "Proposed." };
}
