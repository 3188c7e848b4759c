import type { CircleOfUnion } from "../circle.ts";

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
