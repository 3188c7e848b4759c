import type { CircleView, NamedView, ReaderView } from "@unionhall/member";
import type { ReportedAt } from "@unionhall/union";
import { atHome, caughtUp, good, reachedOrNot, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, refused } from "../exit.ts";
import { circleMeant, lineMeant, meant, memberMeant, only } from "../select.ts";
import { nameText } from "../show/name.ts";
import { jsonText, quoted } from "../show/plain.ts";

export const report: Command = {
  name: "report",
  summary: "tell the care people of a circle about somebody, who is never shown it",
  takes: "CIRCLE MEMBER TEXT",
  count: [3, 3],
  about: `TEXT says what happened, in your words; it can be - to take it from standard input. It is sealed to each care person
alone. MEMBER never reads it, whatever they are in the circle, and nobody else there is told that you report. Without --yes you are
told who will read it, and nothing is done. The hall's machine sees that you left something for these people, and not
what: if MEMBER runs it, tell them another way. It stands for ninety days; \`hall reports\` shows and takes back yours.`,
  options: {
    to: { value: "NAMES", help: "only these care people, by names or ids with commas between" },
    line: { value: "LINE", help: "a line of the circle's chat that it is about, by its id" },
    yes: { help: "yes, these are to read it" },
    ...json,
    ...home,
  },
  run: (call) =>
    atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const circle = circleMeant(member, call.args[0]!);
      const about = memberMeant(circle, call.args[1]!, "ever");
      const to = chosen(call, member.care.look(circle.id).readersOf(about.id));
      if (to.length === 0) throw refused(nobody);
      const names = to.map(nameText).join(", ");
      if (!call.on("yes")) {
        call.stage.err(`It would be read by: ${names}. Say it again with --yes to send it.\n`);
        return exit.usage;
      }
      const text = call.args[2] === "-" ? await call.stage.input() : call.args[2]!;
      const at = atLine(call, circle);
      const ask = { about: about.id, text, to: to.map(({ id }) => id), ...(at === null ? {} : { at }) };
      good(await member.care.report(circle.id, ask));
      if (reached) await sentOut(member);
      // A hall that is reached can still refuse to take it.
      const waits = member.care.look(circle.id).own[0]?.waits ?? to;
      const left = waits.length === 0;
      const said = left ? `Left for: ${names}.` : `It waits on this device for: ${waits.map(nameText).join(", ")}.`;
      call.stage.out(call.on("json") ? `${jsonText({ to: ask.to, left })}\n` : `${said}\n`);
      return reachedOrNot(reached);
    }),
};

const nobody = `None of the care people can read this: there are none but the one it is about, and you. Talk to somebody you
trust (\`hall with\`), or ask a steward for more care people.`;

const onlyUnusual = `Only people whom you have muted, or from whom you are kept apart, could read this. If one of them is to, say so
by --to. \`hall care CIRCLE\` lists them.`;

function chosen(call: Call, readers: readonly ReaderView[]): readonly NamedView[] {
  const typed = call.value("to");
  if (typed === undefined) {
    const usual = readers.filter(({ muted, apart }) => muted === undefined && apart === undefined);
    if (usual.length === 0 && readers.length > 0) throw refused(onlyUnusual);
    return usual;
  }
  return typed.split(",").map((name) => {
    const fitting = meant(
      readers,
      name.trim(),
      ({ id }) => id,
      (each) => each.name,
    );
    return only(
      fitting,
      `${quoted(name)} is no care person who can read this. \`hall care CIRCLE\` lists them.`,
      (count) => `${count} care people fit ${quoted(name)}. Give an id.`,
    );
  });
}

function atLine(call: Call, circle: CircleView): ReportedAt | null {
  const typed = call.value("line");
  if (typed === undefined || circle.chat === null) return null;
  const { id, state } = lineMeant(circle, typed);
  if (state !== "sent") throw refused("That line has not been sent yet.");
  return { path: [circle.chat], line: id as NonNullable<ReportedAt["line"]> };
}
