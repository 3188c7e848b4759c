import type { CircleOfUnion } from "../circle.ts";

export const plains: CircleOfUnion = {
  title: ["Plains chapter", "Capítulo Llanos"],
  purpose: [
    "Everybody on the plains. We live far apart, so we call.",
    "Quienes viven en los llanos. Estamos lejos, así que llamamos.",
  ],
  openers: ["Ngozi", "Dee", "Ruth"],
  ago: 266,
  size: 10,
  starter: "chapter",
  stewards: [{ ago: 112, by: "Ngozi", who: "Dee" }],
  proposals: [
    {
      ago: 70,
      by: "Flor",
      title: ["Saturdays instead of Sundays", "Los sábados en vez de los domingos"],
      text: ["For the call. Sundays I drive.", "Para la llamada. Los domingos manejo."],
      about: "other",
      positions: [
        { ago: 63, by: "Flor", choice: "consent" },
        { ago: 63, by: "Leandro", choice: "consent" },
      ],
      counted: { ago: 56, by: "Flor", with: ["Leandro", "Perla"] },
    },
  ],
  board: [
    {
      ago: 266,
      by: "Ngozi",
      pinned: true,
      title: ["Far apart, so by phone", "Lejos, así que por teléfono"],
      text: [
        "Nobody here lives within an hour of anybody. We talk on Sundays and meet when there is a harvest or a funeral.",
        "Aquí nadie vive a menos de una hora de nadie. Hablamos los domingos y nos vemos cuando hay cosecha o entierro.",
      ],
    },
    {
      ago: 126,
      by: "Leandro",
      title: ["Rides to the clinic", "Viajes a la clínica"],
      text: [
        "It closes in town from July. I drive on Mondays, who can do another day?",
        "En julio cierra la del pueblo. Yo manejo los lunes, ¿quién puede otro día?",
      ],
      comments: [
        { by: "Flor", text: ["Thursdays. My van has a good heater.", "Los jueves. Mi camioneta calienta bien."] },
        { by: "Perla", text: ["Every other Friday.", "Un viernes sí y otro no."] },
      ],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Flor",
      text: ["Snow on the pass. Come the long way round.", "Hay nieve en el paso. Vengan por el camino largo."],
    },
    {
      ago: 1,
      by: "Leandro",
      text: ["Then I leave at five. Coffee?", "Entonces salgo a las cinco. ¿Café?"],
      answering: true,
    },
    { ago: 0, by: "Flor", text: ["I have the thermos.", "Llevo el termo."], answering: true },
  ],

  lists: [
    {
      ago: 28,
      by: "Leandro",
      title: ["Rides to the clinic", "Viajes a la clínica"],
      notes: ["Whoever needs one writes here, or calls Flor.", "Quien necesite uno escribe aquí, o le llama a Flor."],
      toDos: [
        { title: ["Monday", "Lunes"], assigned: ["Leandro"], due: 3 },
        { title: ["Thursday", "Jueves"], assigned: ["Flor"], due: 6 },
        { title: ["Friday, every other week", "Viernes, uno sí y otro no"], assigned: ["Perla"], due: 7 },
      ],
    },
  ],
  schedule: [
    {
      ago: 266,
      by: "Ngozi",
      title: ["Sunday, by phone", "El domingo, por teléfono"],
      in: -266,
      weekday: 6,
      at: [1140, 60],
      weeks: 1,
    },
  ],
};
