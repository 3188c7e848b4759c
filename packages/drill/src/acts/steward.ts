import { isDeepStrictEqual } from "node:util";
import { memberRemoved } from "@unionhall/kernel";
import type { Member } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { agreementChanged, starterAgreements } from "@unionhall/union";
import type { Drill } from "../drill.ts";
import { good, toolOf, viewOf } from "../life/person.ts";
import { type PersonName, you } from "../union/people.ts";
import { BentApp } from "./bent.ts";
import { type Act, as, type Fact, stands, type Step } from "./step.ts";
import { until, untilTalk } from "./until.ts";
import { newestVoid, voidsOn } from "./voids.ts";

const usurper: PersonName = "Teo";
const beside: PersonName = "Luz";
const names = [you, beside, usurper] as const;

/** A steward reaches for what the agreement gives to all; everyone else walks out. */
export const steward = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      `${usurper} has what was said until then, and keeps what he copied. No software stops that.`,
      `${usurper} tiene lo que se dijo hasta entonces y se queda con lo que copió. Ningún programa lo impide.`,
    ],
    [
      "A steward still makes the circle's keys: he can give new ones to nobody else. Then, too, the others walk out.",
      "Las llaves del círculo las hace una persona responsable: podría no darle las nuevas a nadie. También entonces las demás se van juntas.",
    ],
    [
      "With the hall on his side he could keep the offer from those who come by the hall alone: pass the link on by another way.",
      "Con la casa de su lado podría esconder la propuesta a quienes solo llegan por ahí: pasen el enlace por otro camino.",
    ],
  ],
});

async function* steps(drill: Drill): AsyncGenerator<Step, void> {
  const { takenOver: circle } = drill;
  const bent = new BentApp();
  const his = await drill.bend(usurper, bent.environment);
  const [yours, hers] = [await drill.phone(you), await drill.phone(beside)];
  const { title } = viewOf(yours, circle);
  if (!viewOf(hers, circle).steward) await good(his.stewards.name(circle, idOf(his, drill, beside)));
  await until(hers, () => viewOf(hers, circle).steward);
  // What he says lets the app show its keys: of what passes, and of what is kept.
  const chat = { circle, room: toolOf(his, circle, "chat") };
  await good(his.rooms.say(chat, { text: drill.language === "en" ? "Evening, all." : "Buenas noches." }));
  await good(his.people.describe(circle, {}));
  await his.settled();
  yield {
    said: [
      `${usurper} and ${beside} are the stewards of “${title}”. Suppose that ${usurper} wants it for himself.`,
      `${usurper} y ${beside} son responsables de «${title}». Supongamos que ${usurper} la quiere para él.`,
    ],
  };
  await bent.deed(circle, myId(his, drill), memberRemoved, { member: idOf(his, drill, you) });
  const all: Phones = [yours, hers, his];
  const facts = await untilVoid(drill, all, 1);
  yield {
    said: [
      "With an app that he has bent he puts you out. Sealed and signed, it lies in the log. On every device it is void, his own included, and shows whose it is. Look at your app.",
      "Con una app torcida te saca a ti. Firmado y sellado, está en el registro. En todos los aparatos es nulo, también en el suyo, y se ve de quién es. Mira tu app.",
    ],
    facts: [...facts, [as(you), stands[viewOf(yours, circle).state]]],
  };
  yield* goOn(drill, bent, all);
}

type Phones = readonly [yours: Member, hers: Member, his: Member];

async function* goOn(drill: Drill, bent: BentApp, all: Phones): AsyncGenerator<Step, void> {
  const { takenOver: circle } = drill;
  const his = all[2];
  await bent.deed(circle, myId(his, drill), agreementChanged, { agreement: starterAgreements.team });
  const facts = await untilVoid(drill, all, 2);
  yield {
    said: [
      "So he gives the circle another agreement, under which one steward could. That, too, takes a decision: it is void, and the old one holds.",
      "Entonces le pone al círculo otro acuerdo, con el que una sola persona podría. También eso se decide: es nulo, y vale el de antes.",
    ],
    facts,
  };
  yield* leave(drill, all);
}

async function* leave(drill: Drill, [yours, hers, his]: Phones): AsyncGenerator<Step, void> {
  const { takenOver: circle } = drill;
  const before = yours.agreements.look(circle)?.agreement;
  const out = await good(yours.walks.out(circle, { without: [idOf(yours, drill, usurper)], to: "here" }));
  await until(hers, () => hers.walks.offers().length > 0);
  await good(hers.walks.accept(hers.walks.offers()[0]!.id));
  await untilTalk(hers, out.circle);
  const here = drill.language === "en" ? "We are still here." : "Aquí seguimos.";
  await good(hers.say(out.circle, here));
  await until(yours, () => viewOf(yours, out.circle).lines.some(({ text }) => text === here));
  const came = viewOf(yours, out.circle).members.map(({ name }) => name);
  const isAsBefore = isDeepStrictEqual(yours.agreements.look(out.circle)?.agreement, before);
  const yesOrNo = (is: boolean): Fact[1] => (is ? ["yes", "sí"] : ["no", "no"]);
  yield {
    said: [
      "Nobody has to stay with somebody who tries. You walk out with everyone but him: what was said and made comes along, signed as it was, and so does the agreement.",
      "Nadie tiene que quedarse con quien lo intenta. Te vas con todas menos él: lo que se dijo y se hizo viene con ustedes, firmado como estaba, y el acuerdo también.",
    ],
    facts: [
      [["in the new circle", "en el círculo nuevo"], came.join(", ")],
      [as(beside), here],
      [["the same agreement", "el mismo acuerdo"], yesOrNo(isAsBefore)],
      [[`${usurper} has it`, `${usurper} lo tiene`], yesOrNo(his.circle(out.circle) !== null)],
    ],
  };
}

/** Until so many of his deeds are void on each device; why the newest is. */
async function untilVoid({ takenOver }: Drill, all: Phones, many: number): Promise<readonly Fact[]> {
  for (const member of all) await until(member, () => voidsOn(member, takenOver).length >= many);
  return names.map((name, at): Fact => [
    [`on ${name}'s device`, `en el aparato de ${name}`],
    newestVoid(all[at]!, takenOver),
  ]);
}

function idOf(member: Member, { takenOver }: Drill, name: string): MemberId {
  const found = viewOf(member, takenOver).members.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
}

function myId(member: Member, { takenOver }: Drill): MemberId {
  const { me } = viewOf(member, takenOver);
  if (me === null) throw new Error("this member is nobody there");
  return me;
}
