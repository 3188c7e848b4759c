import type { CircleOfUnion } from "../circle.ts";
import { titles } from "./titles.ts";

export const council: CircleOfUnion = {
  title: titles.council,
  purpose: [
    "Two from each chapter carry what it said, and can be called back.",
    "Dos de cada capítulo traen lo que se dijo ahí, y el capítulo las puede retirar.",
  ],
  openers: ["Teo", "Ruth", "Ngozi", "Marisol"],
  ago: 294,
  size: 10,
  starter: "council",
  proposals: [
    {
      ago: 98,
      by: "Ngozi",
      title: ["A seat for the sex workers' caucus", "Un asiento para el grupo de trabajo sexual"],
      text: [
        "They wrote two pages without an adjective, and I carry them here. When something is about them, they may ask us for two weeks. Who they are stays with them.",
        "Escribieron dos páginas sin adjetivos y aquí las traigo. Cuando algo les toque, pueden pedirnos dos semanas. Quiénes son lo saben solo ellas.",
      ],
      about: "agreement",
      seat: {
        home: titles.caucus,
        name: ["Sex workers' caucus", "Grupo de trabajo sexual"],
        rule: { may: "pause", on: ["other"], days: 14 },
      },
      positions: [
        { ago: 70, by: "Ngozi", choice: "agree" },
        { ago: 70, by: "Teo", choice: "agree" },
        { ago: 70, by: "Ruth", choice: "agree", reason: ["Three winters late.", "Tres inviernos tarde."] },
        { ago: 70, by: "Marisol", choice: "agree" },
        { ago: 70, by: "Hollis", choice: "agree" },
        { ago: 70, by: "Kiki", choice: "agree" },
        { ago: 70, by: "Leandro", choice: "aside" },
      ],
      counted: { ago: 56, by: "Ngozi", with: ["Teo", "Ruth", "Marisol", "Hollis", "Kiki", "Leandro"] },
      carriedOut: { ago: 28, by: "Ngozi" },
    },
    {
      ago: 14,
      by: "Hollis",
      title: titles.quay,
      text: [
        "The city asks what to do about the rooms on Quay Street. Harbour would say: lamps on the stairs, and no more patrols. They want it by the end of the month.",
        "La ciudad pregunta qué hacer con los cuartos de la calle del Muelle. Puerto diría: luz en las escaleras y ni una patrulla más. Lo quieren antes de fin de mes.",
      ],
      about: "other",
      positions: [],
    },
    {
      ago: 21,
      by: "Kiki",
      title: ["River's bus money goes to Plains", "El dinero de buses de Río va a Llanos"],
      text: [
        "Until spring. River has asked at home, and nobody there waits for a bus. If it is cold for you, say how cold.",
        "Hasta la primavera. En Río ya preguntamos, y allá nadie espera el bus. Si no te convence, di cuánto.",
      ],
      about: "other",
      positions: [
        { ago: 2, by: "Kiki", choice: "5", reason: ["It is our word at home.", "Es lo que dijeron en Río."] },
        {
          ago: 2,
          by: "Leandro",
          choice: "4",
          reason: [
            "Plains says yes, and that it is a loan of the heart.",
            "Llanos dice que sí, y que es prestado de corazón.",
          ],
        },
        {
          ago: 1,
          by: "Hollis",
          choice: "3",
          reason: ["Fine, if we look at it again in spring.", "Está bien, si lo volvemos a ver en primavera."],
        },
      ],
    },
  ],
  board: [
    {
      ago: 294,
      by: "Teo",
      pinned: true,
      title: [
        "Two from each chapter, and the chapter can call them back",
        "Dos de cada capítulo, y el capítulo las puede retirar",
      ],
      text: [
        "We carry what our chapters said. We do not improve it on the way.",
        "Traemos lo que dijeron nuestros capítulos. No lo mejoramos por el camino.",
      ],
    },
    {
      ago: 42,
      by: "Kiki",
      title: ["The bus fund until spring", "El fondo de buses hasta la primavera"],
      text: [
        "River has more than it needs, Plains has less. River offers. Does any chapter mind?",
        "A Río le sobra y a Llanos le falta. Río ofrece. ¿Algún capítulo tiene algo en contra?",
      ],
      comments: [
        { by: "Leandro", text: ["Plains says thank you and brings beans.", "Llanos da las gracias y trae frijoles."] },
        {
          by: "Hollis",
          text: ["Harbour does not mind. Harbour likes beans.", "Puerto de acuerdo. A Puerto le gustan los frijoles."],
        },
      ],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Hollis",
      text: ["Then Quay Street waits. I asked too fast.", "Entonces la calle del Muelle espera. Pregunté con prisa."],
    },
    {
      ago: 1,
      by: "Leandro",
      text: [
        "Our two are chosen for the next six months. One is me again, I did try.",
        "Ya elegimos a las dos para medio año. Una soy yo otra vez, y eso que me resistí.",
      ],
    },
    { ago: 1, by: "Kiki", text: ["River sends its two and a cake.", "Río manda a sus dos, y un pastel."] },
  ],

  docs: [
    {
      ago: 42,
      by: "Teo",
      title: ["Who sits here, and until when", "Quiénes están aquí, y hasta cuándo"],
      text: [
        "- Harbour: @Hollis and @Gus, until spring\n- Plains: @Leandro and @Flor, until the harvest\n- River: @Kiki and @Dario, until summer\n\nEach chapter can call its two back on any day.",
        "- Puerto: @Hollis y @Gus, hasta la primavera\n- Llanos: @Leandro y @Flor, hasta la cosecha\n- Río: @Kiki y @Dario, hasta el verano\n\nCada capítulo puede retirar a sus dos el día que quiera.",
      ],
    },
  ],
  schedule: [
    {
      ago: 42,
      by: "Ngozi",
      title: ["Council", "Consejo"],
      notes: [
        "First what the chapters said, then what we think.",
        "Primero lo que dijeron los capítulos, luego lo que pensamos.",
      ],
      in: -42,
      weekday: 6,
      at: [1020, 90],
      weeks: 4,
      come: [
        { by: "Hollis", coming: "yes" },
        { by: "Kiki", coming: "yes" },
      ],
    },
  ],
};
