import type { HeldCall } from "../circle.ts";
import { mission } from "../national/mission.ts";
import { nationalCall } from "../national/national-call.ts";
import { opening } from "../national/opening.ts";
import type { ItemOfCall, ScriptOfCall } from "../national/script.ts";
import type { PersonName } from "../people.ts";
import type { Said } from "../said.ts";

/** An item of the national call as far as these spoke, wrote or left a word: the demo's is held by fewer. */
function heardBy(
  item: ItemOfCall,
  {
    spoke,
    wrote,
    left = [],
  }: Readonly<Record<"spoke" | "wrote", readonly PersonName[]> & { left?: readonly PersonName[] }>,
): ItemOfCall {
  const { words = [], speeches, notes } = item;
  return {
    ...item,
    words: words.filter(([by]) => left.includes(by)),
    speeches: speeches.filter(([by]) => spoke.includes(by)),
    notes: notes.filter(([by]) => wrote.includes(by)),
  };
}

/** It is not come to. */
const gathering: ItemOfCall = {
  title: ["A weekend for the gathering", "Un fin de semana para el encuentro"],
  owner: "Dee",
  goal: "decide",
  minutes: 10,
  speeches: [
    [
      "Dee",
      "Two minutes are left, and this is worth more than two. I move that it opens the next call.",
      "Quedan dos minutos y esto vale más de dos. Propongo que abra la próxima llamada.",
      { as: "point" },
    ],
    [
      "Ngozi",
      "Then it is carried over. Thank you, all of you. Eat something.",
      "Queda para la próxima. Gracias a todas. Coman algo.",
    ],
  ],
  notes: [["Pax", "Not come to. It opens the next call.", "No se llegó. Abre la próxima llamada."]],
  carried: true,
};

/** The national call, held by fewer and about less. */
const script: ScriptOfCall = {
  ...nationalCall,
  title: ["Long call: the mission", "Llamada larga: la misión"],
  items: [
    { ...heardBy(opening, { spoke: ["Yara", "Chayo", "Ruth"], wrote: ["Rosa"] }), asked: [] },
    heardBy(mission, {
      spoke: ["Marisol", "Odalys", "Jonah", "Zora", "Coral", "Calla"],
      wrote: ["Pax", "Bex", "Rosa", "Trini"],
      left: ["Quique"],
    }),
    gathering,
  ],
};

/** What the circle decides of it, by its title. */
export const secondDraft: Said = ["The second draft is our mission", "El segundo borrador es nuestra misión"];

export const missionCall: HeldCall = {
  ago: 15,
  by: script.by,
  in: -15,
  script,
  after: {
    ago: 14,
    by: "Pax",
    list: ["From the long call", "De la llamada larga"],
    takes: [["Jonah"], ["Marisol", "Odalys", "Coral"]],
    yes: ["Yara", "Odalys", "Coral", "Jonah"],
    next: {
      in: 13,
      could: [
        ["facilitator", "Ngozi"],
        ["facilitator", "Odalys"],
        ["stack", "Yara"],
        ["stack", "Jonah"],
        ["notes", "Coral"],
      ],
    },
  },
  decided: {
    ago: 5,
    by: "Marisol",
    note: ["Second reading in two weeks.", "Segunda lectura en dos semanas."],
    proposal: secondDraft,
  },
};
