import { expect } from "vitest";
import { barriers } from "../barriers.ts";
import type { Keyboard } from "../tasks/hand.ts";
import { daysGoBy } from "./days.ts";
import { founder, good, until } from "./headless.ts";
import { journey } from "./journey.ts";
import { join, linkShown } from "./person.ts";
import { spanish } from "./screen-words.ts";

const days = daysGoBy();
const phones = { language: "es" } as const;
const where = "Dónde se guardan los teléfonos";
const shelf = "Un estante para las carpetas";
const wise = "¿Basta con eso?";
const said = "Solo si está bajo llave.";
const why = "Tenemos una sola llave.";

/** By keyboard, from the tools of the circle. */
async function propose(key: Keyboard, title: string, text: string): Promise<void> {
  for (const each of ["Decisiones", "Proponer algo"]) await key.press(each);
  await key.write("En una línea", title);
  await key.write("Qué debería cambiar, y por qué", text);
  await key.press("Proponerla");
}

journey(
  "se pide consejo a una abogada en su propio círculo, todo con el teclado; lo que dice vuelve, y se lee qué se hizo con él",
  async (at) => {
    const { member: ash, circle, hallway, invite } = await founder(at.hall, "Turno de noche", "Ash", days.now);
    const [bo, pro] = [await days.phone(at, "Bo", phones), await days.phone(at, "Pro", phones)];
    const { hands, page } = bo;
    const [key, proKey] = [bo.keyboard, pro.keyboard];
    await join(bo, await invite(), "Turno de noche");

    for (const each of [spanish.back, spanish.home, "Abrir otro círculo"]) await key.press(each);
    await key.write("Nombre del círculo", "Abogadas");
    await key.write("Tu nombre en él", "Bo");
    await key.write("Su acuerdo empieza como el de", "un círculo asesor al revés");
    for (const each of ["Abrir el círculo", spanish.people, spanish.invite]) await key.press(each);
    await expect.poll(() => page.getByRole("radio", { name: /En la asesoría|As an adviser/ }).isChecked()).toBe(true);
    await key.press(spanish.makeLink);
    const link = await linkShown(hands);
    await key.press(spanish.done);
    await join(pro, link, "Abogadas");
    for (const each of [spanish.tools, "Abrir otra herramienta", "Decisiones", "Abrirla"]) await key.press(each);
    await hands.seesNo("Qué herramienta");
    await propose(key, shelf, "Para que nada se pierda.");
    await hands.sees("Di abajo qué te parece.");

    await good(ash.rooms.open({ circle, room: hallway }, { what: "decisions", title: "" }));
    await hands.goto(`${at.hall.url}/#/circle/${circle}`);
    await propose(key, where, "En casa de Luz.");
    await key.press("Preguntar a quienes asesoran");
    await key.write("¿Qué quieres saber?", wise);
    await key.write("Lo que leerán", "");
    await expect.poll(() => page.locator("textarea:focus").inputValue()).toBe("En casa de Luz.");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("En una casa.");
    expect(await barriers(page)).toEqual([]);
    await key.press("Preguntar");
    await hands.sees("Todavía no ha vuelto nada.");
    const decision = await until(ash, () => ash.decisions.list(circle)[0]?.at);

    for (const each of [spanish.back, spanish.home, where]) await proKey.press(each);
    await pro.hands.sees("En una casa.");
    await pro.hands.sees(wise);
    await proKey.write("Di algo sobre esto", said);
    await proKey.press(spanish.send);
    await pro.hands.sees("consejo");
    expect(await barriers(pro.page)).toEqual([]);

    await key.press("Ver lo que dijeron");
    await hands.sees(said);
    await key.press("Traerlo aquí");
    await hands.sees("lo trajo Bo");
    for (const each of ["Qué se hizo con él", "Se sigue en parte"]) await key.press(each);
    await key.write("Por qué", why);
    await key.press("Decirlo");
    await hands.sees(`Se siguió en parte. ${why}`);
    expect(await barriers(page)).toEqual([]);
    await good(ash.rooms.read(decision));
    const [advice] = await until(ash, () => {
      const all = ash.decisions.look(decision)?.advice ?? [];
      return all[0]?.used != null && all;
    });
    expect(advice).toMatchObject({ called: "Abogadas", there: null, brought: [{ adviser: "Pro", advice: said }] });

    await days.pass(4, [bo, pro]);
    await good(ash.say(circle, "Buenos días"));
    for (const each of [spanish.back, spanish.back, spanish.home]) await key.press(each);
    await hands.sees("Falta tu palabra");
    for (const each of [where, "Consiento"]) await key.press(each);
    await hands.sees("Puedes cambiarla");
    await until(ash, () => ash.decisions.look(decision)?.may.take);
    await good(ash.decisions.take(decision, { choice: "consent", options: [], reason: "" }));

    for (const each of [spanish.back, spanish.back, "Decisiones"]) await proKey.press(each);
    await pro.hands.sees(shelf);
    await pro.hands.seesNo("Proponer algo");
    await proKey.press(shelf);
    await pro.hands.sees("Para que nada se pierda.");
    for (const each of ["Tu palabra", "Consiento", "Objeto"]) await pro.hands.seesNo(each);

    await days.pass(8, [bo, pro]);
    await hands.sees("Aprobada");
    await key.press(spanish.back);
    await hands.sees("consejo seguido en parte");
    await ash.close();
  },
  { now: days.now },
);
