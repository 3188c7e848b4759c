import type { CircleView, DecisionView, Member } from "@unionhall/member";
import { isOver } from "@unionhall/member";
import { atHome, caughtUp, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { decisionMeant, decisionsIn } from "../decisions/find.ts";
import { checkLetter, letterOptions, letterText } from "../decisions/letter.ts";
import { decisionTable, decisionText } from "../decisions/show.ts";
import { circleMeant } from "../select.ts";
import { changesText } from "../show/agreement.ts";
import { jsonText } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

/** Such a device began with a point, and has not read what came before. */
const olderOnes = "What was decided before this device began may be missing here. `hall verify` reads it.\n";

export const decisions: Command = {
  name: "decisions",
  summary: "show what a circle decides and has decided",
  takes: "CIRCLE [DECISION]",
  count: [1, 2],
  about: `Lists the circle's decisions, open ones first: in which round each is and to which day, by which method, and what you
have said. With DECISION, shows all of one: its text, what it would do, who objects and why, its quorum, and its
outcome, with how many counted the same. With --letter, writes what is asked, what can be said to it, and by when, as a
letter on paper that says neither who decides it nor where: names have become lines. Read it through before it is sent,
as others will. What comes back is written down by \`hall decide --for\`.`,
  options: {
    ...letterOptions,
    offline: { help: "do not ask the hall; show what this device has" },
    ...json,
    ...home,
  },
  run(call) {
    checkLetter(call);
    return atHome(call, async (member) => {
      const reached = !call.on("offline") && (await caughtUp(call, member));
      const circle = circleMeant(member, call.args[0]!);
      const which = call.args[1];
      if (which === undefined) {
        const all = await decisionsIn(member, circle);
        call.stage.out(`${call.on("json") ? jsonText(all) : decisionTable(all)}\n`);
        if (circle.past !== null) call.stage.err(olderOnes);
      } else {
        const one = await decisionMeant(member, circle, which);
        const body = member.rooms.look(one.at)?.body ?? null;
        const words = call.on("letter")
          ? letterText(call, member, circle, one)
          : [decisionText(circle, one, body), ...wouldChange(call, member, circle, one)].join("\n");
        call.stage.out(`${call.on("json") ? jsonText({ ...one, text: body?.text ?? null }) : words}\n`);
      }
      return reachedOrNot(reached || call.on("offline"));
    });
  },
};

/** What would read otherwise, as long as it may come to another agreement. */
function wouldChange(call: Call, member: Member, { id }: CircleView, decision: DecisionView): readonly string[] {
  const { deeds, outcome } = decision;
  const isLeft = outcome?.done.some(({ deed, done, why }) => deed.type === "agreement" && !done && why === null);
  if (isOver(decision) && isLeft !== true) return [];
  const now = member.agreements.look(id)?.agreement ?? null;
  return deeds.flatMap((deed) => {
    if (deed.type !== "agreement" || now === null) return [];
    const changes = changesText([now, deed.agreement], member.seats.standing(id), languageOf(call));
    return changes === "" ? [] : [changes.replace(/^(?=.)/gm, "  ")];
  });
}
