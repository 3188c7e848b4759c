import type { CircleOfUnion } from "../circle.ts";

export const advisers: CircleOfUnion = {
  title: ["Reverse advisory circle", "Consejo asesor al revés"],
  purpose: [
    "We ask, they answer. They decide nothing here: every device holds to that.",
    "Preguntamos y contestan. Aquí no deciden nada: de eso se encarga cada aparato.",
  ],
  openers: ["Ngozi", "Ruth", "Teo", "Marisol"],
  ago: 308,
  size: 8,
  starter: "advisers",
  advisers: ["Delphine", "Alder", "Uma", "Rafa"],
  stewards: [{ ago: 140, by: "Ngozi", who: "Ruth" }],
  proposals: [
    {
      ago: 6,
      by: "Ruth",
      title: ["Delphine's answer goes on a card", "La respuesta de Delphine, en una tarjeta"],
      text: [
        "Five hundred, small enough for a shoe. They advised; whether we print it is ours to say.",
        "Quinientas, que quepan en un zapato. El consejo es suyo; si se imprime, lo decimos nosotras.",
      ],
      about: "other",
      positions: [{ ago: 1, by: "Teo", choice: "consent" }],
    },
  ],
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
    {
      ago: 1,
      by: "Ruth",
      text: ["Monday is soon enough. Sleep first.", "El lunes está bien. Primero duerme."],
      answering: true,
    },
  ],

  docs: [
    {
      ago: 98,
      by: "Ruth",
      title: ["Answers that may be read aloud", "Respuestas para leer en voz alta"],
      text: [
        "## A phone, and no paper\n\nAsk for the paper. Say no once, clearly, and do not resist. Write down the hour.\n\n*By Delphine, who read it twice.*",
        "## Un teléfono, y ningún papel\n\nPide el papel. Di que no una vez, claro, y no te resistas. Apunta la hora.\n\n*De Delphine, que lo leyó dos veces.*",
      ],
    },
  ],
  lists: [
    {
      ago: 14,
      by: "Ngozi",
      title: ["Asked, and not answered yet", "Preguntado, y sin respuesta todavía"],
      toDos: [
        {
          title: ["How long may they keep a phone?", "¿Cuánto tiempo pueden quedarse un teléfono?"],
          assigned: ["Delphine"],
          due: 5,
        },
        {
          title: ["What burns should be cooled, and for how long", "Qué quemaduras se enfrían, y cuánto rato"],
          assigned: ["Alder"],
          due: 3,
        },
      ],
    },
  ],
};
