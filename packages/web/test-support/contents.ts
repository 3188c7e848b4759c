import type { Language } from "@unionhall/member";

type Said = readonly (readonly [by: string, words: string, minutesAgo: number])[];

interface Contents {
  readonly titles: Readonly<Record<"team" | "everyone" | "group" | "chapter", string>>;
  readonly team: Said;
  readonly everyone: Said;
  readonly group: Said;
  readonly words: readonly string[];
}

const day = 24 * 60;

/** What people say in the scenes. The words are made up, and open nothing. */
export const contents: Readonly<Record<Language, Contents>> = {
  en: {
    titles: {
      team: "Support team",
      everyone: "Everyone",
      group: "Sex worker organizing group",
      chapter: "Piedmont chapter",
    },
    team: [
      ["Dee", "the blankets came. forty of them, and they are good ones", day + 190],
      ["Ash", "I will fetch them on the way", day + 180],
      ["Bo", "van is back Friday. who can load at 3?", 62],
      ["Ash", "I can. Bringing two tents and the good cooler.", 58],
      ["Cy", "me until 5 · can someone drive Rosa back after?", 44],
      ["Cy", "she is at the clinic until half past", 43],
      ["Dee", "yes. I wrote it down so nobody forgets: drive Rosa home, Friday at 5", 6],
      ["Ash", "Thank you, Dee. You too, everybody.", 1],
    ],
    everyone: [
      ["Rosa", "call 13 ran long, thank you all for staying", day],
      ["Bo", "notes from call 13 are up", 95],
    ],
    group: [["Tess", "the know-your-rights zine is at the printer", 3 * day]],
    words: [
      "lantern",
      "gravel",
      "mitten",
      "oboe",
      "ferry",
      "crisp",
      "sudden",
      "anvil",
      "velvet",
      "market",
      "orbit",
      "humble",
    ],
  },
  es: {
    titles: {
      team: "Equipo de apoyo",
      everyone: "Todo el mundo",
      group: "Grupo de trabajadoras sexuales",
      chapter: "Capítulo Piamonte",
    },
    team: [
      ["Dee", "llegaron las cobijas. cuarenta, y de las buenas", day + 190],
      ["Ash", "Paso por ellas de camino", day + 180],
      ["Bo", "la camioneta vuelve el viernes. ¿quién carga a las 3?", 62],
      ["Ash", "Yo puedo. Llevo dos carpas y la hielera grande.", 58],
      ["Cy", "yo hasta las 5 · ¿alguien regresa a Rosa después?", 44],
      ["Cy", "está en la clínica hasta y media", 43],
      ["Dee", "sí. lo anoté para que no se olvide: llevar a Rosa a casa, viernes a las 5", 6],
      ["Ash", "Gracias, Dee. Y a todo el mundo.", 1],
    ],
    everyone: [
      ["Rosa", "la llamada 13 se alargó, gracias por quedarse", day],
      ["Bo", "ya están las notas de la llamada 13", 95],
    ],
    group: [["Tess", "el folleto «conoce tus derechos» ya está en la imprenta", 3 * day]],
    words: [
      "faro",
      "grava",
      "manta",
      "oboe",
      "barca",
      "crujir",
      "súbito",
      "yunque",
      "lienzo",
      "mercado",
      "órbita",
      "humilde",
    ],
  },
};
