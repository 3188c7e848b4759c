import type { CircleView } from "@unionhall/member";
import { refusal } from "@unionhall/protocol";
import { atHome, caughtUp, good } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";

export const say: Command = {
  name: "say",
  summary: "say something in a circle",
  takes: "CIRCLE TEXT",
  count: [2, 2],
  about: `Says TEXT in the circle's chat, and waits until the hall has it on its disk. TEXT can be - to take it from
standard input. When the hall cannot be reached, or with --offline, the line waits on this device and
goes out with the next command that reaches the hall.`,
  options: { offline: { help: "do not wait for the hall" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const text = call.args[1] === "-" ? await call.stage.input() : call.args[1]!;
      const reached = call.on("offline") || (await caughtUp(call, member));
      const { id } = circleMeant(member, call.args[0]!);
      good(await member.say(id, text));
      if (!call.on("offline") && reached) await member.settled();
      return report(call, member.circle(id), reached);
    }),
};

function report(call: Call, view: CircleView | null, reached: boolean): ExitCode {
  const mine = view?.lines.filter((line) => line.mine).at(-1);
  const waiting = mine?.state !== "sent";
  const why = waiting && reached && view?.trouble ? `The hall did not take it: ${refusal(view.trouble).words} ` : "";
  if (why !== "") call.stage.err(`${why}It waits on this device and is tried again.\n`);
  const words = waiting ? "It waits on this device." : "Said.";
  call.stage.out(
    call.on("json") ? `${jsonText({ state: waiting ? "waiting" : "sent", id: mine?.id })}\n` : `${words}\n`,
  );
  if (!waiting || call.on("offline")) return exit.done;
  return why === "" ? exit.unreachable : exit.refused;
}
