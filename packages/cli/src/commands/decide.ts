import type { CircleView, DecisionView, Member } from "@unionhall/member";
import { readId } from "@unionhall/protocol";
import type { Position } from "@unionhall/union";
import { choices } from "@unionhall/union";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { decisionMeant } from "../decisions/find.ts";
import { refused, wrongUsage } from "../exit.ts";
import { circleMeant, memberMeant } from "../select.ts";
import { reportSent } from "./say.ts";

export const decide: Command = {
  name: "decide",
  summary: "say what you say to a decision, or what somebody told you by phone",
  takes: "CIRCLE DECISION [POSITION]",
  count: [2, 3],
  about: `POSITION is one of those of the decision's method: yes, no, abstain; consent; 1 to 5; where people choose between
options, their numbers, as 1,3, and where they rank them, what you like best first, as 3,1: what you leave out comes
last. The newest counts, until the decision closes. With --for, it is what MEMBER said, by phone or on paper: of two
people at most, who see it and can undo it. With --undo, what somebody recorded for you does not count; \`hall decisions
CIRCLE DECISION\` shows its id. With --enough, you need no more time in the round that it is in, whichever that is: once
all who take part have said so, it ends before its day.`,
  options: {
    reason: { value: "TEXT", help: "why; everybody who is in reads it" },
    for: { value: "MEMBER", help: "what they said, and not you" },
    undo: { value: "ID", help: "what was recorded for you under that id does not count" },
    enough: { help: "you need no more of this round" },
    "not-enough": { help: "you need its days after all" },
    offline: { help: "do not wait for the hall" },
    ...json,
    ...home,
  },
  run(call) {
    const said = [
      call.args[2] !== undefined,
      call.value("undo") !== undefined,
      call.on("enough"),
      call.on("not-enough"),
    ];
    if (said.filter(Boolean).length !== 1)
      throw wrongUsage(
        "Say a POSITION; or --undo what was recorded for you; or --enough or --not-enough of the round.",
      );
    return atHome(call, async (member) => {
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const decision = await decisionMeant(member, circle, call.args[1]!);
      await act(call, member, circle, decision);
      if (!offline) await sentOut(member);
      const waits = member.decisions.look(decision.at)?.waiting ?? false;
      const words = call.value("undo") === undefined ? "Said." : "Undone.";
      return reportSent(call, member.circle(circle.id), { words, json: {}, offline, waits });
    });
  },
};

async function act(call: Call, member: Member, circle: CircleView, decision: DecisionView): Promise<void> {
  const { value } = call;
  const [undo, whom] = [value("undo"), value("for")];
  if (undo !== undefined) {
    const entry = readId("entry", undo);
    if (entry === null) throw refused("That is no id of something recorded.");
    good(await member.decisions.undo(decision.at, entry));
    return;
  }
  if (call.args[2] === undefined) {
    good(await member.decisions.waive(decision.at, call.on("enough")));
    return;
  }
  const position = { ...positionTyped(decision, call.args[2]), reason: value("reason") ?? "" };
  const forWhom = whom === undefined ? [] : [memberMeant(circle, whom).id];
  good(await member.decisions.take(decision.at, position, ...forWhom));
}

/** Throws `Trouble`. */
function positionTyped({ rule, options }: DecisionView, typed: string): Position {
  const offered = choices[rule.method];
  const choice = offered.find((each) => each === typed && each !== "options");
  if (choice !== undefined) return { choice, options: [] };
  if (!offered.includes("options")) throw refused(`Say one of ${offered.join(", ")}.`);
  const areRanked = rule.method === "ranked";
  const places = typed.split(",").map((each) => (/^\d{1,2}$/.test(each) ? Number(each) - 1 : Number.NaN));
  if (!places.every((at) => at >= 0 && at < options.length)) throw refused("Say options by their numbers, as 1,3.");
  const once = [...new Set(places)];
  if (areRanked && once.length < places.length) throw refused("Say each option once.");
  return { choice: "options", options: areRanked ? once : once.toSorted((a, b) => a - b) };
}
