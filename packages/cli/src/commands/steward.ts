import type { CircleView, Member, MemberView, Outcome, Stood } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { askedLines } from "../show/asked.ts";
import { nameText } from "../show/name.ts";
import { jsonText } from "../show/plain.ts";
import { wordsOf, wordsOption } from "../typed-words.ts";

export const steward: Command = {
  name: "steward",
  summary: "see who stewards a circle; name, end, agree, step back",
  takes: "CIRCLE [MEMBER]",
  count: [1, 2],
  about: `Without MEMBER, lists the stewards and what is asked of them. With MEMBER, you stand for them becoming a steward,
or with --end for the end of their stewardship: it is done once most of the stewards, and at least two, have
said the same. Who is the only steward gives their twelve words instead, at the terminal or by standard
input, unless this device still has them. With three stewards, two can act when one is gone; with two,
neither can end the other, and if one is gone for good nobody can be named: \`hall walk-out\` goes on without them.`,
  options: {
    end: { help: "their stewardship is to end" },
    "take-back": { help: "you no longer stand for it; the keys turn, and it is over" },
    "step-back": { help: "you give up your own stewardship, with --yes; others would have to name you again" },
    yes: { help: "yes, really" },
    ...wordsOption,
    ...json,
    ...home,
  },
  run(call) {
    checkUsage(call);
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      if (call.on("step-back")) return stepBack(call, member, circle);
      const who = call.args[1];
      return who === undefined ? list(call, circle) : act(call, member, circle, memberMeant(circle, who));
    });
  },
};

function checkUsage({ args, on }: Call): void {
  const [, who] = args;
  if (on("step-back") && (who !== undefined || on("end") || on("take-back")))
    throw wrongUsage("--step-back is about yourself: it takes no MEMBER and goes with no other option but --yes.");
  if (on("step-back") && !on("yes"))
    throw wrongUsage("Others would have to name you again. Say it again with --yes if you are sure.");
  if (who === undefined && (on("end") || on("take-back")))
    throw wrongUsage("--end and --take-back need a MEMBER. `hall steward CIRCLE` lists who stewards.");
}

function list({ stage, on }: Call, circle: CircleView): ExitCode {
  const stewards = circle.members.filter((member) => member.steward);
  const { asked } = circle;
  const names = stewards.map(({ name, id, me }) => `${nameText({ name, id })}${me ? " (you)" : ""}`);
  const lines = [`Stewards: ${names.join(", ") || "nobody"}`, ...askedLines(circle)];
  stage.out(`${on("json") ? jsonText({ stewards: stewards.map(({ id }) => id), asked }) : lines.join("\n")}\n`);
  return exit.done;
}

async function stepBack({ stage, on }: Call, member: Member, { id }: CircleView): Promise<ExitCode> {
  good(await member.stewards.stepBack(id));
  await member.settled();
  stage.out(on("json") ? `${jsonText({ steward: false })}\n` : "You are no steward any more, and still a member.\n");
  return exit.done;
}

async function act(call: Call, member: Member, circle: CircleView, { id, name }: MemberView): Promise<ExitCode> {
  const { stage, on } = call;
  const deed = on("end") ? "ended" : "named";
  const who = nameText({ name, id });
  if (on("take-back")) {
    good(await member.stewards.takeBack(circle.id, { deed, member: id }));
    stage.out(on("json") ? `${jsonText({ member: id, deed, stood: null })}\n` : "Taken back.\n");
    return exit.done;
  }
  const stood = good(await (on("end") ? member.stewards.end(circle.id, id) : named(call, member, circle, id)));
  await member.settled();
  const done = on("end") ? `${who} is no steward any more.` : `${who} is a steward now.`;
  const words = stood === "done" ? done : "The other stewards are asked.";
  stage.out(on("json") ? `${jsonText({ member: id, deed, stood })}\n` : `${words}\n`);
  return exit.done;
}

/** The words are asked for only where they are needed. */
async function named(
  call: Call,
  { stewards }: Member,
  circle: CircleView,
  id: MemberView["id"],
): Promise<Outcome<Stood>> {
  const given = call.value("words") === undefined ? undefined : await wordsOf(call);
  const stood = await stewards.name(circle.id, id, given);
  const isNeeded = !stood.ok && stood.problem.type === "words-needed";
  return isNeeded ? stewards.name(circle.id, id, await wordsOf(call)) : stood;
}
