import { gathering } from "./gathering.ts";
import { mission } from "./mission.ts";
import { news } from "./news.ts";
import { opening } from "./opening.ts";
import { reporters } from "./reporters.ts";
import type { ScriptOfCall } from "./script.ts";
import { winter } from "./winter.ts";

/** A national call of ninety minutes, as High Tide held one. */
export const nationalCall: ScriptOfCall = {
  title: ["National call: the mission", "Llamada nacional: la misión"],
  place: ["By phone, in English and Spanish", "Por teléfono, en español e inglés"],
  access: [
    "Captions in both languages. A quiet line: say here that you want to be read out.",
    "Subtítulos en los dos idiomas. Línea callada: di aquí que quieres que te lean.",
  ],
  by: "Ngozi",
  leads: {
    facilitator: "Ngozi",
    stack: "Yara",
    notes: "Pax",
    time: "Dee",
    care: "Ruth",
    captions: "Bex",
    interpreter: "Chayo",
  },
  items: [opening, news, mission, winter, reporters, gathering],
};
