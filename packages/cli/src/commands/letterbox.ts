import type { CircleView, LetterboxView, Member } from "@unionhall/member";
import { caps } from "@unionhall/protocol";
import { atHome, good, needHall } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { jsonText } from "../show/plain.ts";

/** Letters a day where nobody says otherwise; the hall may take fewer. */
const usual = { daily: 20, stamped: 10 } as const;
const acts = ["open", "pause", "resume", "close"] as const;
type Act = (typeof acts)[number];

export const letterbox: Command = {
  name: "letterbox",
  summary: "take letters from people outside, or stop taking them",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Without options, shows the address of the circle's letterbox and how many letters came today. Anyone with the
address can write, without an account; everyone in the circle can read it. Stewards open, pause and close
it. To open it anew, or close it, ends the address and all stamps; so does removing somebody.`,
  options: {
    open: { help: "take letters; where it is open already, under a new address" },
    daily: { value: "N", help: `with --open: letters a day (else ${usual.daily})` },
    stamped: { value: "N", help: `with --open: letters a day that have a stamp, besides (else ${usual.stamped})` },
    pause: { help: "take none for now; the address and the stamps stay good" },
    resume: { help: "take them again" },
    close: { help: "take none any more; what came stays until it is dropped or old" },
    yes: { help: "yes, really: an address that is in use ends" },
    ...json,
    ...home,
  },
  run(call) {
    const act = actOf(call);
    const most = caps.lettersPerDay;
    const takes = {
      daily: call.number("daily", 0, most) ?? usual.daily,
      stamped: call.number("stamped", 0, most) ?? usual.stamped,
    };
    return atHome(call, async (member) => {
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      if (act !== null) await does(call, member, circle, { act, takes });
      return show(call, good(await member.letters.look(circle.id)));
    });
  },
};

function actOf({ on, value }: Call): Act | null {
  const [act = null, another] = acts.filter((name) => on(name));
  if (another !== undefined) throw wrongUsage(`--${act} and --${another} are done one at a time. Choose one.`);
  const needsOpen = ["daily", "stamped"].find((name) => value(name) !== undefined && act !== "open");
  if (needsOpen !== undefined) throw wrongUsage(`--${needsOpen} goes with --open.`);
  return act;
}

interface Does {
  readonly act: Act;
  readonly takes: { readonly daily: number; readonly stamped: number };
}

async function does({ on }: Call, { letters }: Member, circle: CircleView, { act, takes }: Does): Promise<void> {
  const ends = act === "close" || (act === "open" && circle.letterbox.open);
  if (ends && !on("yes"))
    throw wrongUsage("The address that people have ends, and all stamps. Say it again with --yes if you are sure.");
  if (act === "open") good(await letters.open(circle.id, takes));
  else if (act === "close") good(await letters.close(circle.id));
  else good(await letters.pause(circle.id, act === "pause"));
}

const states: { readonly [state in LetterboxView["state"]]: string } = {
  closed: "No letters are taken from outside.",
  open: "Letters are taken from anyone who has this address:",
  paused: "Paused: no letters are taken for now. The address stays:",
  differs: "The hall goes by something else than the circle decided. A steward opens it anew, or closes it.",
};

function show({ stage, on }: Call, { letters, ...view }: LetterboxView): ExitCode {
  if (on("json")) {
    stage.out(`${jsonText({ ...view, letters: letters.length })}\n`);
    return exit.done;
  }
  const { state, link, takes, today, stamps } = view;
  const counted =
    takes === null
      ? []
      : [
          `Today: ${today.plain} of ${takes.daily}, and ${today.stamped} of ${takes.stamped} with a stamp.`,
          `Stamps not used yet: ${stamps}.`,
        ];
  const kept = letters.length === 0 ? [] : [`Letters to read: ${letters.length}. \`hall letters CIRCLE\` shows them.`];
  stage.out(`${[states[state], ...(link === null ? [] : [link]), ...counted, ...kept].join("\n")}\n`);
  return exit.done;
}
