import type { CircleOfUnion } from "../circle.ts";

export const calls: CircleOfUnion = {
  title: ["National calls", "Llamadas nacionales"],
  purpose: [
    "Every second Tuesday the whole union talks. Here we get ready, and keep the notes.",
    "Un martes sí y otro no habla todo el sindicato. Aquí se prepara, y aquí quedan las notas.",
  ],
  openers: ["Ngozi", "Marisol", "Dee"],
  ago: 350,
  size: 22,
  board: [
    {
      ago: 350,
      by: "Ngozi",
      pinned: true,
      title: ["How our calls go", "Cómo son nuestras llamadas"],
      text: [
        "Every second Tuesday. Whoever has not spoken goes first. Notes are up the same night. Ninety minutes and not one more, people have dinner.",
        "Un martes sí y otro no. Primero habla quien no ha hablado. Las notas salen esa misma noche. Noventa minutos y ni uno más, que hay que cenar.",
      ],
      comments: [{ by: "Dee", text: ["I keep the clock. I am not sorry.", "El reloj lo llevo yo. Sin disculpas."] }],
    },
    {
      ago: 168,
      by: "Dee",
      title: ["Notes: what do we want from a union", "Notas: qué queremos de un sindicato"],
      text: [
        "Thirty-one on the line, nine for the first time.\n\n- A place where nobody explains themselves first.\n- Money for buses, decided by us.\n- To be asked before things are written about us.\n\nTo do: Ezra asks the other chapters the same question.",
        "Treinta y una en la línea, nueve por primera vez.\n\n- Un lugar donde no haya que explicarse antes de entrar.\n- Dinero para buses, y que lo decidamos nosotras.\n- Que nos pregunten antes de escribir sobre nosotras.\n\nPendiente: Ezra les hace la misma pregunta a los otros capítulos.",
      ],
      comments: [
        {
          by: "Ezra",
          text: [
            "Asked the river chapter. They said: chairs with backs.",
            "Ya pregunté en Río. Dicen: sillas con respaldo.",
          ],
        },
        { by: "Vero", text: ["Write it down. I mean it.", "Apúntalo. Va en serio."] },
      ],
    },
    {
      ago: 5,
      by: "Ngozi",
      title: ["Tuesday: the mission, second reading", "Martes: la misión, segunda lectura"],
      text: [
        "We read it aloud, a sentence each. If a sentence makes you wince, say so; that is the whole method.",
        "La leemos en voz alta, una frase cada quien. Si una frase te chirría, dilo: ese es todo el método.",
      ],
      comments: [
        { by: "Yara", text: ["I'll take the stack.", "Yo llevo los turnos."] },
        { by: "Pax", text: ["Notes for me.", "Yo, las notas."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Yara",
      text: ["Do we have somebody for Spanish on Tuesday?", "¿Quién interpreta al inglés el martes?"],
    },
    { ago: 2, by: "Chayo", text: ["Me, if I can sit down.", "Yo, pero sentada."] },
    {
      ago: 1,
      by: "Dee",
      text: ["Agenda is five points. I took out two of mine.", "La agenda tiene cinco puntos. Quité dos míos."],
    },
  ],

  schedule: [
    {
      ago: 350,
      by: "Ngozi",
      title: ["National call", "Llamada nacional"],
      notes: [
        "Ninety minutes. Whoever has not spoken goes first; notes are up the same night.",
        "Noventa minutos. Primero habla quien no ha hablado; las notas salen esa misma noche.",
      ],
      place: ["By phone, in English and Spanish", "Por teléfono, en español e inglés"],
      in: -350,
      weekday: 1,
      at: [1140, 90],
      weeks: 2,
      come: [
        { by: "Ngozi", coming: "yes" },
        { by: "Marisol", coming: "yes" },
        { by: "Dee", coming: "yes" },
      ],
    },
  ],
  lists: [
    {
      ago: 5,
      by: "Ngozi",
      title: ["Before Tuesday", "Antes del martes"],
      toDos: [
        {
          title: ["Find somebody to interpret", "Encontrar quien interprete"],
          assigned: ["Yara"],
          due: 2,
          done: { ago: 2, by: "Yara" },
        },
        {
          title: ["Send the number to whoever is new", "Mandar el número a quien es nueva"],
          assigned: ["Marisol"],
          due: 3,
        },
        { title: ["Read the second draft aloud once, alone", "Leer el segundo borrador en voz alta, a solas"], due: 4 },
        {
          title: ["Write up what was said last time", "Pasar en limpio lo que se dijo la vez pasada"],
          assigned: ["Pax"],
          due: 1,
        },
      ],
    },
  ],
};

export const facilitators: CircleOfUnion = {
  title: ["Facilitators", "Facilitación"],
  purpose: [
    "Whoever holds a call, and wants to do it better the next time.",
    "Quienes llevan las llamadas y quieren llevarlas mejor la próxima vez.",
  ],
  openers: ["Dee", "Ngozi", "Ruth"],
  ago: 308,
  size: 7,
  board: [
    {
      ago: 308,
      by: "Dee",
      pinned: true,
      title: ["We take turns, and say when it went badly", "Nos turnamos, y decimos cuando sale mal"],
      text: [
        "Nobody facilitates twice in a row. After each call, three sentences here: what worked, what did not, who was not heard.",
        "Nadie facilita dos veces seguidas. Después de cada llamada, tres frases aquí: qué salió, qué no, y a quién no escuchamos.",
      ],
    },
    {
      ago: 84,
      by: "Ruth",
      title: ["I cut Tamsin off", "Le corté la palabra a Tamsin"],
      text: [
        "I looked at the clock and not at her. I have told her. Next time Dee holds the clock and I hold the room.",
        "Miré el reloj y no a ella. Ya se lo dije. La próxima vez Dee lleva el reloj y yo la sala.",
      ],
      comments: [{ by: "Yara", text: ["This is why I come to this circle.", "Por esto vengo a este círculo."] }],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Yara",
      text: [
        "Who has the list of openers that are not weather?",
        "¿Quién tiene la lista de rompehielos que no sean el clima?",
      ],
    },
    {
      ago: 1,
      by: "Dee",
      text: ["Me. The best one is: what did you eat today?", "Yo. El mejor es: ¿qué comiste hoy?"],
      answering: true,
    },
  ],

  questions: [
    {
      ago: 14,
      by: "Dee",
      title: [
        "After the call: what worked, what did not, who was not heard?",
        "Después de la llamada: ¿qué salió, qué no, y a quién no escuchamos?",
      ],
      days: [1],
      minute: 1260,
      answers: [
        {
          ago: 2,
          by: "Yara",
          text: [
            "The stack worked. The last quarter did not, we were all hungry. Nobody from Plains spoke.",
            "Los turnos salieron. El último cuarto no: todas con hambre. De Llanos no habló nadie.",
          ],
          comments: [{ by: "Dee", text: ["Then Plains begins on Tuesday.", "Entonces el martes empieza Llanos."] }],
        },
      ],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Ngozi",
      title: ["Practice: interrupting kindly", "Práctica: interrumpir con cariño"],
      place: ["By phone", "Por teléfono"],
      in: 2,
      weekday: 5,
      at: [660, 60],
      come: [{ by: "Yara", coming: "yes" }],
    },
  ],
};

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
