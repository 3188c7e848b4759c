import type { CircleView, SuspendedView } from "@unionhall/member";
import { atHome, good, needHall } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant, meant, only } from "../select.ts";
import { jsonText, plain, quoted } from "../show/plain.ts";
import { table } from "../show/table.ts";

export const confirm: Command = {
  name: "confirm",
  summary: "see who waits for somebody's word; stand by them",
  takes: "CIRCLE [WHO]",
  count: [1, 2],
  about: `When a phone is put on hold, or its keys are renewed, whom it let in during the week before is not heard,
and its open invitations let nobody in, until somebody else confirms each. Without WHO, lists them. With
WHO, a name, an id or the beginning of one, confirms it. Make sure outside the hall that it is them.`,
  options: { ...json, ...home },
  run(call) {
    const [which, who] = call.args;
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, which!);
      if (who === undefined) {
        call.stage.out(`${call.on("json") ? jsonText(circle.suspended) : suspendedList(circle)}\n`);
        return exit.done;
      }
      const { what } = suspendedMeant(circle, who);
      good(await member.confirm(circle.id, what));
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ confirmed: what })}\n` : "Confirmed.\n");
      return exit.done;
    });
  },
};

function suspendedList({ suspended }: CircleView): string {
  if (suspended.length === 0) return "Nobody waits.";
  const rows = suspended.map((view) => [
    idOf(view),
    "member" in view.what ? plain(view.name) : `an invitation by ${plain(view.name)}`,
    plain(view.from),
    view.mayConfirm ? "confirm" : "wait for somebody else",
  ]);
  return table(["ID", "WHO", "BY THE PHONE OF", "YOU CAN"], rows);
}

function suspendedMeant({ suspended }: CircleView, text: string): SuspendedView {
  const name = (view: SuspendedView): string => ("member" in view.what ? view.name : "");
  return only(
    meant(suspended, text, idOf, name),
    `Nothing that waits is called ${quoted(text)}. \`hall confirm CIRCLE\` lists what does.`,
    () => `More than one of those who wait fit ${quoted(text)}. Give an id.`,
  );
}

function idOf({ what }: SuspendedView): string {
  return "member" in what ? what.member : what.invitation;
}
