import type { CircleOfUnion } from "../circle.ts";

export const charter: CircleOfUnion = {
  title: ["Writing the charter", "Escribir los estatutos"],
  purpose: [
    "The union writes its own rules, a sentence at a time.",
    "El sindicato escribe sus propias reglas, frase por frase.",
  ],
  openers: ["Ruth", "Ngozi", "Luz"],
  ago: 280,
  size: 8,
  board: [
    {
      ago: 280,
      by: "Ruth",
      pinned: true,
      title: ["Three years, and no hurry", "Tres años, y sin prisa"],
      text: [
        "First we listen, then we gather, then we draft. What somebody said on a call is kept beside the sentence that came of it.",
        "Primero escuchamos, luego juntamos, luego escribimos. Lo que alguien dijo en una llamada queda al lado de la frase que salió de ahí.",
      ],
    },
    {
      ago: 14,
      by: "Imani",
      title: ["Second draft of the first sentence", "Segundo borrador de la primera frase"],
      text: [
        "“We are the people this was done to, and we are the people who will undo it.” Too grand? I can hear Benno laughing.",
        "«Somos a quienes se lo hicieron, y seremos quienes lo deshagan.» ¿Muy solemne? Oigo a Benno reírse.",
      ],
      comments: [
        { by: "Ruth", text: ["Keep it. He laughed at what he liked.", "Déjala. Se reía de lo que le gustaba."] },
        {
          by: "Zeke",
          text: [
            "“Undo it together.” Then I can say it out loud.",
            "«Lo deshagamos juntas.» Así sí la digo en voz alta.",
          ],
        },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Zeke",
      text: [
        "I read it to my mother. She asked who wrote it. I said: us.",
        "Se la leí a mi madre. Preguntó quién la escribió. Le dije: nosotras.",
      ],
    },
  ],

  docs: [
    {
      ago: 140,
      by: "Ruth",
      title: ["The mission, as it stands", "La misión, como va"],
      text: ["We are the people this was done to.", "Somos a quienes se lo hicieron."],
      versions: [
        {
          ago: 14,
          by: "Imani",
          text: [
            "We are the people this was done to, and we are the people who will undo it together.\n\n> From the call in June: *to be asked before things are written about us.*",
            "Somos a quienes se lo hicieron, y seremos quienes lo deshagamos juntas.\n\n> De la llamada de junio: *que nos pregunten antes de escribir sobre nosotras.*",
          ],
        },
      ],
    },
  ],

  lists: [
    {
      ago: 14,
      by: "Imani",
      title: ["Before the third draft", "Antes del tercer borrador"],
      toDos: [
        {
          title: ["Read it aloud to somebody who is not one of us", "Leerla en voz alta a alguien que no sea de aquí"],
          assigned: ["Zeke"],
          done: { ago: 2, by: "Zeke" },
        },
        { title: ["Ask River what “undo” should mean", "Preguntar en Río qué quiere decir «deshacer»"], due: 6 },
      ],
    },
  ],
};
