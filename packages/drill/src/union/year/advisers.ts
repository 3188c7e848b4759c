import type { CircleOfUnion } from "../circle.ts";

export const advisers: CircleOfUnion = {
  title: ["Reverse advisory circle", "Consejo asesor al revés"],
  openers: ["Ngozi", "Ruth", "Teo"],
  ago: 308,
  size: 9,
  board: [
    {
      ago: 308,
      by: "Ngozi",
      pinned: true,
      title: ["They answer when we ask", "Contestan cuando preguntamos"],
      text: [
        "Two lawyers, a nurse and a bookkeeper. They propose nothing and decide nothing. What we want to know is copied in here, and they see no other circle.",
        "Dos abogadas, un enfermero y una contadora. No proponen ni deciden. Lo que queremos saber se copia aquí, y no ven ningún otro círculo.",
      ],
      comments: [{ by: "Delphine", text: ["Understood, and glad of it.", "Entendido, y con gusto."] }],
    },
    {
      ago: 112,
      by: "Ruth",
      title: ["Asked: may they take a phone without a paper?", "Pregunta: ¿pueden llevarse un teléfono sin papel?"],
      text: [
        "From the support team, after Fifth Street. A short answer we can read out, please.",
        "Del equipo de apoyo, después de la calle Cinco. Una respuesta corta, para leerla en voz alta.",
      ],
      comments: [
        {
          by: "Delphine",
          text: [
            "Ask for the paper, say no once, clearly, and do not resist. Tell us the hour.",
            "Pidan el papel, digan que no una vez, claro, y no se resistan. Apunten la hora.",
          ],
        },
        { by: "Ruth", text: ["That fits on a card. Thank you.", "Eso cabe en una tarjeta. Gracias."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Alder",
      text: [
        "I can answer on Monday; this week I am on nights.",
        "Contesto el lunes; esta semana tengo turno de noche.",
      ],
    },
  ],
};
