import type { AgreementView, CircleView, Member } from "@unionhall/member";
import { roleName } from "@unionhall/member/agreement";
import { atHome, caughtUp, good, needHall, reachedOrNot } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused, wrongUsage } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { agreementPage } from "../show/agreement.ts";
import { jsonText, quoted } from "../show/plain.ts";
import { languageOf } from "../words/language.ts";

export const agreement: Command = {
  name: "agreement",
  summary: "read what binds a circle, and who is which by it; step back; stop all clocks",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Prints the circle's agreement in sentences, then who takes part as what, and what each carries until when.
Whatever somebody does beyond it is void on every device: \`hall verify\` shows it. It changes only by a decision.
\`hall steward CIRCLE --step-back\` gives up stewardship alone.`,
  options: {
    "step-back": { value: "ROLE", help: "you give up a role, without a reason; ROLE is as the agreement calls it" },
    "step-back-from-all": { help: "you give up all that you carry, stewardship too if somebody else has it" },
    "stop-clocks": { help: "as a steward, for grief: no round and no term ends; they go on after 30 days" },
    "start-clocks": { help: "as a steward: they go on" },
    language: { value: "en|es", help: "the language of the sentences (else that of this machine)" },
    ...json,
    ...home,
  },
  run(call) {
    const deed = deedIn(call);
    return atHome(call, async (member) => {
      if (deed === null) return show(call, member);
      await needHall(member);
      const circle = circleMeant(member, call.args[0]!);
      await deed(member, circle);
      await member.settled();
      call.stage.out(call.on("json") ? `${jsonText({ done: true })}\n` : "Done. Everybody in the circle sees it.\n");
      return exit.done;
    });
  },
};

async function show(call: Call, member: Member): Promise<ExitCode> {
  const reached = await caughtUp(call, member);
  const circle = circleMeant(member, call.args[0]!);
  const view = member.agreements.look(circle.id);
  if (view === null) throw refused("You are not in that circle.");
  const page = (): string => agreementPage(circle, view, member.seats.standing(circle.id), languageOf(call));
  call.stage.out(`${call.on("json") ? jsonText(view) : page()}\n`);
  return reachedOrNot(reached);
}

type Deed = (member: Member, circle: CircleView) => Promise<void>;

function deedIn(call: Call): Deed | null {
  const role = call.value("step-back");
  const deeds: readonly (Deed | null)[] = [
    role === undefined ? null : (member, circle) => stepBack(call, member, circle, role),
    call.on("step-back-from-all") ? async ({ agreements }, { id }) => good(await agreements.stepBackFromAll(id)) : null,
    call.on("stop-clocks") ? async ({ agreements }, { id }) => good(await agreements.stopClocks(id)) : null,
    call.on("start-clocks") ? async ({ agreements }, { id }) => good(await agreements.startClocks(id)) : null,
  ];
  const asked = deeds.filter((deed) => deed !== null);
  if (asked.length > 1) throw wrongUsage("One thing at a time.");
  return asked[0] ?? null;
}

/** By its name in the agreement, or as it is read in the language of the call. */
async function stepBack(call: Call, { agreements }: Member, { id }: CircleView, typed: string): Promise<void> {
  const role = rolesOf(agreements.look(id)).find((name) => [name, roleName(name, languageOf(call))].includes(typed));
  if (role === undefined) throw refused(`You do not carry ${quoted(typed)} there.`);
  good(await agreements.stepBack(id, role));
}

function rolesOf(view: AgreementView | null): readonly string[] {
  const mine = view?.people.find(({ me }) => me)?.roles ?? [];
  return mine.flatMap(({ role }) => (role === null ? [] : [role]));
}
