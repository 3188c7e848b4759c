import type { CircleOfUnion } from "../circle.ts";

export const harbour: CircleOfUnion = {
  title: ["Harbour chapter", "Capítulo Puerto"],
  purpose: [
    "Everybody by the harbour. Wednesdays, six to eight, up the steep stairs.",
    "Quienes viven por el puerto. Miércoles de seis a ocho, subiendo la escalera empinada.",
  ],
  openers: ["Teo", "Luz", "Marisol"],
  ago: 336,
  size: 11,
  board: [
    {
      ago: 336,
      by: "Teo",
      pinned: true,
      title: ["Wednesdays, the net loft", "Los miércoles, en el taller de redes"],
      text: [
        "Six to eight, the stairs are steep, somebody always helps. The kettle belongs to Gus.",
        "De seis a ocho. La escalera es empinada y siempre hay quien ayude. La tetera es de Gus.",
      ],
      comments: [{ by: "Gus", text: ["It does. Do not descale it.", "Así es. Y no se desincrusta."] }],
    },
    {
      ago: 70,
      by: "Hollis",
      title: ["The loft needs a new roof by winter", "El taller necesita techo antes del invierno"],
      text: [
        "Four Saturdays, six people, one ladder. I have the ladder.",
        "Cuatro sábados, seis personas, una escalera. La escalera la pongo yo.",
      ],
      comments: [
        { by: "Kestrel", text: ["Afraid of heights, good at soup.", "Me dan miedo las alturas, pero hago sopa."] },
        { by: "Gus", text: ["Then it will get done.", "Entonces sí se termina."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Kestrel",
      text: ["The roof holds. It rained and nobody noticed.", "El techo aguanta. Llovió y nadie se enteró."],
    },
    {
      ago: 0,
      by: "Hollis",
      text: [
        "Whose is the ladder on my porch? Mine is at home.",
        "¿De quién es la escalera en mi portal? La mía está en casa.",
      ],
    },
  ],

  lists: [
    {
      ago: 70,
      by: "Hollis",
      title: ["The roof", "El techo"],
      toDos: [
        {
          title: ["Borrow a second ladder", "Pedir prestada otra escalera"],
          assigned: ["Gus"],
          done: { ago: 42, by: "Gus" },
        },
        { title: ["Four Saturdays of people", "Gente para cuatro sábados"], done: { ago: 42, by: "Hollis" } },
        { title: ["Give the ladders back", "Devolver las escaleras"], assigned: ["Hollis"], due: -1 },
      ],
    },
  ],
  schedule: [
    {
      ago: 336,
      by: "Teo",
      title: ["Wednesday at the loft", "Miércoles en el taller"],
      place: ["The net loft, mind the stairs", "El taller de redes, cuidado con la escalera"],
      in: -336,
      weekday: 2,
      at: [1080, 120],
      weeks: 1,
      come: [{ by: "Marisol", coming: "yes" }],
    },
  ],
};

export const plains: CircleOfUnion = {
  title: ["Plains chapter", "Capítulo Llanos"],
  purpose: [
    "Everybody on the plains. We live far apart, so we call.",
    "Quienes viven en los llanos. Estamos lejos, así que llamamos.",
  ],
  openers: ["Ngozi", "Dee", "Ruth"],
  ago: 266,
  size: 10,
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

export const river: CircleOfUnion = {
  title: ["River chapter", "Capítulo Río"],
  purpose: [
    "Everybody by the river. Behind the laundry, eleven chairs.",
    "Quienes viven por el río. Detrás de la lavandería, once sillas.",
  ],
  openers: ["Dee", "Luz", "Teo"],
  ago: 252,
  size: 10,
  board: [
    {
      ago: 252,
      by: "Dee",
      pinned: true,
      title: ["Chairs with backs", "Sillas con respaldo"],
      text: [
        "We have a room behind the laundry, eleven chairs, and a door that locks from inside.",
        "Tenemos un cuarto detrás de la lavandería, once sillas y una puerta que se cierra por dentro.",
      ],
      comments: [{ by: "Ezra", text: ["All eleven have backs. I counted.", "Las once tienen respaldo. Las conté."] }],
    },
    {
      ago: 14,
      by: "Kiki",
      title: ["Reading group: our own notes", "Grupo de lectura: nuestras propias notas"],
      text: [
        "We read the notes of the first call we ever had. Bring glasses and tissues.",
        "Leemos las notas de la primera llamada que tuvimos. Traigan lentes y pañuelos.",
      ],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Ezra",
      text: [
        "Laundry is closed on Friday. Use the back gate.",
        "El viernes cierra la lavandería. Entren por el portón de atrás.",
      ],
    },
    {
      ago: 1,
      by: "Kiki",
      text: ["Is the gate still held shut by a spoon?", "¿El portón se sigue cerrando con una cuchara?"],
      answering: true,
    },
    { ago: 0, by: "Ezra", text: ["A better spoon now.", "Ahora con una cuchara mejor."], answering: true },
  ],

  lists: [
    {
      ago: 28,
      by: "Ezra",
      title: ["The room behind the laundry", "El cuarto detrás de la lavandería"],
      toDos: [
        { title: ["A twelfth chair", "La silla número doce"], assigned: ["Ezra"], done: { ago: 14, by: "Ezra" } },
        { title: ["A heater that does not smell", "Un calentador que no huela"], assigned: ["Kiki"], due: 4 },
      ],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Kiki",
      title: ["Reading group", "Grupo de lectura"],
      place: ["Behind the laundry", "Detrás de la lavandería"],
      in: 1,
      weekday: 3,
      at: [1080, 90],
      weeks: 2,
      come: [{ by: "Ezra", coming: "yes" }],
    },
  ],
};
