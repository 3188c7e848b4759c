import type { Language } from "@unionhall/member";

type Said = readonly (readonly [by: string, words: string, minutesAgo: number])[];

interface Contents {
  readonly titles: Readonly<Record<"team" | "everyone" | "group" | "chapter", string>>;
  readonly team: Said;
  readonly everyone: Said;
  readonly group: Said;
  readonly words: readonly string[];
  readonly board: {
    readonly messages: readonly (readonly [by: string, title: string, words: string, minutesAgo: number])[];
    readonly before: string;
    readonly comments: Said;
    readonly boost: string;
  };
  /** What Dee says of herself. */
  readonly purpose: string;
  readonly about: { readonly pronouns: string; readonly help: string };
  readonly lists: {
    /** Two lists; what stands in the first: three in no group, and then two in a group. */
    readonly titles: readonly [string, string];
    readonly group: string;
    readonly toDos: readonly [string, string, string, string, string];
    readonly notes: string;
    readonly comment: string;
  };
  /** Another chat and what is said in it, and one that is hidden. */
  readonly dock: { readonly driving: string; readonly lines: Said; readonly hidden: string };
  readonly checkIns: { readonly questions: readonly string[]; readonly answers: Said; readonly comment: string };
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
    board: {
      messages: [
        [
          "Dee",
          "Winter kit list, final",
          "Per person:\n\n- two pairs of **wool** socks\n- one hat, _gloves_, a blanket\n\n## Per van\n\n1. the good cooler\n2. forty bottles of water\n3. the first-aid bag, spare batteries\n\n> What is missing, write below, please.\n\nThe prices are on [the shop's own list](https://shop.example/winter/list), and the map on https://maps.example/van.",
          2 * day,
        ],
        ["Bo", "How Friday goes", "We load at three behind the hall. Rosa drives, Cy navigates.", 180],
        ["Cy", "Old phone tree", "This is the one from spring.", 9 * day],
        ["Ash", "What call 13 came to", "Three things: blankets first, a second driver, and no more lists in chat.", 2],
      ],
      before: "Per person: two pairs of wool socks, one hat, a blanket.",
      comments: [
        ["Bo", "hand warmers? we have a box left from last year", day + 60],
        ["Ash", "Yes, I know where it is.", day + 55],
        ["Rosa", "gloves in the small sizes too, please", 50],
      ],
      boost: "Thank you",
    },
    purpose: "Somebody to talk to, a ride, a meal: ask here, offer here.",
    about: { pronouns: "she", help: "Night rides, Spanish, and sitting with you at the clinic." },
    lists: {
      titles: ["Winter kit", "Before the national call"],
      group: "The van",
      toDos: [
        "Ask the church about forty more blankets",
        "Count the wool socks",
        "Find the good cooler",
        "Pump up the tyres",
        "Ask Rosa whether she can still drive on Friday, and who goes with her on the way back",
      ],
      notes: "The **parish office** is open until noon. Ask for Marta.",
      comment: "They said thirty, and hats.",
    },
    dock: {
      driving: "Driving on Friday",
      lines: [
        ["Rosa", "The van has a full tank. Who comes along from the north side?", 300],
        ["Cy", "Me and two boxes.", 41],
      ],
      hidden: "Spring camp",
    },
    checkIns: {
      questions: ["What did you work on?", "How are you, really?"],
      answers: [
        ["Rosa", "Two drives to the clinic, and one long talk on the way back.", 2 * day + 30],
        ["Bo", "The zine is at the printer. The second half of the money came.", day + 20],
        ["Cy", "Nothing, I slept. It was time.", day + 10],
        ["Ash", "Tents and the good cooler. Somebody has to look at the stove.", day],
      ],
      comment: "I can, on Saturday.",
    },
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
    board: {
      messages: [
        [
          "Dee",
          "Lista de invierno, la definitiva",
          "Por persona:\n\n- dos pares de calcetines de **lana**\n- un gorro, _guantes_, una manta\n\n## Por furgoneta\n\n1. la nevera buena\n2. cuarenta botellas de agua\n3. el botiquín, pilas de repuesto\n\n> Si falta algo, escríbanlo abajo.\n\nLos precios están en [la lista de la tienda](https://shop.example/winter/list), y el mapa en https://maps.example/van.",
          2 * day,
        ],
        ["Bo", "Cómo va el viernes", "Cargamos a las tres detrás del local. Conduce Rosa, Cy va de copiloto.", 180],
        ["Cy", "El árbol de llamadas viejo", "Este es el de primavera.", 9 * day],
        [
          "Ash",
          "Lo que salió de la llamada 13",
          "Tres cosas: primero mantas, otra persona que conduzca, y no más listas en la charla.",
          2,
        ],
      ],
      before: "Por persona: dos pares de calcetines de lana, un gorro, una manta.",
      comments: [
        ["Bo", "¿calentadores de manos? queda una caja del año pasado", day + 60],
        ["Ash", "Sí, sé dónde está.", day + 55],
        ["Rosa", "guantes también en tallas pequeñas, por favor", 50],
      ],
      boost: "Gracias",
    },
    purpose: "Con quién hablar, quién te lleva, un plato de comida: aquí se pide y aquí se ofrece.",
    about: { pronouns: "ella", help: "Viajes de noche, inglés, y acompañarte en la clínica." },
    lists: {
      titles: ["Lo del invierno", "Antes de la llamada nacional"],
      group: "La camioneta",
      toDos: [
        "Preguntar en la iglesia por cuarenta cobijas más",
        "Contar los calcetines de lana",
        "Encontrar la hielera buena",
        "Inflar las llantas",
        "Preguntarle a Rosa si todavía puede manejar el viernes, y quién va con ella de regreso",
      ],
      notes: "La **oficina parroquial** abre hasta mediodía. Pregunta por Marta.",
      comment: "Dijeron que treinta, y gorros.",
    },
    dock: {
      driving: "El viaje del viernes",
      lines: [
        ["Rosa", "La furgoneta va con el tanque lleno. ¿Quién sube desde el norte?", 300],
        ["Cy", "Yo, con dos cajas.", 41],
      ],
      hidden: "Campamento de primavera",
    },
    checkIns: {
      questions: ["¿En qué anduviste?", "¿Cómo estás, de verdad?"],
      answers: [
        ["Rosa", "Dos viajes a la clínica, y una plática larga de regreso.", 2 * day + 30],
        ["Bo", "La revista ya está en la imprenta. Llegó la otra mitad del dinero.", day + 20],
        ["Cy", "En nada, dormí. Ya tocaba.", day + 10],
        ["Ash", "Las carpas y la hielera buena. Alguien tiene que ver la estufa.", day],
      ],
      comment: "Yo puedo, el sábado.",
    },
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
