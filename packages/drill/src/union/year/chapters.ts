import type { CircleOfUnion } from "../circle.ts";

export const council: CircleOfUnion = {
  title: ["Chapters' council", "Consejo de capítulos"],
  openers: ["Teo", "Ruth", "Ngozi"],
  ago: 294,
  size: 10,
  board: [
    {
      ago: 294,
      by: "Teo",
      pinned: true,
      title: [
        "Two from each chapter, and the chapter can call them back",
        "Dos de cada capítulo, y el capítulo las puede retirar",
      ],
      text: [
        "We carry what our chapters said. We do not improve it on the way.",
        "Traemos lo que dijeron nuestros capítulos. No lo mejoramos por el camino.",
      ],
    },
    {
      ago: 42,
      by: "Kiki",
      title: ["The bus fund until spring", "El fondo de buses hasta la primavera"],
      text: [
        "River has more than it needs, Plains has less. River offers. Does any chapter mind?",
        "A Río le sobra y a Llanos le falta. Río ofrece. ¿Algún capítulo tiene algo en contra?",
      ],
      comments: [
        { by: "Leandro", text: ["Plains says thank you and brings beans.", "Llanos da las gracias y trae frijoles."] },
        {
          by: "Hollis",
          text: ["Harbour does not mind. Harbour likes beans.", "Puerto de acuerdo. A Puerto le gustan los frijoles."],
        },
      ],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Leandro",
      text: [
        "Our two are chosen for the next six months. One is me again, I did try.",
        "Ya elegimos a las dos para medio año. Una soy yo otra vez, y eso que me resistí.",
      ],
    },
  ],
};

export const harbour: CircleOfUnion = {
  title: ["Harbour chapter", "Capítulo Puerto"],
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
  ],
};

export const river: CircleOfUnion = {
  title: ["River chapter", "Capítulo Río"],
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
  ],
};
