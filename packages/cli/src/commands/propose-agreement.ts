import type { CircleView, Member } from "@unionhall/member";
import { equal } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import { agreementHash, chosenStarters, faultsOf, starterAgreements } from "@unionhall/union";
import { rulesOf, withRule } from "../agreement/rules.ts";
import { starterTyped } from "../agreement/starter.ts";
import { atHome, caughtUp, good, sentOut } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit, type ExitCode, refused } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { changesText } from "../show/agreement.ts";
import { jsonText } from "../show/plain.ts";
import { faultText } from "../words/faults.ts";
import { languageOf } from "../words/language.ts";
import { reportSent } from "./say.ts";

export const proposeAgreement: Command = {
  name: "propose-agreement",
  summary: "read what another agreement would change, and put it to the circle",
  takes: "CIRCLE [RULE=VALUE...]",
  count: [1, 60],
  about: `Begins with the agreement that holds, or with a starter, and puts each RULE otherwise, as vouches=2 or
rules.other.days.decide=14. Prints the sentences that go (-) and come (+). With --propose TITLE it is put to the
circle, and decided as any decision on the agreement; without, nothing is said to anybody. Without a RULE or a starter,
lists all rules. Roles are named, and caucuses asked, in the app and by \`hall seat\`.`,
  options: {
    starter: {
      value: "STARTER",
      help: `begin with one: ${chosenStarters.join(", ")}; caucuses and guests stay as they are`,
    },
    propose: { value: "TITLE", help: "put it to the circle, under that title" },
    why: { value: "TEXT", help: "with --propose: what is wrong as it is, and what gets better" },
    language: { value: "en|es", help: "the language of the sentences (else that of this machine)" },
    ...json,
    ...home,
  },
  run(call) {
    const starter = starterTyped(call, "starter");
    const [which, ...rules] = call.args as readonly [string, ...string[]];
    return atHome(call, async (member) => {
      const offline = !(await caughtUp(call, member));
      const circle = circleMeant(member, which);
      const now = member.agreements.look(circle.id)?.agreement ?? null;
      if (now === null) throw refused("That circle goes by no agreement.");
      if (starter === undefined && rules.length === 0) return list(call, now);
      const from =
        starter === undefined ? now : { ...starterAgreements[starter], caucuses: now.caucuses, guests: now.guests };
      const next = rules.reduce(withRule, from);
      check(now, next);
      const { stage } = call;
      if (!call.on("json"))
        stage.out(`${changesText([now, next], member.seats.standing(circle.id), languageOf(call))}\n`);
      const title = call.value("propose");
      if (title !== undefined) return propose(call, member, circle, { title, next, offline });
      if (call.on("json")) stage.out(`${jsonText(next)}\n`);
      else stage.err("Nobody is told of it. With --propose TITLE it is put to the circle.\n");
      return exit.done;
    });
  },
};

function list({ stage, on }: Call, now: Agreement): ExitCode {
  const rules = rulesOf(now);
  stage.out(on("json") ? `${jsonText(now)}\n` : `${[...rules].map((each) => each.join("=")).join("\n")}\n`);
  return exit.done;
}

/** Throws `Trouble` where it is the same, or nobody could be bound by it. */
function check(now: Agreement, next: Agreement): void {
  if (equal(agreementHash(now), agreementHash(next))) throw refused("It says what the circle has agreed on already.");
  const faults = faultsOf(next).map(faultText);
  if (faults.length > 0) throw refused(`Nobody could be bound by that: ${faults.join("; ")}.`);
}

interface Proposed {
  readonly title: string;
  readonly next: Agreement;
  readonly offline: boolean;
}

async function propose(call: Call, member: Member, { id }: CircleView, of: Proposed): Promise<ExitCode> {
  const { title, next, offline } = of;
  const deeds = [{ type: "agreement", agreement: next }] as const;
  const proposal = { title, text: call.value("why") ?? "", subject: "agreement", deeds, options: [] } as const;
  const room = good(await member.decisions.propose(id, proposal));
  if (!offline) await sentOut(member);
  const waits = member.decisions.look({ circle: id, room })?.waiting ?? false;
  return reportSent(call, member.circle(id), { words: "Proposed.", json: { room }, offline, waits });
}
