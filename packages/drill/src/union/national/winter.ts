import type { ItemOfCall } from "./script.ts";

export const winter: ItemOfCall = {
  title: ["Winter kit, and the beds on Mill Street", "Lo del invierno, y las camas de Molino"],
  owner: "Teo",
  goal: "decide",
  minutes: 20,
  words: [
    [
      "Gus",
      "Two hundred and six pairs of socks, counted twice. None of them match, all of them are warm.",
      "Doscientos seis pares de calcetas, contados dos veces. Ninguno combina, todos calientan.",
    ],
  ],
  speeches: [
    [
      "Vero",
      "Mill Street first. They ask for papers at the door, and the others are full by seven. So after seven there is nothing.",
      "Primero Molino. Piden papeles en la puerta, y los otros se llenan a las siete. O sea que después de las siete no hay nada.",
    ],
    [
      "Pax",
      "Two of us could stand there from six to nine and walk people to the church hall. It has a stove and no questions.",
      "Dos de nosotras podríamos estar ahí de seis a nueve y acompañar a la gente al salón de la iglesia. Hay estufa y no hay preguntas.",
    ],
    [
      "Rosa",
      "The church hall has twelve mats. I swept it, I know.",
      "El salón tiene doce colchonetas. Lo barrí yo, así que lo sé.",
      { as: "response" },
    ],
    [
      "Lupe",
      "My van takes seven and a dog. I can drive Fridays and Saturdays until the snow.",
      "En mi camioneta caben siete y un perro. Manejo viernes y sábados hasta que nieve.",
    ],
    [
      "Eko",
      "Socks before sleeping bags. Last year we had forty bags and wet feet.",
      "Primero calcetas y luego bolsas de dormir. El año pasado hubo cuarenta bolsas y pies mojados.",
    ],
    [
      "Winnie",
      "I can sew. Give me the blankets nobody wants, and I make liners of them.",
      "Yo coso. Denme las cobijas que nadie quiere y hago forros.",
      { first: true },
    ],
    [
      "Teo",
      "So what we decide tonight is this: whether the chest buys socks and mats first, and the rest when it is there. The vote stands in everybody's circle until Sunday.",
      "Lo de hoy es esto: si el fondo compra primero calcetas y colchonetas, y lo demás cuando haya. Se vota en el círculo de todas hasta el domingo.",
    ],
    [
      "Gus",
      "I am here after all, the ferry was early. The socks are in my hall. You can hear them.",
      "Al final llegué, el ferry vino temprano. Las calcetas están en mi pasillo. Se oyen desde aquí.",
    ],
    [
      "Dee",
      "Four minutes. I would rather use them for who stands on Mill Street on Friday.",
      "Cuatro minutos. Mejor usarlos para ver quién va a Molino el viernes.",
      { as: "point" },
    ],
    [
      "Sunny",
      "I stand there on Friday. Nico said he comes too, he is on the line but his phone will not talk.",
      "El viernes voy yo. Nico dice que también, está en la línea pero su teléfono no habla.",
    ],
  ],
  notes: [
    [
      "Pax",
      "Mill Street: papers at the door, the others full by seven.",
      "Molino: papeles en la puerta, los otros llenos a las siete.",
    ],
    ["Bex", "Two of us at the corner from six to nine.", "Dos de nosotras en la esquina de seis a nueve."],
    [
      "Rosa",
      "Church hall: twelve mats, one stove, no questions.",
      "Salón de la iglesia: doce colchonetas, una estufa, ninguna pregunta.",
    ],
    ["Ezra", "Ask the church for twelve mats more", "Pedirle a la iglesia doce colchonetas más", "action"],
    [
      "Sunny",
      "Lupe drives Fridays and Saturdays. Seven, and a dog.",
      "Lupe maneja viernes y sábados. Siete y un perro.",
    ],
    ["Trini", "Whose dog?", "¿De quién es el perro?", "question"],
    [
      "Pax",
      "Socks before bags. Forty bags and wet feet last year.",
      "Calcetas antes que bolsas. El año pasado, cuarenta bolsas y pies mojados.",
    ],
    ["Bex", "Gus has two hundred and six pairs.", "Gus tiene doscientos seis pares."],
    ["Rosa", "Counted twice. None match.", "Contados dos veces. Ninguno combina."],
    ["Ezra", "Winnie sews liners from blankets nobody wants.", "Winnie cose forros con las cobijas que nadie quiere."],
    ["Sunny", "Bring blankets to Winnie, dry ones", "Llevarle cobijas a Winnie, secas", "action"],
    [
      "Trini",
      "The chest buys socks and mats first, the rest when it is there",
      "El fondo compra primero calcetas y colchonetas, lo demás cuando haya",
      "decision",
    ],
    ["Pax", "Open in everybody's circle until Sunday.", "Se vota en el círculo de todas hasta el domingo."],
    ["Bex", "Gradients tonight: nobody below the middle.", "Gradientes de hoy: nadie por debajo de la mitad."],
    [
      "Rosa",
      "One in the middle, who wants gloves counted as socks.",
      "Una en la mitad: quiere que los guantes cuenten como calcetas.",
    ],
    ["Ezra", "Gloves count as socks.", "Los guantes cuentan como calcetas."],
    [
      "Sunny",
      "Friday, six o'clock: Sunny and Nico on Mill Street",
      "Viernes a las seis: Sunny y Nico en Molino",
      "action",
    ],
    ["Trini", "Saturday: nobody yet.", "Sábado: todavía nadie."],
    ["Pax", "Saturday is taken. Kiki and Jonah.", "Sábado cubierto: Kiki y Jonah."],
    [
      "Bex",
      "Write down who was sent off, with the hour and no name",
      "Apuntar a quién mandan fuera, con la hora y sin nombre",
      "action",
    ],
    [
      "Rosa",
      "Ask the advisers whether they may ask for papers at all",
      "Preguntar a las asesoras si pueden pedir papeles",
      "action",
    ],
    ["Ezra", "Thermos flasks: five. Lids: four.", "Termos: cinco. Tapas: cuatro."],
    ["Sunny", "Somebody has the fifth lid.", "Alguien tiene la quinta tapa."],
    [
      "Trini",
      "Hand warmers went in a week last year. Rice in a sock lasts.",
      "Los calentadores duraron una semana. El arroz en calceta sí dura.",
    ],
    ["Pax", "So one more reason for socks.", "Otra razón para las calcetas."],
    [
      "Bex",
      "Nico, by typing: I was there last winter. Bring a lamp.",
      "Nico, por escrito: yo estuve el invierno pasado. Lleven lámpara.",
    ],
  ],
  asked: [
    {
      as: "gradients",
      question: [
        "Socks and mats first, the rest when it is there?",
        "¿Primero calcetas y colchonetas, lo demás cuando haya?",
      ],
      falls: [12, 7, 1],
    },
    {
      as: "straw",
      question: ["Where should the kit be fetched?", "¿Dónde se recoge lo del invierno?"],
      choices: [
        ["at the loft", "en el taller"],
        ["from Lupe's van", "de la camioneta de Lupe"],
        ["at the river room", "en el cuarto de Río"],
      ],
      falls: [4, 5, 2],
    },
  ],
};
