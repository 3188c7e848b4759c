import type { CircleOfUnion } from "./circle.ts";

/** Seven people, of which the second circle is taken over, and who advises them: for tests, the same acts in seconds. */
export const smallUnion: readonly CircleOfUnion[] = [
  {
    title: ["Everyone", "Todas y todos"],
    purpose: ["For all of us", "Para todas"],
    openers: ["Marisol", "Teo", "Ngozi", "Ruth", "Dee", "Luz"],
    ago: 7,
    size: 7,
    board: [],
    chat: [{ ago: 1, by: "Ruth", text: ["The kettle is on the stove", "La tetera está en la estufa"] }],
  },
  {
    title: ["Harbour chapter", "Capítulo Puerto"],
    purpose: ["Up the stairs", "Subiendo la escalera"],
    openers: ["Teo", "Luz", "Marisol"],
    ago: 6,
    size: 4,
    starter: "chapter",
    board: [
      {
        ago: 1,
        by: "Luz",
        title: ["Steep stairs", "Escalera empinada"],
        text: ["Mind the last one", "Cuidado con el último"],
      },
    ],
    chat: [{ ago: 1, by: "Amparo", text: ["Four Saturdays and one ladder", "Cuatro sábados y una escalera"] }],
  },
  {
    title: ["Advisers", "Asesoras"],
    purpose: ["We ask, they answer", "Preguntamos y contestan"],
    openers: ["Ngozi", "Ruth", "Marisol"],
    ago: 6,
    size: 4,
    starter: "advisers",
    advisers: ["Delphine"],
    proposals: [
      {
        ago: 6,
        by: "Ruth",
        title: ["Her answer goes on a card", "Su respuesta, en una tarjeta"],
        text: ["Small enough for a shoe", "Que quepa en un zapato"],
        about: "other",
        positions: [{ ago: 1, by: "Ruth", choice: "consent" }],
      },
    ],
    board: [],
    chat: [{ ago: 1, by: "Delphine", text: ["Ask for the paper first", "Primero pidan el papel"] }],
  },
];
