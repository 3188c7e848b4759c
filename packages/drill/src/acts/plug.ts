import { readLink, type WalkedOut } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";
import type { Drill } from "../drill.ts";
import { good, viewOf } from "../life/person.ts";
import { type PersonName, you } from "../union/people.ts";
import { type Act, as, type Step } from "./step.ts";
import { until, untilTalk } from "./until.ts";

const along: PersonName = "Ngozi";

/** The hall is stopped for good; the union stands in another, made of what its members' devices have. */
export const plug = (drill: Drill): Act => ({
  steps: steps(drill),
  leaks: [
    [
      "What no device had any more is gone with the hall: older talk, files that nobody had fetched.",
      "Lo que ya no tenía ningún aparato se fue con la casa: pláticas viejas, archivos que nadie había bajado.",
    ],
    [
      "Who has no device left finds nothing with the words until the hall is back: no other hall has a copy of a desk.",
      "Quien se quedó sin aparatos no encuentra nada con sus palabras hasta que la casa vuelva: ninguna otra tiene copia de su escritorio.",
    ],
    [
      "Whoever has both halls sees that the same keys come to both doors.",
      "Quien tenga las dos casas ve que a las dos puertas llegan las mismas llaves.",
    ],
  ],
});

async function* steps(drill: Drill): AsyncGenerator<Step, void> {
  const yours = await drill.phone(you);
  const { everyone: circle } = drill;
  const said = viewOf(yours, circle).lines.length;
  // Her phone is on already when the hall goes.
  await drill.phone(along);
  const words = (await yours.words())?.join(" ") ?? "";
  await drill.hall.stop();
  yield {
    said: [
      "The hall is off, and is not coming back. Your app says that it cannot be reached; all that you have read is still there.",
      "La casa está apagada y no vuelve. Tu app dice que no la alcanza; todo lo que leíste sigue ahí.",
    ],
    facts: [[["lines on your phone", "líneas en tu teléfono"], `${said}`]],
  };
  const { hall, found } = await drill.another();
  const code = readLink(found);
  if (code === null) throw new Error("the other hall gave no code");
  const to = { hall: hall.url, code: toBase32(code.secret) };
  const out = await good(yours.walks.out(circle, { without: [], to }));
  yield {
    said: [
      "A friend has started another hall. Your phone alone founds the circle there, from what it has; the old hall is not asked.",
      "Una amiga encendió otra casa. Tu teléfono solo funda ahí el círculo, con lo que tiene; a la casa vieja nadie le pregunta.",
    ],
    facts: [[["the other hall", "la otra casa"], hall.url]],
  };
  yield* together(drill, out);
  await good(yours.moves.desk({ words, to: hall.url, others: true }));
  drill.hall = hall;
  yield {
    said: [
      "With your twelve words your own desk moves too. Your app is now open from the other hall; the other circles walk out in the same way, each by one of its members.",
      "Con tus doce palabras se muda también tu escritorio. Tu app ya se abre desde la otra casa; los otros círculos se van igual, cada uno con alguien de los suyos.",
    ],
  };
}

/** Somebody else comes along by the link, and all that your phone has of the old circle is brought. */
async function* together(drill: Drill, out: WalkedOut): AsyncGenerator<Step, void> {
  const [yours, theirs] = [await drill.phone(you), await drill.phone(along)];
  const offer = await good(theirs.walks.look(out.link));
  await good(theirs.walks.accept(offer.id));
  await untilTalk(theirs, out.circle);
  const here =
    drill.language === "en" ? "Found you. Same faces, other roof." : "Las encontré. Las mismas caras, otro techo.";
  await good(theirs.say(out.circle, here));
  await until(yours, () => viewOf(yours, out.circle).lines.some(({ text }) => text === here));
  await until(yours, () => viewOf(yours, out.circle).bringing === null);
  const { members, lines } = viewOf(yours, out.circle);
  yield {
    said: [
      `You send ${along} the link, by any way you like. Everyone who was in is expected there, under the keys they have.`,
      `Le mandas el enlace a ${along}, por donde quieras. Todas las que estaban tienen ahí su lugar, con las llaves que ya tienen.`,
    ],
    facts: [
      [as(along), here],
      [["expected there", "tienen ahí su lugar"], `${members.length}`],
      [["lines that came along", "líneas que vinieron"], `${lines.length - 1}`],
    ],
  };
}
