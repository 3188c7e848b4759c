import { starterAgreements } from "@unionhall/union";
import type { CircleOfUnion } from "../circle.ts";

const { large } = starterAgreements;
/** As for many, but for a year, and nobody vouches beside whoever invites. */
const ours = { ...large, stewards: { ...large.stewards, days: 365 }, vouches: 0 };

export const everyone: CircleOfUnion = {
  title: ["Everyone", "Todas y todos"],
  purpose: [
    "All of us: what everybody should know, and hello.",
    "Para todas y todos: lo que nadie se debería perder, y para saludar.",
  ],
  openers: ["Marisol", "Teo", "Ngozi", "Ruth", "Dee", "Luz"],
  ago: 364,
  size: 57,
  stewards: [{ ago: 196, by: "Marisol", who: "Luz" }],
  proposals: [
    {
      ago: 364,
      by: "Teo",
      title: ["How we decide, before there are more of us", "Cómo decidimos, antes de que seamos más"],
      text: [
        "Six of us can decide in a kitchen. Sixty cannot. Five stewards whom all of us choose, for a year each; and who is put out is decided by all.",
        "Seis podemos decidir en una cocina. Sesenta no. Cinco responsables que elegimos entre todas, por un año; y a quién se saca lo decidimos todas.",
      ],
      about: "agreement",
      deeds: [{ type: "agreement", agreement: ours }],
      objections: [
        {
          ago: 362,
          by: "Ruth",
          reason: [
            "When one of us dies, her keys have to end that week. A decision takes a month.",
            "Cuando una de nosotras muere, sus llaves tienen que terminar esa semana. Una decisión tarda un mes.",
          ],
          met: { ago: 362, by: "Ruth" },
        },
      ],
      amended: {
        ago: 362,
        by: "Teo",
        text: [
          "Six of us can decide in a kitchen. Sixty cannot. Five stewards whom all of us choose, for a year each. Putting somebody out stays with the stewards, as Ruth asked: when one of us dies, it cannot wait.",
          "Seis podemos decidir en una cocina. Sesenta no. Cinco responsables que elegimos entre todas, por un año. Sacar a alguien queda en manos de las responsables, como pidió Ruth: cuando una de nosotras muere, no puede esperar.",
        ],
        deeds: [{ type: "agreement", agreement: { ...ours, removing: "stewards" } }],
      },
      positions: [
        { ago: 357, by: "Teo", choice: "consent" },
        { ago: 357, by: "Marisol", choice: "consent" },
        { ago: 357, by: "Ruth", choice: "consent" },
        { ago: 357, by: "Ngozi", choice: "consent" },
        { ago: 357, by: "Dee", choice: "abstain" },
      ],
      counted: { ago: 350, by: "Teo", with: ["Marisol", "Ngozi"] },
      carriedOut: { ago: 336, by: "Teo" },
    },
    {
      ago: 12,
      by: "Luz",
      title: ["Who stewards everyone's circle next", "Quiénes son responsables del círculo de todas"],
      text: [
        "Marisol's year is nearly over, and she wants her evenings back. @Hollis and @Odalys would do it with me.",
        "El año de Marisol casi termina, y quiere sus noches de vuelta. @Hollis y @Odalys lo harían conmigo.",
      ],
      about: "roles",
      deeds: [
        { type: "steward", who: "Hollis", on: true },
        { type: "steward", who: "Odalys", on: true },
      ],
      positions: [
        {
          ago: 2,
          by: "Teo",
          choice: "consent",
          reason: ["They both say no when they mean it.", "Las dos dicen que no cuando es no."],
        },
        { ago: 2, by: "Kiki", choice: "consent" },
      ],
    },
  ],
  stop: { ago: 28, by: "Luz", until: { ago: 21, by: "Marisol" } },
  board: [
    {
      ago: 364,
      by: "Marisol",
      pinned: true,
      title: ["Why we are here", "Por qué estamos aquí"],
      text: [
        "High Tide is a union of people who use drugs, people who sell drugs, and people in the sex trade. We lead it. We are here to organize and to hold each other up, and for nothing else.\n\nWhoever comes in was invited by somebody who knows them.",
        "Marea Alta es un sindicato de personas que usan drogas, personas que venden drogas y personas en el trabajo sexual. Lo llevamos nosotras. Aquí nos organizamos y nos sostenemos, y nada más.\n\nA quien entra, alguien de aquí le conoce.",
      ],
      comments: [
        {
          by: "Teo",
          text: ["Took us three winters to write that paragraph.", "Tres inviernos nos costó ese párrafo."],
        },
        { by: "Luz", text: ["And it fits on a door.", "Y cabe en una puerta."] },
      ],
    },
    {
      ago: 252,
      by: "Ngozi",
      title: ["Thirty of us tonight", "Hoy ya somos treinta"],
      text: [
        "When Dario came in this evening we were thirty. A year ago we were six people in Ruth's kitchen and one of us was asleep.",
        "Con Dario esta tarde llegamos a treinta. Hace un año éramos seis en la cocina de Ruth, y una estaba dormida.",
      ],
      comments: [
        {
          by: "Ruth",
          text: ["The kitchen is still open. Bring your own cup.", "La cocina sigue abierta. Cada quien trae su taza."],
        },
        { by: "Dario", text: ["I was told there would be soup.", "A mí me dijeron que habría sopa."] },
        { by: "Benno", text: ["@Dario Stand up when you say that.", "@Dario Eso se dice de pie."] },
      ],
    },
    {
      ago: 112,
      by: "Teo",
      title: ["What the new law says, in plain words", "Lo que dice la nueva ley, en palabras claras"],
      text: [
        "It was signed on Monday and holds from the first of the month.\n\n- They may ask for a name. You need not answer more than that.\n- A landlord may not be fined for knowing you.\n- Nobody has to sign anything in the street.\n\nThe support team has a list of people who come with you.",
        "La firmaron el lunes y vale desde el día primero.\n\n- Pueden preguntar el nombre. A lo demás no hay que contestar.\n- No pueden multar a quien te alquila por conocerte.\n- En la calle nadie tiene que firmar nada.\n\nEl equipo de apoyo tiene una lista de quienes te acompañan.",
      ],
      comments: [
        {
          by: "Kiki",
          text: ["Read this out on the chapter call. Thank you.", "Lo leí en la llamada del capítulo. Gracias."],
        },
        { by: "Hollis", text: ["Can we have it large, for the wall?", "¿Lo hacemos en grande, para la pared?"] },
        { by: "Luz", text: ["Made it large. Ask your chapter.", "Ya está en grande. Pídanlo en su capítulo."] },
      ],
    },
    {
      ago: 28,
      by: "Marisol",
      title: ["We remember Benno", "Recordamos a Benno"],
      text: [
        "Benno died on Thursday, in his own bed, with two of us there. He taught half of this union to speak up in a meeting. Sunday at four we meet at the river. Bring a story.",
        "Benno murió el jueves, en su cama, con dos de nosotras al lado. A medio sindicato le enseñó a pedir la palabra. El domingo a las cuatro nos vemos en el río. Traigan una historia.",
      ],
      boosts: [
        { by: "Teo", boost: "🕯️" },
        { by: "Ruth", boost: "🕯️" },
      ],
      comments: [
        { by: "Amparo", text: ["He gave me my first pair of boots.", "Mis primeras botas me las dio él."] },
        { by: "Sage", text: ["I'll bring his song.", "Llevo su canción."] },
        {
          by: "Gwen",
          text: ["Nobody leaves alone on Sunday. Cars at six.", "El domingo nadie se va sola. Carros a las seis."],
        },
      ],
    },
  ],
  chat: [
    {
      ago: 28,
      by: "Luz",
      text: [
        "All clocks of this circle stand still for a week. Nothing is decided without us while we are at the river.",
        "Los relojes de este círculo se paran una semana. Mientras estamos en el río, nada se decide sin nosotras.",
      ],
    },
    {
      ago: 21,
      by: "Marisol",
      text: ["They go again. Nothing ran out meanwhile.", "Ya andan otra vez. No se venció nada."],
    },
    {
      ago: 2,
      by: "Nadia",
      text: [
        "Bus from the north is an hour late. Start without us.",
        "El bus del norte trae una hora de retraso. Empiecen.",
      ],
    },
    {
      ago: 2,
      by: "Marisol",
      text: ["We wait. There is tea.", "Les esperamos. Hay té."],
      answering: true,
      boosts: [{ by: "Nadia", boost: "🫖" }],
    },
    { ago: 1, by: "Winnie", text: ["Who has the long extension cord?", "¿Quién tiene la extensión larga?"] },
    {
      ago: 1,
      by: "Gus",
      text: ["It is holding my shelf up. You can have it by noon.", "Está sosteniendo mi repisa. Al mediodía es tuya."],
    },
    { ago: 0, by: "Teo", text: ["Good morning, all fifty-six of you.", "Buenos días a las cincuenta y seis."] },
    { ago: 0, by: "Luz", text: ["Fifty-five. Marisol is not awake.", "Cincuenta y cinco. Marisol no ha despertado."] },
  ],

  docs: [
    {
      ago: 336,
      by: "Ruth",
      title: ["How we treat each other", "Cómo nos tratamos"],
      text: [
        "## Here\n\n- We are called what we ask to be called.\n- Nobody has to tell their story to be believed.\n- What is said here stays here.",
        "## Aquí\n\n- A cada quien le decimos como pide.\n- Nadie tiene que contar su historia para que le crean.\n- Lo que se dice aquí se queda aquí.",
      ],
      versions: [
        {
          ago: 252,
          by: "Luz",
          text: [
            "## Here\n\n- We are called what we ask to be called.\n- Nobody has to tell their story to be believed.\n- What is said here stays here, and what is learnt here may leave.\n- We rest. A tired union makes promises it cannot keep.",
            "## Aquí\n\n- A cada quien le decimos como pide.\n- Nadie tiene que contar su historia para que le crean.\n- Lo que se dice aquí se queda aquí; lo que se aprende puede salir.\n- Descansamos. Un sindicato cansado promete lo que no puede.",
          ],
        },
      ],
      boosts: [
        { by: "Marisol", boost: "🌊" },
        { by: "Dee", boost: "🌊" },
      ],
      bookmarked: true,
    },
    {
      ago: 112,
      by: "Luz",
      folder: ["For the wall", "Para la pared"],
      title: ["The new law on one page", "La nueva ley en una página"],
      text: [
        "# If they stop you\n\n1. Your name. Nothing more.\n2. Ask: *may I go?*\n3. Sign nothing in the street.\n\nThen call the support team, at any hour.",
        "# Si te paran\n\n1. Tu nombre. Nada más.\n2. Pregunta: *¿me puedo ir?*\n3. En la calle no firmes nada.\n\nLuego llama al equipo de apoyo, a la hora que sea.",
      ],
      comments: [{ by: "Hollis", text: ["@Luz It hangs in the loft now.", "@Luz Ya está colgada en el taller."] }],
    },
  ],
  schedule: [
    {
      ago: 14,
      by: "Marisol",
      title: ["Winter gathering", "Encuentro de invierno"],
      notes: [
        "Food, a fire, and the year told aloud by whoever wants to. Children welcome, there is a room for them.",
        "Comida, una fogata, y el año contado en voz alta por quien quiera. Las criaturas son bienvenidas: hay un cuarto para ellas.",
      ],
      place: ["The net loft, upstairs", "El taller de redes, arriba"],
      in: 9,
      weekday: 5,
      at: [960, 240],
      comments: [{ by: "Kestrel", text: ["Soup for forty. I have a pot.", "Sopa para cuarenta. Olla tengo."] }],
      come: [
        { by: "Marisol", coming: "yes" },
        { by: "Teo", coming: "yes" },
        { by: "Gus", coming: "yes" },
        { by: "Kiki", coming: "maybe" },
      ],
    },
    {
      ago: 28,
      by: "Gwen",
      title: ["Goodbye to Benno, at the river", "Despedida de Benno, en el río"],
      place: ["The bend below the bridge", "El recodo debajo del puente"],
      in: -28,
      weekday: 6,
      at: [960, 120],
    },
  ],
  people: [
    {
      ago: 364,
      by: "Marisol",
      pronouns: ["she/her", "ella"],
      help: ["Letters to offices. Tea at any hour.", "Cartas a oficinas. Té a cualquier hora."],
    },
    {
      ago: 336,
      by: "Teo",
      pronouns: ["he/him", "él"],
      help: ["A van on weekends.", "Una camioneta los fines de semana."],
    },
    {
      ago: 336,
      by: "Luz",
      pronouns: ["she/they", "ella, elle"],
      help: ["First nights. I stay up.", "Primeras noches. Me quedo en vela."],
    },
    { ago: 2, by: "Nadia", help: ["Maps, and getting home.", "Mapas, y llegar a casa."], away: 5 },
  ],
  remembered: { ago: 28, by: "Marisol", who: "Benno" },
  read: { ago: 2, by: "Marisol" },
};
