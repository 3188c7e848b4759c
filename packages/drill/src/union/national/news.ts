import type { ItemOfCall } from "./script.ts";

export const news: ItemOfCall = {
  title: ["What happened since last time", "Qué pasó desde la última vez"],
  owner: "Dee",
  goal: "share",
  minutes: 16,
  words: [
    [
      "Hollis",
      "The loft has a roof. Two Saturdays less than I said, one thumb more than I have.",
      "El taller ya tiene techo. Dos sábados menos de lo que dije, un pulgar más de los que tengo.",
    ],
    [
      "Wanda",
      "Please say aloud that the shelter on Mill Street asks for papers again.",
      "Digan en voz alta, por favor, que el albergue de la calle Molino vuelve a pedir papeles.",
    ],
  ],
  speeches: [
    [
      "Teo",
      "Harbour: the roof is on. Twenty-two people carried, nine of them had never been to the loft before.",
      "Puerto: ya está el techo. Veintidós personas cargaron, nueve nunca habían subido al taller.",
    ],
    [
      "Kiki",
      "River: we have a room with a door now, Thursdays. Chairs with backs, Ezra, you can stop asking.",
      "Río: los jueves ya tenemos un cuarto con puerta. Sillas con respaldo, Ezra, ya no preguntes.",
    ],
    ["Ezra", "I will never stop asking.", "Nunca voy a dejar de preguntar.", { as: "response" }],
    [
      "Leandro",
      "Plains: the bus was stopped twice on the way to the march. Nobody was taken. The card in the shoe worked both times.",
      "Llanos: pararon el autobús dos veces camino a la marcha. No se llevaron a nadie. La tarjeta del zapato sirvió las dos veces.",
    ],
    [
      "Xochitl",
      "Which side of the card did they look at? We printed two kinds.",
      "¿Qué lado de la tarjeta miraron? Imprimimos dos.",
      { as: "response" },
    ],
    [
      "Leandro",
      "The side with the number to call. They read it, and they put it back.",
      "El lado con el teléfono. Lo leyeron y lo devolvieron.",
    ],
    [
      "Amparo",
      "The library took our poster down, and then put it up again, higher. I think that is a yes.",
      "La biblioteca quitó nuestro cartel y luego lo volvió a poner, más alto. Creo que eso es un sí.",
    ],
    [
      "Vero",
      "Mill Street asks for papers again. Three people were sent off on Sunday, one of them in sandals.",
      "En Molino vuelven a pedir papeles. El domingo mandaron fuera a tres, una en sandalias.",
      { first: true },
    ],
    [
      "Sunny",
      "May we come to Mill Street by its own item? I do not want it lost between roofs.",
      "¿Podemos tratar Molino aparte? No quiero que se pierda entre techos.",
      { as: "point" },
    ],
    [
      "Ngozi",
      "It goes first in winter kit, because it is the same beds. Sunny, hold me to that.",
      "Va primero en lo del invierno, que son las mismas camas. Sunny, me lo recuerdas.",
    ],
    [
      "Birdie",
      "I came home on the fourth. Eleven letters were waiting. I read them on the step, all of them, twice.",
      "Volví a casa el día cuatro. Me esperaban once cartas. Las leí en el escalón, todas, dos veces.",
      { because: ["she is just home, and her minutes run out", "acaba de volver y se le acaba el saldo"] },
    ],
    [
      "Marisol",
      "We are glad, Birdie. Somebody write down that letters are worth the stamp.",
      "Qué alegría, Birdie. Que alguien apunte que las cartas valen la estampilla.",
    ],
  ],
  notes: [
    ["Pax", "Harbour: roof is done. Twenty-two carried.", "Puerto: techo terminado. Cargaron veintidós."],
    [
      "Bex",
      "Hollis lost a fight with a thumb. The thumb is mending.",
      "Hollis perdió contra un pulgar. El pulgar va mejor.",
    ],
    ["Rosa", "River: a room with a door, Thursdays from five.", "Río: un cuarto con puerta, jueves desde las cinco."],
    ["Ezra", "Chairs with backs. I am satisfied.", "Sillas con respaldo. Quedo conforme."],
    [
      "Pax",
      "Plains: bus stopped twice, nobody taken.",
      "Llanos: pararon el autobús dos veces, no se llevaron a nadie.",
    ],
    ["Sunny", "The card in the shoe worked, both times.", "La tarjeta del zapato sirvió, las dos veces."],
    ["Trini", "Print more of the kind with the number on it", "Imprimir más de las que llevan el teléfono", "action"],
    ["Bex", "Which side do they look at, where you are?", "Donde ustedes, ¿qué lado miran?", "question"],
    [
      "Rosa",
      "Library: the poster hangs again, higher than before.",
      "Biblioteca: el cartel cuelga otra vez, más alto que antes.",
    ],
    ["Ezra", "Mill Street asks for papers since Sunday.", "Molino pide papeles desde el domingo."],
    [
      "Sunny",
      "Three were sent off. One of them in sandals, in this weather.",
      "Mandaron fuera a tres. Una en sandalias, con este frío.",
    ],
    ["Trini", "Mill Street goes first in the winter item.", "Molino va primero en el punto del invierno."],
    ["Pax", "Birdie is home.", "Birdie está en casa."],
    [
      "Bex",
      "I read them on the step, all of them, twice.",
      "Las leí en el escalón, todas, dos veces.",
      { quotes: "Birdie" },
    ],
    ["Rosa", "Eleven letters, from four chapters.", "Once cartas, de cuatro capítulos."],
    ["Ezra", "Letters are worth the stamp.", "Las cartas valen la estampilla."],
    ["Trini", "Say who writes to whom next month", "Decir quién le escribe a quién el mes que viene", "action"],
    [
      "Sunny",
      "The river room has a step at the door. Somebody brings the ramp.",
      "El cuarto de Río tiene un escalón. Alguien lleva la rampa.",
    ],
    ["Pax", "Ramp to the river room before Thursday", "Rampa al cuarto de Río antes del jueves", "action"],
    ["Bex", "The march was loud and nobody ran.", "La marcha fue ruidosa y nadie corrió."],
    ["Rosa", "Two newcomers came because of the poster.", "Dos nuevas llegaron por el cartel."],
    ["Ezra", "Both say the door was hard to find.", "Las dos dicen que costó encontrar la puerta."],
    ["Trini", "An arrow on the lamp post", "Una flecha en el poste", "action"],
    [
      "Sunny",
      "Wanda asked for Mill Street to be said aloud. It was.",
      "Wanda pidió que se dijera lo de Molino. Se dijo.",
    ],
  ],
};
