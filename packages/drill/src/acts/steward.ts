import { memberRemoved } from "@unionhall/kernel";
import type { Member } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { Drill } from "../drill.ts";
import { good, toolOf, viewOf } from "../life/person.ts";
import { type PersonName, you } from "../union/people.ts";
import { BentApp } from "./bent.ts";
import { type Act, as, type Fact, stands, type Step } from "./step.ts";
import { until, untilTalk } from "./until.ts";

const usurper: PersonName = "Teo";
const beside: PersonName = "Luz";

/** A steward reaches for more than the rules give, then for all that they do give; everyone else walks out. */
export const steward = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      `${usurper} has what was said until then, and keeps what he copied. No software stops that.`,
      `${usurper} tiene lo que se dijo hasta entonces y se queda con lo que copió. Ningún programa lo impide.`,
    ],
    [
      "One steward alone can remove members who are not stewards, until the others walk out.",
      "Una sola persona responsable puede sacar a quienes no lo son, hasta que las demás se van juntas.",
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
  await good(his.stewards.name(circle, idOf(his, drill, beside)));
  await until(hers, () => viewOf(hers, circle).steward);
  const chat = { circle, room: toolOf(his, circle, "chat") };
  await good(his.rooms.say(chat, { text: drill.language === "en" ? "Evening, all." : "Buenas noches." }));
  await his.settled();
  yield {
    said: [
      `${usurper} and ${beside} are the stewards of “${title}”. Suppose that ${usurper} wants it for himself.`,
      `${usurper} y ${beside} son responsables de «${title}». Supongamos que ${usurper} la quiere para él.`,
    ],
  };
  await bent.deed(circle, myId(his, drill), memberRemoved, { member: idOf(his, drill, beside) });
  const all = [yours, hers, his];
  for (const member of all) await until(member, () => voids(member, drill) > 0);
  yield {
    said: [
      `With an app that he has bent he removes ${beside} alone. Sealed and signed, it lies in the log. On every device it is void, his own included, and shows whose it is.`,
      `Con una app torcida saca él solo a ${beside}. Firmado y sellado, está en el registro. En todos los dispositivos es nulo, también en el suyo, y se ve de quién es.`,
    ],
    facts: [
      ...[you, beside, usurper].map((name, at): Fact => [
        [`on ${name}'s device`, `en el dispositivo de ${name}`],
        voids(all[at]!, drill) > 0 ? ["void: it takes most of the stewards", "nulo: hace falta la mayoría"] : "?",
      ]),
      [as(beside), stands[viewOf(hers, circle).state]],
    ],
  };
  yield* goOn(drill, his, yours, hers);
}

async function* goOn(drill: Drill, his: Member, yours: Member, hers: Member): AsyncGenerator<Step, void> {
  const { takenOver: circle } = drill;
  await good(his.remove(circle, idOf(his, drill, you)));
  await until(yours, () => viewOf(yours, circle).state === "out");
  yield {
    said: [
      "So he does what the rules let one steward do: he puts you out. That counts. Look at your app.",
      "Entonces hace lo que las reglas le permiten a una sola persona: te saca a ti. Eso sí vale. Mira tu app.",
    ],
    facts: [[as(you), stands[viewOf(yours, circle).state]]],
  };
  const out = await good(yours.walks.out(circle, { without: [idOf(yours, drill, usurper)], to: "here" }));
  await until(hers, () => hers.walks.offers().length > 0);
  await good(hers.walks.accept(hers.walks.offers()[0]!.id));
  await untilTalk(hers, out.circle);
  const here = drill.language === "en" ? "We are still here." : "Aquí seguimos.";
  await good(hers.say(out.circle, here));
  await until(yours, () => viewOf(yours, out.circle).lines.some(({ text }) => text === here));
  const names = viewOf(yours, out.circle).members.map(({ name }) => name);
  yield {
    said: [
      "You walk out with everyone but him, from the place before he put you out. What was said and made comes along, signed as it was.",
      "Te vas con todas menos él, desde el lugar antes de que te sacara. Lo que se dijo y se hizo viene con ustedes, firmado como estaba.",
    ],
    facts: [
      [["in the new circle", "en el círculo nuevo"], names.join(", ")],
      [as(beside), here],
      [[`${usurper} has it`, `${usurper} lo tiene`], his.circle(out.circle) === null ? ["no", "no"] : ["yes", "sí"]],
    ],
  };
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

function voids(member: Member, { takenOver }: Drill): number {
  return viewOf(member, takenOver).findings.filter(({ type }) => type === "void").length;
}
