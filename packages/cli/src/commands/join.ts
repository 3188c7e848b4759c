import { type Member, readLink } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { good, movingIn } from "../at-home.ts";
import { type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { titleOf } from "../show/circle.ts";
import { jsonText, quoted } from "../show/plain.ts";
import type { Stage } from "../stage.ts";
import { until } from "../until.ts";
import { languageOf } from "../words/language.ts";
import { required } from "../required.ts";

export const join: Command = {
  name: "join",
  summary: "ask to be let into a circle by an invitation link",
  takes: "LINK --name NAME",
  count: [1, 1],
  about: `Knocks at the door of a circle, and waits until someone has let you in. An open invitation is answered by
the first member's device online; others wait for vouches. You may stop waiting with Ctrl-C: you stay
at the door, and come in at any later command.`,
  options: {
    name: { value: "NAME", help: "what you are called in the circle" },
    language: { value: "en|es", help: "the language of your twelve words (else that of this machine)" },
    "no-wait": { help: "knock and leave; `hall circles` tells whether you are in" },
    ...json,
    ...home,
  },
  run(call) {
    const [text] = call.args;
    if (readLink(text!)?.kind !== "join")
      throw wrongUsage(
        "This is not an invitation link. Copy the whole of it, from https to the end, and put it in quotes.",
      );
    const [name, language] = [required(call, "name", "NAME"), languageOf(call)];
    return movingIn(call, async (member) => {
      const circle = good(await member.join({ link: text!, name, language }));
      await member.settled();
      if ((await member.words()) !== null)
        call.stage.err("`hall words` shows your twelve words. Write them down soon.\n");
      if (!call.on("no-wait")) await letIn(call.stage, member, circle);
      return report(call.stage, member, circle, call.on("json"));
    });
  },
};

async function letIn(stage: Stage, member: Member, circle: CircleId): Promise<void> {
  if (member.circle(circle)?.state === "waiting") stage.err("You are at the door. Waiting to be let in …\n");
  await until(stage, member, () => member.circle(circle)?.state !== "waiting");
  await member.settled();
}

function report(stage: Stage, member: Member, circle: CircleId, asJson: boolean): ExitCode {
  const view = member.circle(circle);
  if (view === null || view.state === "out")
    throw refused("You were not let in: the invitation is used up or was withdrawn. Ask for a new one.");
  const words = view.state === "waiting" ? "You are at the door." : `You are in ${quoted(titleOf(view.title))}.`;
  stage.out(
    asJson
      ? `${jsonText({ circle, state: view.state, title: view.title })}\n`
      : `${words} The circle's id is ${circle}.\n`,
  );
  return exit.done;
}
