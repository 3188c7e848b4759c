import type { ItemOfCall } from "./script.ts";

export const mission: ItemOfCall = {
  title: ["The mission, first reading", "La misión, primera lectura"],
  owner: "Marisol",
  goal: "explore",
  minutes: 26,
  words: [
    [
      "Quique",
      "Take out the word clients wherever it stands for us. We are nobody's clients.",
      "Quiten la palabra usuarias donde hable de nosotras. No somos usuarias de nadie.",
    ],
    [
      "Gwen",
      "Please keep the line about children. My daughter reads over my shoulder.",
      "Dejen lo de los niños, por favor. Mi hija lee por encima de mi hombro.",
    ],
  ],
  speeches: [
    [
      "Marisol",
      "We read it aloud, a sentence each, and stop where it winces. I begin: we are people whom the law counts as a problem, and who count on one another.",
      "La leemos en voz alta, una frase cada quien, y paramos donde duela. Empiezo: somos personas a las que la ley cuenta como problema, y que contamos unas con otras.",
    ],
    [
      "Imani",
      "We decide about our own lives, together where they touch, and alone where they do not.",
      "Decidimos sobre nuestra vida: juntas donde se toca, a solas donde no.",
    ],
    [
      "Odalys",
      "Nobody explains themselves before they come in. That one I would have on the wall.",
      "Aquí nadie se explica antes de entrar. Esa la quiero en la pared.",
      { first: true },
    ],
    [
      "Jonah",
      "That sentence stops me. We do ask newcomers things. We ask them not to bring a recorder.",
      "Esa frase me detiene. Sí les pedimos cosas a las nuevas. Les pedimos no traer grabadora.",
      { as: "response" },
    ],
    [
      "Odalys",
      "Asking them to leave a thing outside is not asking them who they are.",
      "Pedir que dejen algo afuera no es preguntar quiénes son.",
    ],
    [
      "Fabi",
      "We keep one another safe without asking anyone to be clean, or sorry, or grateful.",
      "Nos cuidamos sin pedirle a nadie que esté limpia, ni arrepentida, ni agradecida.",
    ],
    [
      "Nadia",
      "Grateful is good. Put it last, so that it stays in the ear.",
      "Agradecida está bien. Que quede al final, para que suene.",
      { as: "response" },
    ],
    [
      "Zora",
      "Could we say workers somewhere? I scrubbed decks for nine years, and nobody ever calls it work when it is us.",
      "¿Podemos decir trabajadoras en algún lado? Nueve años fregué cubiertas, y cuando somos nosotras nadie lo llama trabajo.",
    ],
    [
      "Ulises",
      "It is too long. If I cannot say it to my brother on the stairs, it is not ours yet.",
      "Está muy larga. Si no se la puedo decir a mi hermano en la escalera, todavía no es nuestra.",
    ],
    [
      "Trini",
      "Four sentences. My grandmother's prayers were shorter than this and worked.",
      "Cuatro frases. Los rezos de mi abuela eran más cortos y servían.",
    ],
    [
      "Tamsin",
      "I would like one line for whoever reads it inside. Something that gets past the mail room.",
      "Yo quiero una línea para quien la lea adentro. Algo que pase por el correo del penal.",
    ],
    [
      "Coral",
      "My sister is inside. She would want it to say we wait, and not that we fight. The fighting she has.",
      "Mi hermana está adentro. Ella querría que dijera que la esperamos, no que peleamos. De pelea ya tiene.",
      {
        because: [
          "it is about her sister, and she has never spoken here",
          "se trata de su hermana, y aquí nunca ha hablado",
        ],
      },
    ],
    [
      "Calla",
      "Then: we wait for one another at every gate. I would sign that tonight.",
      "Entonces: nos esperamos en cada puerta. Eso lo firmo hoy mismo.",
    ],
    [
      "Marisol",
      "I have seven marks on my paper. I write it anew with Odalys and Coral, if they want, and we read it again in two weeks.",
      "Tengo siete marcas en mi hoja. La escribo de nuevo con Odalys y Coral, si quieren, y la leemos otra vez en dos semanas.",
    ],
  ],
  notes: [
    [
      "Pax",
      "Read aloud, a sentence each. Marks where it winces.",
      "Leída en voz alta, una frase cada quien. Marcas donde duele.",
    ],
    [
      "Bex",
      "One: a problem to the law, and counting on one another. Stays.",
      "Uno: problema para la ley, y contamos unas con otras. Queda.",
    ],
    [
      "Rosa",
      "Two: together where our lives touch. Stays, and somebody clapped.",
      "Dos: juntas donde la vida se toca. Queda, y alguien aplaudió.",
    ],
    ["Ezra", "Three: nobody explains themselves before they come in.", "Tres: nadie se explica antes de entrar."],
    ["Sunny", "Jonah: we do ask newcomers something.", "Jonah: a las nuevas sí les pedimos algo."],
    [
      "Trini",
      "Leaving a thing outside is not saying who you are.",
      "Dejar algo afuera no es decir quién eres.",
      { quotes: "Odalys" },
    ],
    [
      "Pax",
      "The sentence stays as it is; the recorder goes into the house rules.",
      "La frase queda; la grabadora va en las reglas de la casa.",
    ],
    ["Bex", "Move the recorder to the house rules", "Pasar lo de la grabadora a las reglas de la casa", "action"],
    [
      "Rosa",
      "Four: without asking anyone to be clean, or sorry, or grateful.",
      "Cuatro: sin pedir que nadie esté limpia, arrepentida ni agradecida.",
    ],
    ["Ezra", "Grateful comes last. Read it and you hear why.", "Agradecida va al final. Léanla y se oye por qué."],
    [
      "Sunny",
      "Zora wants the word workers. Nobody against, three for.",
      "Zora quiere la palabra trabajadoras. Nadie en contra, tres a favor.",
    ],
    [
      "Trini",
      "Nobody calls it work when it is us.",
      "Cuando somos nosotras nadie lo llama trabajo.",
      { quotes: "Zora" },
    ],
    ["Pax", "Ulises: it has to fit on the stairs.", "Ulises: tiene que caber en la escalera."],
    ["Bex", "Four sentences at most.", "Cuatro frases como mucho."],
    ["Rosa", "Quique's word was read: no clients in it.", "Se leyó lo de Quique: que no diga usuarias."],
    ["Ezra", "It stood there once. It is struck.", "Estaba una vez. Se tachó."],
    ["Sunny", "Gwen's word was read: the line about children stays.", "Se leyó lo de Gwen: lo de los niños se queda."],
    ["Trini", "A line for whoever reads it inside.", "Una línea para quien la lea adentro."],
    ["Pax", "What gets past a mail room?", "¿Qué pasa por el correo de un penal?", "question"],
    ["Bex", "No names, no numbers, no drawings, says Tamsin.", "Sin nombres, sin números, sin dibujos, dice Tamsin."],
    ["Rosa", "She would want it to say we wait.", "Querría que dijera que la esperamos.", { quotes: "Coral" }],
    ["Ezra", "Silence of about a minute. Nobody filled it.", "Silencio de un minuto. Nadie lo llenó."],
    ["Sunny", "We wait for one another at every gate.", "Nos esperamos en cada puerta."],
    [
      "Trini",
      "That line goes in. Everybody who wrote here has written it.",
      "Esa va. Todas las que apuntamos la apuntamos.",
    ],
    ["Pax", "Seven marks on Marisol's paper.", "Siete marcas en la hoja de Marisol."],
    ["Bex", "Marisol, Odalys and Coral write it anew", "Marisol, Odalys y Coral la escriben de nuevo", "action"],
    ["Rosa", "Second reading in two weeks.", "Segunda lectura en dos semanas.", "decision"],
    ["Ezra", "Send the draft as text and as a voice note", "Mandar el borrador escrito y en audio", "action"],
    ["Sunny", "Whoever cannot read it can hear it.", "Quien no puede leerla puede oírla."],
    ["Trini", "Temperature: warm.", "Temperatura: cálida."],
    ["Pax", "Cold are those who find it long. See above.", "Frías, las que la ven larga. Ver arriba."],
    [
      "Bex",
      "Who puts it into Spanish, and back again to see whether it holds?",
      "¿Quién la pasa al inglés y de vuelta, a ver si aguanta?",
      "question",
    ],
    ["Rosa", "Chayo and Fabi.", "Chayo y Fabi."],
    ["Ezra", "Extended by five minutes, by hands.", "Cinco minutos más, a mano alzada."],
  ],
  asked: [
    { as: "hands", question: ["Five more minutes for this?", "¿Cinco minutos más para esto?"], falls: [1] },
    {
      as: "temperature",
      question: ["How warm are you with it as it stands?", "¿Qué tan cálida la sienten así?"],
      falls: [6, 3, 2],
    },
  ],
  extended: 5,
};
