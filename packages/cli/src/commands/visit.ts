import type { CircleView, Member } from "@unionhall/member";
import { atHome, good, needHall, onVisit } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { circleList, lineText } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";
import { moment } from "../show/time.ts";
import { sentenceOf } from "../words/problems.ts";
import { newest } from "./read.ts";

export const visit: Command = {
  name: "visit",
  summary: "read and talk for two hours from a borrowed computer, without your words or keys",
  takes: "",
  count: [0, 0],
  about: `Without options, prepares a visit: prints a link that is good for two hours, for your own eyes. On the borrowed
computer, --open asks for that link at the terminal, or reads it from standard input, and lists your
circles; with --read CIRCLE it shows the newest lines, and with --say TEXT it says that there first. It
keeps nothing; what a bad computer reads meanwhile, it may keep. A new visit ends the one before.`,
  options: {
    end: { help: "end the visit that was prepared here" },
    open: { help: "open a visit on this computer" },
    link: { value: "LINK", help: "with --open: the link. Others on this machine can see it in its list of processes" },
    read: { value: "CIRCLE", help: "with --open: show what was said in a circle" },
    say: { value: "TEXT", help: "with --read: say something there first" },
    limit: { value: "N", help: "with --read: how many lines at most (else 30)" },
    ...json,
    ...home,
  },
  run(call) {
    checkUsage(call);
    if (call.on("open")) return open(call);
    return atHome(call, async (member) => {
      await needHall(member);
      return call.on("end") ? end(call, member) : prepare(call, member);
    });
  },
};

function checkUsage({ on, value }: Call): void {
  if (on("open") && on("end")) throw wrongUsage("--open and --end are done one at a time. Choose one.");
  const needOpen = ["link", "read", "limit"].find((name) => value(name) !== undefined && !on("open"));
  if (needOpen !== undefined) throw wrongUsage(`--${needOpen} goes with --open.`);
  if (value("say") !== undefined && value("read") === undefined) throw wrongUsage("--say goes with --read CIRCLE.");
}

async function prepare({ stage, on }: Call, member: Member): Promise<ExitCode> {
  const prepared = good(await member.prepareVisit());
  const { link, until, leftOut } = prepared;
  stage.out(`${on("json") ? jsonText(prepared) : link}\n`);
  stage.err(`For your own eyes: whoever has it reads and talks as you until ${moment(until)}.\n`);
  if (leftOut.length > 0) stage.err(`It does not go to ${leftOut.length} of your circles.\n`);
  return exit.done;
}

async function end({ stage, on }: Call, member: Member): Promise<ExitCode> {
  good(await member.endVisit());
  stage.out(on("json") ? `${jsonText({ ended: true })}\n` : "The visit is over.\n");
  return exit.done;
}

function open(call: Call): Promise<ExitCode> {
  return onVisit(call, async (member) => {
    good(await member.visit((await linkOf(call)).trim()));
    await needHall(member);
    const meant = call.value("read");
    if (meant !== undefined) return readIn(call, member, circleMeant(member, meant));
    call.stage.out(`${call.on("json") ? jsonText(member.circles()) : circleList(member.circles())}\n`);
    return exit.done;
  });
}

async function linkOf({ stage, value }: Call): Promise<string> {
  const given = value("link");
  if (given === undefined) return stage.ask === null ? stage.input() : stage.ask("The link: ", { hidden: true });
  stage.err("Warning: while this ran, others on this machine could read the link in its list of processes.\n");
  return given;
}

async function readIn(call: Call, member: Member, { id }: CircleView): Promise<ExitCode> {
  const { stage, on } = call;
  const text = call.value("say");
  if (text !== undefined) good(await member.say(id, text));
  // What went out comes back behind its acknowledgement, so once more for that.
  for (let round = 0; round < 2; round++) await needHall(member);
  const lines = await newest(member, id, call.number("limit", 1, 1_000_000) ?? 30, true);
  const shown = on("json") ? jsonText(lines) : lines.map((line) => lineText(line)).join("\n");
  if (shown !== "") stage.out(`${shown}\n`);
  if (member.circle(id)?.visit?.keysChanged === true) stage.err(`${sentenceOf({ type: "visit-keys-changed" })}\n`);
  return exit.done;
}
