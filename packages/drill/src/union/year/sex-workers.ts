import type { CircleOfUnion } from "../circle.ts";
import { titles } from "./titles.ts";

export const sexWorkers: CircleOfUnion = {
  title: titles.caucus,
  purpose: [
    "Of sex workers, for sex workers. Nobody else reads it or closes it.",
    "De quienes hacemos trabajo sexual. Nadie más lo lee ni lo cierra.",
  ],
  openers: ["Luz", "Dee", "Ngozi"],
  ago: 322,
  size: 12,
  starter: "caucus",
  stewards: [{ ago: 168, by: "Luz", who: "Dee" }],
  seats: [
    {
      ago: 98,
      by: "Ngozi",
      in: titles.council,
      with: ["Luz", "Dee"],
      pauses: [
        {
          ago: 6,
          by: "Ngozi",
          proposal: titles.quay,
          reason: [
            "Those are our rooms, and nobody asked us. We meet on Thursday; after that you have our sentences as well.",
            "Son nuestros cuartos, y nadie nos preguntó. Nos reunimos el jueves; después tendrán también nuestras frases.",
          ],
          askedBy: ["Dee", "Luz"],
        },
      ],
    },
  ],
  board: [
    {
      ago: 322,
      by: "Luz",
      pinned: true,
      title: ["This circle is ours", "Este círculo es nuestro"],
      text: [
        "Nobody outside it reads it, and nobody outside it closes it. If the union ever turns on us we walk, and take this with us.",
        "Nadie de fuera lo lee y nadie de fuera lo cierra. Si un día el sindicato nos da la espalda, nos vamos, y esto se viene con nosotras.",
      ],
      comments: [{ by: "Xiomara", text: ["Say that part louder.", "Eso, más fuerte."] }],
    },
    {
      ago: 98,
      by: "Xiomara",
      title: ["What we ask the council for", "Qué le pedimos al consejo"],
      text: [
        "A seat with a name on it, and that decisions about us wait for us. Two pages, no adjectives.",
        "Un asiento con nombre, y que lo que se decida de nosotras nos espere. Dos páginas, sin adjetivos.",
      ],
      comments: [
        { by: "Perla", text: ["I can take one page to the plains.", "Una página la llevo yo a Llanos."] },
        { by: "Trini", text: ["Left one adjective in. It earned it.", "Dejé un adjetivo. Se lo ganó."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Perla",
      text: ["Meeting moved to the place with the blue door.", "La reunión se pasa a la puerta azul."],
    },
    { ago: 1, by: "Trini", text: ["I have the keys and the cake.", "Tengo las llaves y el pastel."] },
    { ago: 0, by: "Dee", text: ["In that order, please.", "En ese orden, por favor."] },
  ],

  docs: [
    {
      ago: 98,
      by: "Xiomara",
      title: ["Two pages for the council", "Dos páginas para el consejo"],
      text: [
        "## We ask\n\n1. For a seat with a name on it.\n2. That what is decided about us waits for us.\n\n> *Nothing about us without us, and nothing about us in a hurry.*",
        "## Pedimos\n\n1. Un asiento con nombre.\n2. Que lo que se decida de nosotras nos espere.\n\n> *Nada sobre nosotras sin nosotras, y nada sobre nosotras con prisa.*",
      ],
      comments: [{ by: "Trini", text: ["Read it standing up.", "Léanlo de pie."] }],
    },
  ],
  lists: [
    {
      ago: 5,
      by: "Dee",
      title: ["Thursday at the blue door", "El jueves en la puerta azul"],
      toDos: [
        { title: ["Keys", "Llaves"], assigned: ["Trini"], due: 1 },
        { title: ["Cake", "Pastel"], assigned: ["Trini"], due: 1 },
        {
          title: ["Somebody with the children", "Alguien con las criaturas"],
          assigned: ["Perla"],
          done: { ago: 2, by: "Perla" },
        },
      ],
    },
  ],
};
