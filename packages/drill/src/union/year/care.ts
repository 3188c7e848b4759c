import type { CircleOfUnion } from "../circle.ts";

export const support: CircleOfUnion = {
  title: ["Support team", "Equipo de apoyo"],
  purpose: [
    "Somebody asks, somebody goes. Rides, beds, courts, company.",
    "Alguien pide, alguien va. Aventones, camas, juzgados, compañía.",
  ],
  openers: ["Ruth", "Marisol", "Luz"],
  ago: 350,
  size: 17,
  board: [
    {
      ago: 350,
      by: "Ruth",
      pinned: true,
      title: ["What support is", "Qué es apoyar"],
      text: [
        "Somebody asks, somebody goes. A ride, a bed for a night, a child to be picked up, a hand to hold in court. It is a gift and nobody owes anything for it.",
        "Alguien pide, alguien va. Un aventón, una cama por una noche, recoger a un niño, una mano en el juzgado. Es un regalo y nadie debe nada.",
      ],
      comments: [{ by: "Odalys", text: ["And whoever goes eats first.", "Y quien va, come primero."] }],
    },
    {
      ago: 196,
      by: "Luz",
      title: ["After the raid on Fifth Street", "Después de la redada de la calle Cinco"],
      text: [
        "Four people need a place tonight. Two have a dog. The lawyer's number is on the wall. Write here when somebody has arrived somewhere.",
        "Cuatro personas necesitan dónde dormir hoy. Dos tienen perro. El número de la abogada está en la pared. Avisen aquí cuando alguien ya esté bajo techo.",
      ],
      comments: [
        {
          by: "Rosa",
          text: ["The dog is asleep on my feet. All good here.", "El perro duerme en mis pies. Aquí todo bien."],
        },
        { by: "Sunny", text: ["Second bed taken. They are eating.", "Segunda cama ocupada. Están cenando."] },
        { by: "Ruth", text: ["All four are in. Go to sleep.", "Ya están las cuatro. A dormir."] },
      ],
    },
    {
      ago: 6,
      by: "Rosa",
      title: ["Court on Thursday: who comes with Vida", "Juzgado el jueves: quién va con Vida"],
      text: [
        "Nine o'clock, room 4. She asks for two people who do not talk too much.",
        "A las nueve, sala 4. Pide dos personas que no hablen demasiado.",
      ],
      comments: [
        { by: "Odalys", text: ["Me. I can be silent for an hour.", "Yo. Una hora callada la aguanto."] },
        { by: "Vida", text: ["Thank you. I slept for the first time.", "Gracias. Por primera vez dormí."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Sunny",
      text: [
        "Back from the hospital. She is stable and rude to the nurses.",
        "Vuelvo del hospital. Está estable y grosera con las enfermeras.",
      ],
    },
    { ago: 2, by: "Ruth", text: ["Rude is good.", "Grosera es buena señal."] },
    {
      ago: 1,
      by: "Rosa",
      text: ["Does anybody have a coat for a tall person?", "¿Alguien tiene un abrigo para una persona alta?"],
    },
    {
      ago: 0,
      by: "Odalys",
      text: ["Two coats, both ugly. I bring them at six.", "Dos abrigos, los dos feos. Los llevo a las seis."],
    },
  ],

  lists: [
    {
      ago: 6,
      by: "Rosa",
      title: ["Thursday, with Vida", "El jueves, con Vida"],
      notes: ["Whatever she asks for comes before this list.", "Lo que ella pida va antes que esta lista."],
      toDos: [
        {
          title: ["Fetch her at eight", "Pasar por ella a las ocho"],
          group: ["In the morning", "En la mañana"],
          assigned: ["Odalys"],
          due: 1,
        },
        {
          title: ["A thermos and something soft to eat", "Un termo y algo suave de comer"],
          group: ["In the morning", "En la mañana"],
          assigned: ["Rosa", "Marisol"],
          due: 1,
        },
        {
          title: ["Somebody with the children until noon", "Alguien con los niños hasta mediodía"],
          group: ["At home", "En casa"],
          assigned: ["Sunny"],
          due: 1,
          done: { ago: 1, by: "Rosa" },
        },
        { title: ["Thank the lawyer", "Agradecer a la abogada"], due: 4 },
      ],
    },
  ],
  questions: [
    {
      ago: 14,
      by: "Ruth",
      title: ["How are you, and what do you need?", "¿Cómo estás y qué necesitas?"],
      days: [0, 2, 4],
      minute: 1080,
      answers: [
        {
          ago: 2,
          by: "Sunny",
          text: ["Tired. A day without the telephone, please.", "Cansada. Un día sin teléfono, por favor."],
          comments: [{ by: "Ruth", text: ["Saturday is yours. I have it.", "El sábado es tuyo. Yo lo llevo."] }],
          boosts: [{ by: "Marisol", boost: "🫂" }],
        },
        {
          ago: 2,
          by: "Rosa",
          text: ["Good. I need nothing and I have a cake.", "Bien. No necesito nada y tengo pastel."],
        },
      ],
    },
  ],
};

export const welcome: CircleOfUnion = {
  title: ["Welcome", "Bienvenida"],
  purpose: ["So that nobody's first week is silent.", "Para que a nadie le toque una primera semana en silencio."],
  openers: ["Luz", "Teo", "Marisol"],
  ago: 336,
  size: 8,
  board: [
    {
      ago: 336,
      by: "Luz",
      pinned: true,
      title: ["The first week of somebody new", "La primera semana de quien llega"],
      text: [
        "One person writes to them on the first day, another on the third. Ask what they want to be called. Do not ask what they did.",
        "El primer día le escribe una, el tercero otra. Pregunten cómo quiere que le digan. No pregunten qué hizo.",
      ],
    },
    {
      ago: 140,
      by: "Teo",
      title: ["Eight people this month", "Ocho personas este mes"],
      text: [
        "All eight were written to. Two wrote back with questions about phones: Pax sits with them on Saturday.",
        "A las ocho se les escribió. Dos contestaron con dudas del teléfono: el sábado Pax se sienta con ellas.",
      ],
      comments: [{ by: "Pax", text: ["Bring the charger, whatever it is.", "Traigan el cargador, sea cual sea."] }],
    },
  ],
  chat: [
    {
      ago: 1,
      by: "Coral",
      text: [
        "I was new in March and now I write the letters. Strange and good.",
        "En marzo llegué y ahora las cartas las escribo yo. Raro y bonito.",
      ],
    },
    {
      ago: 1,
      by: "Pax",
      text: [
        "The phone from Saturday lives. It was full of photos of one cat.",
        "El teléfono del sábado revivió. Estaba lleno de fotos de un gato.",
      ],
    },
    { ago: 0, by: "Luz", text: ["A good cat?", "¿Y el gato, bonito?"], answering: true },
  ],

  docs: [
    {
      ago: 14,
      by: "Coral",
      title: ["A first letter that is not stiff", "Una primera carta que no suene a trámite"],
      text: [
        "## Something like this\n\nHello. I am Coral, I came in March. You need not answer. If you do, tell me what you want to be called, and whether mornings or nights are better.\n\n*Then stop. Do not explain the union.*",
        "## Algo así\n\nHola. Soy Coral, llegué en marzo. No hace falta que contestes. Si quieres, dime cómo te digo, y si te va mejor de mañana o de noche.\n\n*Y ya. No hay que explicar el sindicato.*",
      ],
      comments: [{ by: "Luz", text: ["I would have answered this one.", "A esta sí le habría contestado."] }],
    },
  ],
  lists: [
    {
      ago: 2,
      by: "Luz",
      title: ["New this week", "Quienes llegaron esta semana"],
      toDos: [
        { title: ["First day: hello", "Primer día: saludar"], assigned: ["Coral"], done: { ago: 1, by: "Coral" } },
        { title: ["Third day: how is it?", "Tercer día: ¿cómo vas?"], assigned: ["Marisol"], due: 1 },
        {
          title: ["Sit down with a phone that is too full", "Sentarse con un teléfono que ya no cabe"],
          assigned: ["Pax"],
          due: 2,
        },
      ],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Teo",
      title: ["Tea with whoever is new", "Té con quien acaba de llegar"],
      place: ["Ruth's kitchen", "La cocina de Ruth"],
      in: -14,
      weekday: 6,
      at: [960, 90],
      weeks: 2,
      come: [
        { by: "Coral", coming: "yes" },
        { by: "Marisol", coming: "maybe" },
      ],
    },
  ],
};

export const sexWorkers: CircleOfUnion = {
  title: ["Sex worker organizing group", "Grupo de trabajo sexual"],
  purpose: [
    "Of sex workers, for sex workers. Nobody else reads it or closes it.",
    "De quienes hacemos trabajo sexual. Nadie más lo lee ni lo cierra.",
  ],
  openers: ["Luz", "Dee", "Ngozi"],
  ago: 322,
  size: 12,
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
      ago: 28,
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
