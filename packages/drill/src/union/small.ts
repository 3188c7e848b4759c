import type { CircleOfUnion } from "./circle.ts";

/** Seven people in two circles, of which the second is taken over: for tests, the same acts in seconds. */
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
];
