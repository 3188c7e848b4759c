import type { ItemOfCall } from "./script.ts";

export const gathering: ItemOfCall = {
  title: ["A weekend for the gathering", "Un fin de semana para el encuentro"],
  owner: "Luz",
  goal: "decide",
  minutes: 7,
  words: [
    [
      "Luz",
      "Not the weekend of the fair, and not where there is only one door.",
      "Que no sea el fin de semana de la feria, ni donde haya una sola puerta.",
    ],
    ["Hollis", "Anywhere with a roof that is not mine to mend.", "Donde sea, mientras el techo no me toque a mí."],
  ],
  speeches: [
    [
      "Dee",
      "It is eighty-eight minutes. Luz is on a boat, and this deserves her. I move that it opens the next call.",
      "Van ochenta y ocho minutos. Luz está en la lancha y esto la necesita. Propongo que abra la próxima llamada.",
      { as: "point" },
    ],
    [
      "Ngozi",
      "Then it is carried over. Thank you, all of you. Eat something.",
      "Queda para la próxima. Gracias a todas. Coman algo.",
    ],
  ],
  notes: [
    ["Pax", "Not come to. It opens the next call.", "No se llegó. Abre la próxima llamada."],
    ["Bex", "Luz's word stays with the item.", "Lo que dejó dicho Luz se queda con el punto."],
    [
      "Rosa",
      "Everybody looks at their own calendar until then",
      "Hasta entonces, cada quien mira su calendario",
      "action",
    ],
    ["Ezra", "Eighty-nine minutes. Dee smiled.", "Ochenta y nueve minutos. Dee sonrió."],
  ],
  carried: true,
};
