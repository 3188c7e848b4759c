import type { CircleOfUnion } from "../circle.ts";

export const everyone: CircleOfUnion = {
  title: ["Everyone", "Todas y todos"],
  openers: ["Marisol", "Teo", "Ngozi", "Ruth", "Dee", "Luz"],
  ago: 364,
  size: 60,
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
      ago: 2,
      by: "Nadia",
      text: [
        "Bus from the north is an hour late. Start without us.",
        "El bus del norte trae una hora de retraso. Empiecen.",
      ],
    },
    { ago: 2, by: "Marisol", text: ["We wait. There is tea.", "Les esperamos. Hay té."] },
    { ago: 1, by: "Winnie", text: ["Who has the long extension cord?", "¿Quién tiene la extensión larga?"] },
    {
      ago: 1,
      by: "Gus",
      text: ["It is holding my shelf up. You can have it by noon.", "Está sosteniendo mi repisa. Al mediodía es tuya."],
    },
    { ago: 0, by: "Teo", text: ["Good morning, all sixty of you.", "Buenos días a las sesenta."] },
    { ago: 0, by: "Luz", text: ["Fifty-nine. Marisol is not awake.", "Cincuenta y nueve. Marisol no ha despertado."] },
  ],
};
