import type { CircleView, Member, NewToDo } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { decisionMeant } from "../decisions/find.ts";
import { decisionText } from "../decisions/show.ts";
import { exit, wrongUsage } from "../exit.ts";
import { roomAt } from "../place.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { dayTyped } from "../to-dos/days.ts";

export const outcome: Command = {
  name: "outcome",
  summary: "challenge a decision's outcome, carry it out, make a to-do of it, or say it is still right",
  takes: "CIRCLE DECISION",
  count: [2, 2],
  about: `With --challenge, asks that the outcome of DECISION be counted again: where one in ten do, it stands only once most of
the circle have counted the same. With --carry-out, does what an outcome that stands entitles to and nobody has done.
With --to-do, what is to be done of it goes into a list; with --still-right, somebody has looked at it again. Devices count a closed decision by themselves, and declare its outcome where enough have counted the same.`,
  options: {
    challenge: { help: "it is to be counted again" },
    "carry-out": { help: "do what it entitles to" },
    "to-do": { value: "TITLE", help: "make a to-do of it" },
    list: { value: "TITLE", help: "the list that it goes into, or a new one; else From decisions" },
    "still-right": { value: "DAY", help: "it is still right; looked at next on that day, - for none" },
    ...json,
    ...home,
  },
  run(call) {
    const [title, still] = [call.value("to-do"), call.value("still-right")];
    const said = [call.on("challenge"), call.on("carry-out"), title !== undefined, still !== undefined];
    if (said.filter(Boolean).length !== 1)
      throw wrongUsage("Say one of --challenge, --carry-out, --to-do and --still-right.");
    const next = still === undefined ? null : dayTyped(still);
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      const { at } = await decisionMeant(member, circle, call.args[1]!);
      const { decisions } = member;
      if (title !== undefined) good(await decisions.makeToDo(at, { title, list: await listFor(call, member, circle) }));
      else if (still !== undefined) good(await decisions.stillRight(at, next));
      else good(await (call.on("challenge") ? decisions.challenge(at) : decisions.carryOut(at)));
      await needHall(member);
      const view = await decisionMeant(member, circle, at.room);
      call.stage.out(`${call.on("json") ? jsonText(view) : decisionText(circle, view, null)}\n`);
      return exit.done;
    });
  },
};

/** The circle's list of that title; a new one where there is none. */
async function listFor({ value }: Call, member: Member, { id: circle, dock }: CircleView): Promise<NewToDo["list"]> {
  const title = value("list") ?? "From decisions";
  for (const { room, what } of dock) {
    if (what !== "lists") continue;
    const { items } = await roomAt(member, { circle, room });
    const list = items.find((each) => each.what === "list" && each.state === "active" && each.title === title);
    if (list !== undefined) return list.room;
  }
  return { title };
}
