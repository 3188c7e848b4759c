import type { Member } from "@unionhall/member";
import type { Drill } from "../drill.ts";
import { good, viewOf } from "../life/person.ts";
import { type PersonName, you } from "../union/people.ts";
import { type Act, as, stands, type Step } from "./step.ts";
import { until, untilTalk } from "./until.ts";

const taken: PersonName = "Dee";
const friends: readonly PersonName[] = ["Ngozi", "Teo"];

/** A phone is in other hands; two friends hold its key, and its owner comes back by their words on another. */
export const phone = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      "What the phone has read, the thief has. Without a passphrase, whoever unlocks it reads everything on it.",
      "Lo que ese teléfono ha leído, lo tiene quien lo robó. Sin contraseña, quien lo desbloquea lee todo lo que guarda.",
    ],
    [
      "Until the hold, the thief speaks as its owner; and the twelve words are on the phone until their owner has confirmed them.",
      "Hasta que se pone en pausa, quien lo robó habla como su dueña; y las doce palabras están en el teléfono hasta que su dueña las confirma.",
    ],
    [
      "Whom that phone let in during the week before waits for somebody else's word, but reads meanwhile.",
      "A quien ese teléfono dejó entrar en la última semana le falta la palabra de alguien más, pero mientras tanto lee.",
    ],
  ],
});

async function* steps(drill: Drill): AsyncGenerator<Step, void> {
  const { everyone: circle } = drill;
  const yours = await drill.phone(you);
  const thief = await drill.phone(taken);
  const words = await writtenDown(thief);
  yield {
    said: [
      `${taken} wrote her twelve words down. Now somebody else has her phone, unlocked.`,
      `${taken} apuntó sus doce palabras. Ahora otra persona tiene su teléfono, desbloqueado.`,
    ],
  };
  const asDee =
    drill.language === "en" ? "Quick, who is at the meeting tonight?" : "Rápido, ¿quiénes van hoy a la reunión?";
  await good(thief.say(circle, asDee));
  await until(yours, () => viewOf(yours, circle).lines.some(({ text }) => text === asDee));
  yield {
    said: [
      "The thief writes to everyone as her. It stands in your app.",
      "Quien lo robó escribe a todas como si fuera ella. Está en tu app.",
    ],
    facts: [[as(taken), asDee]],
  };
  for (const friend of friends) await hold(drill, friend);
  await until(thief, () => viewOf(thief, circle).state === "held");
  const again = drill.language === "en" ? "Why does nobody answer?" : "¿Por qué nadie contesta?";
  await good(thief.say(circle, again));
  yield {
    said: [
      `${friends.join(" and ")} put her on hold: for three days that key counts for nothing.`,
      `${friends.join(" y ")} la ponen en pausa: por tres días esa llave no vale nada.`,
    ],
    facts: [
      [["on the thief's screen", "en la pantalla de quien lo robó"], stands[viewOf(thief, circle).state]],
      [["heard by the others", "lo que oyen las demás"], `${heard(yours, drill, again)}`],
    ],
  };
  yield* back(drill, thief, words);
}

async function* back(drill: Drill, thief: Member, words: string): AsyncGenerator<Step, void> {
  const { everyone: circle, hall } = drill;
  const fresh = await drill.device();
  const { circles } = await good(fresh.recover({ hall: hall.url, words }));
  const renewed = circles.filter((each) => each.renewed).length;
  yield {
    said: [
      "On a borrowed phone she types her words. All her keys are new, and her key at every door is swapped.",
      "En un teléfono prestado escribe sus palabras. Todas sus llaves son nuevas, y en cada puerta se cambió la suya.",
    ],
    facts: [[["circles", "círculos"], `${renewed} / ${circles.length}`]],
  };
  const here =
    drill.language === "en" ? "It's me again. The old phone is not." : "Otra vez soy yo. El teléfono viejo, no.";
  await untilTalk(fresh, circle);
  await good(fresh.say(circle, here));
  const yours = await drill.phone(you);
  await until(yours, () => heard(yours, drill, here) > 0);
  await until(thief, () => thief.desk.state !== "open" || viewOf(thief, circle).state !== "in");
  yield {
    said: [
      "She is back. The old phone is out: it gets no page that came after, and opens none.",
      "Ya volvió. El teléfono viejo quedó fuera: no recibe ninguna página nueva, ni abre ninguna.",
    ],
    facts: [
      [as(taken), here],
      [["what the old phone knows of it", "lo que sabe de eso el teléfono viejo"], `${heard(thief, drill, here)}`],
    ],
  };
}

/** In how many lines that a device shows it stands. */
function heard(member: Member, { everyone }: Drill, text: string): number {
  return member.circle(everyone)?.lines.filter((line) => line.text === text).length ?? 0;
}

async function hold(drill: Drill, who: PersonName): Promise<void> {
  const member = await drill.phone(who);
  const whom = viewOf(member, drill.everyone).members.find(({ name }) => name === taken);
  if (whom === undefined) throw new Error(`nobody is called ${taken}`);
  await good(member.hold(drill.everyone, whom.id));
}

/** Confirms the words, so that the phone has them no more. */
async function writtenDown(member: Member): Promise<string> {
  const words = (await member.words()) ?? [];
  await good(member.confirmWords(member.askedWords().map((place) => words[place] ?? "")));
  return words.join(" ");
}
