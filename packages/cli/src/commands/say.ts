import type { CircleView } from "@unionhall/member";
import { refusal } from "@unionhall/protocol";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";
import { whyHeldBack } from "../show/circle.ts";
import { warningText } from "../show/warnings.ts";
import { languageOf } from "../words/language.ts";

export const say: Command = {
  name: "say",
  summary: "say something in a circle",
  takes: "CIRCLE TEXT",
  count: [2, 2],
  about: `Says TEXT in the circle's chat, and waits until the hall has it on its disk. TEXT can be - to take it from
standard input. When the hall cannot be reached, or with --offline, the line waits on this device and
goes out with the next command that reaches the hall. So it does while your key rests here, or until
somebody has confirmed you; then it ends with 1, and says so.`,
  options: { offline: { help: "do not wait for the hall" }, ...json, ...home },
  run: (call) =>
    atHome(call, async (member) => {
      const text = call.args[1] === "-" ? await call.stage.input() : call.args[1]!;
      const offline = call.on("offline") || !(await caughtUp(call, member));
      const { id } = circleMeant(member, call.args[0]!);
      good(await member.say(id, text));
      if (!offline) await sentOut(member);
      return reportSent(call, member.circle(id), { words: "Said.", json: {}, offline });
    }),
};

interface Sent {
  readonly words: string;
  readonly json: object;
  /** The hall was not asked. */
  readonly offline: boolean;
  /** Whether the hall has it not; left out, what of the chat waits is looked at. */
  readonly waits?: boolean;
}

/** What is said once something was written: that the hall has it, or that it waits, and why. */
export function reportSent(call: Call, view: CircleView | null, { words, json: more, offline, waits }: Sent): ExitCode {
  const { stage, on } = call;
  const waiting = waits ?? view?.lines.some(({ mine, state }) => mine && state === "waiting") ?? false;
  const why = waiting && !offline && view !== null ? whyWaiting(call, view) : null;
  if (why !== null) stage.err(`${why}\n`);
  const told = waiting ? "It waits on this device, and goes out with the next command that reaches the hall." : words;
  stage.out(on("json") ? `${jsonText({ state: waiting ? "waiting" : "sent", ...more })}\n` : `${told}\n`);
  if (!waiting || on("offline")) return exit.done;
  return why === null ? exit.unreachable : exit.refused;
}

/** Null where nothing is known but that the hall was not reached. */
function whyWaiting(call: Call, { lines, warnings, state, trouble }: CircleView): string | null {
  const heldBack = lines.findLast(({ mine }) => mine)?.heldBack;
  if (heldBack !== undefined && heldBack !== "refused") return `It ${whyHeldBack[heldBack]}.`;
  const standing = warnings.find(({ of }) => of.type === state);
  if (standing !== undefined) return warningText(standing, languageOf(call));
  return trouble === null ? null : `The hall did not take it: ${refusal(trouble).words} It is tried again.`;
}
