import type { ItemOfCall } from "./script.ts";

export const reporters: ItemOfCall = {
  title: ["When a reporter calls", "Cuando llama la prensa"],
  owner: "Imani",
  goal: "explore",
  minutes: 15,
  words: [
    [
      "Kestrel",
      "They printed my corner once. I had to find another corner.",
      "Una vez publicaron mi esquina. Tuve que buscarme otra.",
    ],
  ],
  speeches: [
    [
      "Imani",
      "Three things I learnt the hard way. You owe them no answer today. You may ask for the questions in writing. And what is said is said.",
      "Tres cosas que aprendí a golpes. Hoy no les debes respuesta. Puedes pedir las preguntas por escrito. Y lo dicho, dicho está.",
    ],
    [
      "Mo",
      "Practise on me. I am a reporter with eleven minutes and a photograph I already took.",
      "Practiquen conmigo. Soy reportero, tengo once minutos y una foto que ya tomé.",
    ],
    [
      "Perla",
      "Then I say: which photograph? And I say nothing else until I have seen it.",
      "Entonces digo: ¿qué foto? Y no digo nada más hasta verla.",
      { as: "response" },
    ],
    ["Mo", "Good. I hated that. Next.", "Bien. Me cayó fatal. La que sigue."],
    [
      "Gus",
      "What do I say when they are friendly? The friendly ones got me.",
      "¿Y cuando son amables? A mí me agarraron los amables.",
    ],
    ["Ofelia", "The same. Friendly is a kind of hurry.", "Lo mismo. La amabilidad también es prisa."],
    [
      "Sage",
      "A sentence to carry: we speak for ourselves, and we choose when. It fits on a hand.",
      "Una frase para llevar: hablamos por nosotras, y elegimos cuándo. Cabe en la mano.",
      { first: true },
    ],
    [
      "Yoli",
      "Could two of us always take such calls together? One talks, one writes down what was asked.",
      "¿Y si esas llamadas las tomamos siempre de a dos? Una habla y la otra apunta lo que preguntan.",
    ],
    [
      "Ruth",
      "And nobody gives another's name, street or face. Not even a kind word about them.",
      "Y nadie da el nombre, la calle ni la cara de otra. Ni siquiera para hablar bien.",
    ],
    [
      "Imani",
      "That is the whole skill. I do this again on a Thursday, slower, for ten people at a time.",
      "Eso es todo. Lo repito un jueves, más despacio, de a diez.",
    ],
  ],
  notes: [
    ["Pax", "No answer is owed today.", "Hoy no se debe respuesta."],
    ["Bex", "Ask for the questions in writing.", "Pedir las preguntas por escrito."],
    ["Rosa", "What is said is said.", "Lo dicho, dicho está."],
    ["Ezra", "Mo played the reporter. Mo was unbearable, thank you.", "Mo hizo de reportero. Insoportable, gracias."],
    ["Sunny", "Which photograph?", "¿Qué foto?", { quotes: "Perla" }],
    ["Trini", "And nothing else until you have seen it.", "Y nada más hasta verla."],
    [
      "Pax",
      "Kestrel's word was read. Corners are not for print.",
      "Se leyó lo de Kestrel. Las esquinas no se publican.",
    ],
    ["Bex", "Friendly is a kind of hurry.", "La amabilidad también es prisa.", { quotes: "Ofelia" }],
    ["Rosa", "We speak for ourselves, and we choose when.", "Hablamos por nosotras, y elegimos cuándo."],
    ["Ezra", "It fits on a hand. Sage has it on hers.", "Cabe en la mano. Sage la trae en la suya."],
    [
      "Sunny",
      "Always two: one talks, one writes down what was asked",
      "Siempre dos: una habla, otra apunta lo que preguntan",
      "action",
    ],
    [
      "Trini",
      "Who keeps the list of who takes such calls?",
      "¿Quién lleva la lista de quiénes toman esas llamadas?",
      "question",
    ],
    ["Pax", "Imani, until the spring.", "Imani, hasta la primavera."],
    [
      "Bex",
      "No other's name, street or face. No kind word about them either.",
      "Ni nombre, ni calle, ni cara de otra. Tampoco para hablar bien.",
    ],
    ["Rosa", "Card with the four lines, both languages", "Tarjeta con las cuatro líneas, en los dos idiomas", "action"],
    ["Ezra", "Next to the one in the shoe.", "Junto a la del zapato."],
    ["Sunny", "Left shoe, right shoe.", "Zapato izquierdo, zapato derecho."],
    ["Trini", "Imani repeats it on a Thursday, ten at a time", "Imani lo repite un jueves, de a diez", "action"],
    ["Pax", "Fourteen want to come. So twice.", "Catorce quieren ir. Entonces dos veces."],
    ["Bex", "Mo comes as the friendly one.", "Mo va de amable."],
  ],
};
