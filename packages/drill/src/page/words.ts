import type { Language } from "@unionhall/member";
import { type ActName } from "../acts/step.ts";
import { inLanguage, type Said } from "../union/said.ts";

const acts: { readonly [name in ActName]: { readonly button: Said; readonly about: Said } } = {
  raid: {
    button: ["Raid the server", "Allanar el servidor"],
    about: ["Every file is copied and looked through.", "Se copia cada archivo y se busca en todo."],
  },
  phone: {
    button: ["This phone is taken", "Se llevan este teléfono"],
    about: ["Dee's, unlocked. Friends put it on hold.", "El de Dee, desbloqueado. Sus amistades lo ponen en pausa."],
  },
  adviser: {
    button: ["An adviser votes", "Una asesora vota"],
    about: [
      "Delphine answers what she is asked. Now she decides, too.",
      "Delphine contesta lo que le preguntan. Ahora también decide.",
    ],
  },
  steward: {
    button: ["A steward takes over", "Una responsable se adueña"],
    about: ["Teo wants the Harbour chapter for himself.", "Teo quiere el Capítulo Puerto para él."],
  },
  plug: {
    button: ["The host pulls the plug", "Desconectan la casa"],
    about: ["The hall is gone. Comes last.", "La casa ya no está. Va al final."],
  },
};

type Word =
  | "title"
  | "lead"
  | "local"
  | "here"
  | "anew"
  | "living"
  | "lived"
  | "app"
  | "hold"
  | "newest"
  | "circle"
  | "place"
  | "day"
  | "size"
  | "begins"
  | "counted"
  | "desks"
  | "off"
  | "over"
  | "acts"
  | "happens"
  | "nothing"
  | "working"
  | "leaks"
  | "failed";

const words: { readonly [name in Word]: Said } = {
  title: ["The drill", "El simulacro"],
  lead: [
    "Here is the app of one member, Marisol, in a union that does not exist, beside all that its server holds. Write something and watch. Then do what people fear.",
    "Aquí está la app de una persona, Marisol, en un sindicato que no existe, junto a todo lo que guarda su servidor. Escribe algo y mira. Luego haz lo que la gente teme.",
  ],
  local: [
    "All of it runs on this machine and nowhere else. Ctrl-C in the terminal ends it, and nothing is left.",
    "Todo corre en esta máquina y en ninguna otra parte. Ctrl-C en la terminal lo termina, y no queda nada.",
  ],
  here: ["In English", "En español"],
  anew: ["The union lives its year anew.", "El sindicato vive su año de nuevo."],
  living: [
    "A union that does not exist is living its year on this machine, with real keys. Meanwhile see its pages come in at the server. Then the app of one of its members opens here.",
    "Un sindicato que no existe está viviendo su año en esta máquina, con llaves de verdad. Mientras, mira cómo le llegan sus páginas al servidor. Luego se abre aquí la app de una de sus personas.",
  ],
  lived: [
    "{ago} days ago. People: {people}. Circles: {circles}.",
    "Hace {ago} días. Personas: {people}. Círculos: {circles}.",
  ],
  app: ["Marisol's app", "La app de Marisol"],
  hold: ["What the server holds", "Lo que guarda el servidor"],
  newest: [
    "The newest pages, as they lie in the hall's file",
    "Las páginas más nuevas, como están en el archivo de la casa",
  ],
  circle: ["circle", "círculo"],
  place: ["place", "lugar"],
  day: ["day", "día"],
  size: ["bytes", "bytes"],
  begins: ["begins with", "empieza con"],
  counted: [
    "{pages} pages in {circles} circles, {bytes} bytes",
    "{pages} páginas en {circles} círculos, {bytes} bytes",
  ],
  desks: [
    "Some of them are the union's. The others are people's own desks: the hall cannot tell which is which.",
    "Unos son del sindicato. Los demás son escritorios de cada persona: la casa no distingue cuáles son cuáles.",
  ],
  off: ["This hall is off.", "Esta casa está apagada."],
  over: [
    "The drill is over. What this browser kept of it is gone.",
    "El simulacro terminó. Lo que este navegador guardó de él ya no está.",
  ],
  acts: ["Do what people fear", "Haz lo que la gente teme"],
  happens: ["What happens", "Qué pasa"],
  nothing: ["Nothing yet. Choose one above.", "Nada todavía. Elige uno arriba."],
  working: ["Working …", "En eso …"],
  leaks: ["What still leaks", "Lo que aun así se filtra"],
  failed: ["This did not come to its end. The terminal says why.", "Esto no llegó a su fin. La terminal dice por qué."],
};

export interface PageWords {
  readonly say: (name: Word) => string;
  readonly act: (name: ActName) => { readonly button: string; readonly about: string };
  /** For the script of the page. */
  readonly all: { readonly [name: string]: string };
}

export function pageWords(language: Language): PageWords {
  const names = Object.keys(words) as Word[];
  const say = (name: Word): string => inLanguage(language, words[name]);
  return {
    say,
    act: (name) => ({
      button: inLanguage(language, acts[name].button),
      about: inLanguage(language, acts[name].about),
    }),
    all: Object.fromEntries(names.map((name) => [name, say(name)])),
  };
}
