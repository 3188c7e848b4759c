import type { CircleOfUnion } from "../circle.ts";

export const welcome: CircleOfUnion = {
  title: ["Welcome", "Bienvenida"],
  purpose: ["So that nobody's first week is silent.", "Para que a nadie le toque una primera semana en silencio."],
  openers: ["Luz", "Teo", "Marisol"],
  ago: 336,
  size: 8,
  board: [
    {
      ago: 336,
      by: "Luz",
      pinned: true,
      title: ["The first week of somebody new", "La primera semana de quien llega"],
      text: [
        "One person writes to them on the first day, another on the third. Ask what they want to be called. Do not ask what they did.",
        "El primer día le escribe una, el tercero otra. Pregunten cómo quiere que le digan. No pregunten qué hizo.",
      ],
    },
    {
      ago: 140,
      by: "Teo",
      title: ["Eight people this month", "Ocho personas este mes"],
      text: [
        "All eight were written to. Two wrote back with questions about phones: Pax sits with them on Saturday.",
        "A las ocho se les escribió. Dos contestaron con dudas del teléfono: el sábado Pax se sienta con ellas.",
      ],
      comments: [{ by: "Pax", text: ["Bring the charger, whatever it is.", "Traigan el cargador, sea cual sea."] }],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Coral",
      text: [
        "I was new in March and now I write the letters. Strange and good.",
        "En marzo llegué y ahora las cartas las escribo yo. Raro y bonito.",
      ],
    },
    {
      ago: 1,
      by: "Pax",
      text: [
        "The phone from Saturday lives. It was full of photos of one cat.",
        "El teléfono del sábado revivió. Estaba lleno de fotos de un gato.",
      ],
    },
    { ago: 0, by: "Luz", text: ["A good cat?", "¿Y el gato, bonito?"], answering: true },
  ],

  docs: [
    {
      ago: 14,
      by: "Coral",
      title: ["A first letter that is not stiff", "Una primera carta que no suene a trámite"],
      text: [
        "## Something like this\n\nHello. I am Coral, I came in March. You need not answer. If you do, tell me what you want to be called, and whether mornings or nights are better.\n\n*Then stop. Do not explain the union.*",
        "## Algo así\n\nHola. Soy Coral, llegué en marzo. No hace falta que contestes. Si quieres, dime cómo te digo, y si te va mejor de mañana o de noche.\n\n*Y ya. No hay que explicar el sindicato.*",
      ],
      comments: [{ by: "Luz", text: ["I would have answered this one.", "A esta sí le habría contestado."] }],
    },
  ],
  lists: [
    {
      ago: 2,
      by: "Luz",
      title: ["New this week", "Quienes llegaron esta semana"],
      toDos: [
        { title: ["First day: hello", "Primer día: saludar"], assigned: ["Coral"], done: { ago: 1, by: "Coral" } },
        { title: ["Third day: how is it?", "Tercer día: ¿cómo vas?"], assigned: ["Marisol"], due: 1 },
        {
          title: ["Sit down with a phone that is too full", "Sentarse con un teléfono que ya no cabe"],
          assigned: ["Pax"],
          due: 2,
        },
      ],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Teo",
      title: ["Tea with whoever is new", "Té con quien acaba de llegar"],
      place: ["Ruth's kitchen", "La cocina de Ruth"],
      in: -14,
      weekday: 6,
      at: [960, 90],
      weeks: 2,
      come: [
        { by: "Coral", coming: "yes" },
        { by: "Marisol", coming: "maybe" },
      ],
    },
  ],
};
