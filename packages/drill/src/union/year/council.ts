import type { CircleOfUnion } from "../circle.ts";

export const council: CircleOfUnion = {
  title: ["Chapters' council", "Consejo de capítulos"],
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
