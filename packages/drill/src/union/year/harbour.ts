import type { CircleOfUnion } from "../circle.ts";

export const harbour: CircleOfUnion = {
  title: ["Harbour chapter", "Capítulo Puerto"],
  purpose: [
    "Everybody by the harbour. Wednesdays, six to eight, up the steep stairs.",
    "Quienes viven por el puerto. Miércoles de seis a ocho, subiendo la escalera empinada.",
  ],
  openers: ["Teo", "Luz", "Marisol"],
  ago: 336,
  size: 11,
  starter: "chapter",
  proposals: [
    {
      ago: 196,
      by: "Hollis",
      title: ["Teo and Luz steward until summer", "Teo y Luz, responsables hasta el verano"],
      text: [
        "Half a year is nearly over. Teo goes on, @Luz comes in beside him, so that it does not hang on one phone.",
        "Casi pasó el medio año. Sigue Teo, y a su lado entra @Luz, para que no dependa de un solo teléfono.",
      ],
      about: "roles",
      deeds: [
        { type: "steward", who: "Teo", on: true },
        { type: "steward", who: "Luz", on: true },
      ],
      positions: [
        { ago: 185, by: "Hollis", choice: "yes" },
        { ago: 185, by: "Hollis", choice: "yes", of: "Gus" },
        { ago: 185, by: "Hollis", choice: "yes", of: "Kestrel" },
        { ago: 185, by: "Kestrel", choice: "abstain" },
        { ago: 185, by: "Marisol", choice: "yes" },
        { ago: 185, by: "Luz", choice: "abstain" },
      ],
      undone: [{ ago: 185, by: "Kestrel" }],
      counted: { ago: 168, by: "Hollis", with: ["Kestrel", "Marisol", "Luz", "Teo"] },
      carriedOut: { ago: 140, by: "Teo" },
    },
  ],
  board: [
    {
      ago: 336,
      by: "Teo",
      pinned: true,
      title: ["Wednesdays, the net loft", "Los miércoles, en el taller de redes"],
      text: [
        "Six to eight, the stairs are steep, somebody always helps. The kettle belongs to Gus.",
        "De seis a ocho. La escalera es empinada y siempre hay quien ayude. La tetera es de Gus.",
      ],
      comments: [{ by: "Gus", text: ["It does. Do not descale it.", "Así es. Y no se desincrusta."] }],
    },
    {
      ago: 70,
      by: "Hollis",
      title: ["The loft needs a new roof by winter", "El taller necesita techo antes del invierno"],
      text: [
        "Four Saturdays, six people, one ladder. I have the ladder.",
        "Cuatro sábados, seis personas, una escalera. La escalera la pongo yo.",
      ],
      comments: [
        { by: "Kestrel", text: ["Afraid of heights, good at soup.", "Me dan miedo las alturas, pero hago sopa."] },
        { by: "Gus", text: ["Then it will get done.", "Entonces sí se termina."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Kestrel",
      text: ["The roof holds. It rained and nobody noticed.", "El techo aguanta. Llovió y nadie se enteró."],
    },
    {
      ago: 0,
      by: "Hollis",
      text: [
        "Whose is the ladder on my porch? Mine is at home.",
        "¿De quién es la escalera en mi portal? La mía está en casa.",
      ],
    },
  ],

  lists: [
    {
      ago: 70,
      by: "Hollis",
      title: ["The roof", "El techo"],
      toDos: [
        {
          title: ["Borrow a second ladder", "Pedir prestada otra escalera"],
          assigned: ["Gus"],
          done: { ago: 42, by: "Gus" },
        },
        { title: ["Four Saturdays of people", "Gente para cuatro sábados"], done: { ago: 42, by: "Hollis" } },
        { title: ["Give the ladders back", "Devolver las escaleras"], assigned: ["Hollis"], due: -1 },
      ],
    },
  ],
  schedule: [
    {
      ago: 336,
      by: "Teo",
      title: ["Wednesday at the loft", "Miércoles en el taller"],
      place: ["The net loft, mind the stairs", "El taller de redes, cuidado con la escalera"],
      in: -336,
      weekday: 2,
      at: [1080, 120],
      weeks: 1,
      come: [{ by: "Marisol", coming: "yes" }],
    },
  ],
};
