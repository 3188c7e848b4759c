import type { CircleOfUnion } from "../circle.ts";
import { missionCall, secondDraft } from "./mission-call.ts";

export const calls: CircleOfUnion = {
  title: ["National calls", "Llamadas nacionales"],
  purpose: [
    "Every second Tuesday the whole union talks. Here we get ready, and keep the notes.",
    "Un martes sí y otro no habla todo el sindicato. Aquí se prepara, y aquí quedan las notas.",
  ],
  openers: ["Ngozi", "Marisol", "Dee", "Ruth"],
  ago: 350,
  size: 22,
  stewards: [{ ago: 294, by: "Ngozi", who: "Marisol" }],
  timeOuts: [{ ago: 12, by: "Ngozi", with: "Marisol", who: "Dee", days: 3 }],
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
      ago: 14,
      by: "Dee",
      text: [
        "Sixth message tonight, and I mean every word: NINETY minutes!",
        "Sexto mensaje de esta noche, y lo digo en serio: ¡NOVENTA minutos!",
      ],
    },
    {
      ago: 12,
      by: "Ngozi",
      text: [
        "Dee, you have not slept since the call. Three days off from this circle. We keep the clock.",
        "Dee, no duermes desde la llamada. Tres días de descanso de este círculo. El reloj lo llevamos nosotras.",
      ],
    },
    {
      ago: 6,
      by: "Dee",
      text: [
        "I slept. It lapsed by itself and so did I. Still ninety minutes.",
        "Dormí. Se acabó solo, y el enojo también. Siguen siendo noventa minutos.",
      ],
    },
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
    {
      ago: 20,
      by: missionCall.by,
      title: missionCall.script.title,
      place: missionCall.script.place,
      access: missionCall.script.access,
      in: missionCall.in,
      at: [1140, 45],
      weeks: 4,
    },
  ],
  calls: [missionCall],
  proposals: [
    {
      ago: 5,
      by: "Marisol",
      title: secondDraft,
      text: [
        "As we read it on Tuesday, in four sentences, and with the gate in the last one.",
        "Como la leemos el martes, en cuatro frases, y con la puerta en la última.",
      ],
      about: "other",
      positions: [
        { ago: 1, by: "Odalys", choice: "consent", reason: ["I wrote the third one.", "La tercera la escribí yo."] },
        { ago: 1, by: "Coral", choice: "consent" },
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
