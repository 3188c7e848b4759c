import type { At, DecisionView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { objectionRaised, positionTaken } from "@unionhall/union";
import type { Drill } from "../drill.ts";
import { good, toolOf, viewOf } from "../life/person.ts";
import { ports } from "../life/ports.ts";
import { type PersonName, you } from "../union/people.ts";
import { BentApp } from "./bent.ts";
import type { Act, Fact, Step } from "./step.ts";
import { until } from "./until.ts";
import { newestVoid, voidsOn } from "./voids.ts";

const beside: PersonName = "Ruth";

/** Whoever answers what they are asked reaches for a vote, then for an objection. */
export const adviser = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      "An adviser reads what is said in that circle, and can persuade. What they should not know does not belong there.",
      "Quien asesora lee lo que se dice en ese círculo, y puede convencer. Lo que no debe saber no va ahí.",
    ],
    [
      "Whoever invites somebody as a member gives them a vote. The circle shows who is which.",
      "Quien invita a alguien a ser parte le da un voto. El círculo muestra quién es qué.",
    ],
  ],
});

async function* steps(drill: Drill): AsyncGenerator<Step, void> {
  const bent = new BentApp();
  const { circle, all, at, name } = await around(drill, bent);
  const [yours, , hers] = all;
  const { title, quorum } = decisionOn(yours, at);
  const refused = await hers.decisions.take(at, { choice: "consent", options: [], reason: "" });
  yield {
    said: [
      `${quorum.of} members decide on “${title}”. ${name} is in their circle as an adviser. Her app has no button for that, and refuses it.`,
      `${quorum.of} personas deciden sobre «${title}». ${name} está en su círculo para asesorar. Su app no tiene botón para eso, y se niega.`,
    ],
    facts: [
      [["her own app", "su propia app"], refused.ok ? "?" : ["takes no part", "no toma parte"]],
      ...said(all, at, name),
    ],
  };
  await bentTo(bent, hers, at, drill.language === "en" ? "I would simply say yes." : "Yo diría que sí, y ya.");
  for (const member of all) await member.settled();
  yield {
    said: [
      "So she bends it, and says yes. Sealed and signed, it lies in the log beside the others. No device counts it, her own included.",
      "Entonces la tuerce y dice que sí. Sellado y firmado, está en el registro junto a los demás. Ningún aparato lo cuenta, tampoco el suyo.",
    ],
    facts: said(all, at, name),
  };
  const { id: proposal } = await bent.proposal(circle, at.room);
  await bent.deed(circle, idIn(hers, circle), objectionRaised, { proposal, block: false });
  for (const member of all) await until(member, () => voidsOn(member, circle).length > 0);
  yield {
    said: [
      "Then she objects, which stops a decision when a member does it. On every device it is void, with her name beside it. Your app shows it under Checks.",
      "Luego objeta, que cuando lo hace alguien del círculo detiene una decisión. En todos los aparatos es nulo, con su nombre al lado. Tu app lo muestra en Revisión.",
    ],
    facts: [
      ...names(name).map((who, index): Fact => [on(who), newestVoid(all[index]!, circle)]),
      [["objections", "objeciones"], `${decisionOn(yours, at).objections.length}`],
    ],
  };
}

/** What is being decided where she advises, on two phones that nobody bent, and on hers. */
async function around(drill: Drill, bent: BentApp) {
  const { circle, adviser: name } = drill.advised;
  const hers = await drill.bend(name, bent.environment);
  const all = [await drill.phone(you), await drill.phone(beside), hers] as const;
  const at = await openDecision(all[0], circle);
  for (const member of all) await readAt(member, at);
  return { circle, all, at, name };
}

const names = (name: PersonName): readonly PersonName[] => [you, beside, name];
const on = (who: PersonName): Fact[0] => [`on ${who}'s device`, `en el aparato de ${who}`];

/** How many have said something to it, as each device counts. */
function said(all: readonly Member[], at: At, name: PersonName): readonly Fact[] {
  return names(name).map((who, index): Fact => {
    const { have } = decisionOn(all[index]!, at).quorum;
    return [on(who), [`${have ?? "?"} counted`, `cuenta ${have ?? "?"}`]];
  });
}

/** As an honest app would, but for who says it. What is said first lets the app show its keys. */
async function bentTo(bent: BentApp, hers: Member, at: At, line: string): Promise<void> {
  const { circle, room } = at;
  await good(hers.people.describe(circle, {}));
  await good(hers.rooms.say({ circle, room: toolOf(hers, circle, "chat") }, { text: line }));
  await hers.settled();
  const { id: proposal, positions } = await bent.proposal(circle, room);
  const taken = { proposal, choice: "consent", options: [], for: null, reason: "", nonce: ports.random(16) } as const;
  await bent.write({ circle, room: positions, class: "passing" }, idIn(hers, circle), positionTaken, taken);
}

async function openDecision(member: Member, circle: CircleId): Promise<At> {
  const [tool] = viewOf(member, circle).dock.filter(({ what }) => what === "decisions");
  if (tool !== undefined) await good(member.rooms.read({ circle, room: tool.room }));
  const open = member.decisions.list(circle).find(({ round }) => round === "decide");
  if (open === undefined) throw new Error("nothing is being decided there");
  return open.at;
}

async function readAt(member: Member, at: At): Promise<void> {
  await good(member.rooms.read({ ...at, room: toolOf(member, at.circle, "decisions") }));
  await good(member.rooms.read(at));
  await member.settled();
}

function decisionOn(member: Member, at: At): DecisionView {
  const view = member.decisions.look(at);
  if (view === null) throw new Error("this device knows nothing of it");
  return view;
}

function idIn(member: Member, circle: CircleId): Parameters<BentApp["write"]>[1] {
  const { me } = viewOf(member, circle);
  if (me === null) throw new Error("this member is nobody there");
  return me;
}
