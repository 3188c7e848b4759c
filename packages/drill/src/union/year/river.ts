import type { CircleOfUnion } from "../circle.ts";

export const river: CircleOfUnion = {
  title: ["River chapter", "Capítulo Río"],
  purpose: [
    "Everybody by the river. Behind the laundry, eleven chairs.",
    "Quienes viven por el río. Detrás de la lavandería, once sillas.",
  ],
  openers: ["Dee", "Luz", "Teo"],
  ago: 252,
  size: 10,
  starter: "chapter",
  stewards: [{ ago: 84, by: "Dee", who: "Luz" }],
  proposals: [
    {
      ago: 140,
      by: "Dee",
      title: ["Kiki and Ezra go to the council", "Kiki y Ezra van al consejo"],
      text: [
        "They carry what we said, and tell us what the others said. On any day we can call them back.",
        "Llevan lo que dijimos y nos cuentan lo que dijeron las demás. Cualquier día las podemos retirar.",
      ],
      about: "roles",
      deeds: [
        { type: "role", who: "Kiki", role: "delegate", on: true },
        { type: "role", who: "Ezra", role: "delegate", on: true },
      ],
      positions: [
        { ago: 129, by: "Dee", choice: "yes" },
        { ago: 129, by: "Kiki", choice: "abstain" },
        { ago: 129, by: "Ezra", choice: "yes" },
        { ago: 129, by: "Luz", choice: "yes" },
        { ago: 129, by: "Dario", choice: "yes" },
      ],
      counted: { ago: 112, by: "Dee", with: ["Kiki", "Ezra", "Luz", "Dario"] },
      carriedOut: { ago: 98, by: "Dee" },
    },
    {
      ago: 84,
      by: "Kiki",
      title: ["Ezra comes back from the council, Dario goes", "Ezra vuelve del consejo, va Dario"],
      text: [
        "In the council Ezra said yes to the new bus days. We had said: ask us first. Nobody is angry; but that is not what a delegate is for. @Dario would go until summer.",
        "En el consejo Ezra dijo que sí a los nuevos días de bus. Habíamos dicho: primero pregunten. Nadie está enojado, pero una delegación no es para eso. Hasta el verano iría @Dario.",
      ],
      about: "roles",
      deeds: [
        { type: "role", who: "Ezra", role: "delegate", on: false },
        { type: "role", who: "Dario", role: "delegate", on: true },
      ],
      positions: [
        { ago: 73, by: "Kiki", choice: "yes" },
        { ago: 73, by: "Dee", choice: "yes" },
        {
          ago: 73,
          by: "Ezra",
          choice: "yes",
          reason: ["Fair. I liked my own sentence too much.", "Justo. Me gustó demasiado mi propia frase."],
        },
        { ago: 73, by: "Dario", choice: "abstain" },
        { ago: 73, by: "Luz", choice: "no" },
      ],
      counted: { ago: 56, by: "Kiki", with: ["Dee", "Ezra", "Luz", "Dario"] },
      carriedOut: { ago: 42, by: "Kiki" },
    },
  ],
  board: [
    {
      ago: 252,
      by: "Dee",
      pinned: true,
      title: ["Chairs with backs", "Sillas con respaldo"],
      text: [
        "We have a room behind the laundry, eleven chairs, and a door that locks from inside.",
        "Tenemos un cuarto detrás de la lavandería, once sillas y una puerta que se cierra por dentro.",
      ],
      comments: [{ by: "Ezra", text: ["All eleven have backs. I counted.", "Las once tienen respaldo. Las conté."] }],
    },
    {
      ago: 14,
      by: "Kiki",
      title: ["Reading group: our own notes", "Grupo de lectura: nuestras propias notas"],
      text: [
        "We read the notes of the first call we ever had. Bring glasses and tissues.",
        "Leemos las notas de la primera llamada que tuvimos. Traigan lentes y pañuelos.",
      ],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Ezra",
      text: [
        "Laundry is closed on Friday. Use the back gate.",
        "El viernes cierra la lavandería. Entren por el portón de atrás.",
      ],
    },
    {
      ago: 1,
      by: "Kiki",
      text: ["Is the gate still held shut by a spoon?", "¿El portón se sigue cerrando con una cuchara?"],
      answering: true,
    },
    { ago: 0, by: "Ezra", text: ["A better spoon now.", "Ahora con una cuchara mejor."], answering: true },
  ],

  lists: [
    {
      ago: 28,
      by: "Ezra",
      title: ["The room behind the laundry", "El cuarto detrás de la lavandería"],
      toDos: [
        { title: ["A twelfth chair", "La silla número doce"], assigned: ["Ezra"], done: { ago: 14, by: "Ezra" } },
        { title: ["A heater that does not smell", "Un calentador que no huela"], assigned: ["Kiki"], due: 4 },
      ],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Kiki",
      title: ["Reading group", "Grupo de lectura"],
      place: ["Behind the laundry", "Detrás de la lavandería"],
      in: 1,
      weekday: 3,
      at: [1080, 90],
      weeks: 2,
      come: [{ by: "Ezra", coming: "yes" }],
    },
  ],
};
