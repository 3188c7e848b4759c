import type { Messages } from "../messages.ts";

export const stewards: Messages["stewards"] = {
  name: (name: string): string => `Hacer responsable a ${name}`,
  nameTitle: (name: string): string => `¿Hacer responsable a ${name}?`,
  nameText:
    "Las personas responsables pueden sacar a alguien y renovar las llaves del círculo. No mandan sobre lo que nadie dice.",
  nameCannot:
    "No puedes deshacerlo por tu cuenta: si son dos, ninguna le quita el cargo a la otra. Si son tres, dos bastan cuando falta una.",
  nameGo: "Hacer responsable",
  named: (name: string): string => `${name} ya es responsable.`,
  wordsWhy:
    "Eres la única persona responsable, por eso se piden tus doce palabras: quien solo tenga tu teléfono no podrá entregar el círculo.",
  takes: (needed: number, all: number): string =>
    needed < all
      ? `Hace falta el acuerdo de ${needed} de las ${all} personas responsables. Las demás verán que lo pides.`
      : "Hace falta el acuerdo de las dos personas responsables. Si la otra ya no va a volver, váyanse: se viene todo el mundo, y tú eres responsable del círculo nuevo.",
  askGo: "Preguntar a las demás",
  asked: "Se les preguntó a las demás personas responsables.",

  end: (name: string): string => `Quitarle el cargo a ${name}`,
  endTitle: (name: string): string => `¿Quitarle el cargo a ${name}?`,
  endText: "Sigue en el círculo como todo el mundo, y se le puede sacar como a todo el mundo.",
  endTwo:
    "Si son dos, ninguna le quita el cargo a la otra. Puede dejarlo por sí misma, o entre las dos buscan a una tercera. Si ya no va a volver, váyanse: se viene todo el mundo menos esa persona.",
  ended: (name: string): string => `${name} ya no es responsable.`,

  leaveLast:
    "Eres la única persona responsable aquí. Después de ti, nadie podrá sacar a nadie ni renovar las llaves. Mejor haz responsable a alguien antes.",

  title: "Para las personas responsables",
  asks: (name: string): string => `${name} pide que`,
  youAsk: "Pides que",
  becomes: (name: string): string => `${name} sea responsable.`,
  youBecome: "tú seas responsable.",
  ends: (name: string): string => `${name} deje el cargo.`,
  yoursEnds: "tú dejes el cargo.",
  agreed: (have: number, need: number): string => `de acuerdo, ${have} de ${need}`,
  until: (day: string): string => `abierto hasta el ${day}`,
  agree: "De acuerdo",
  agreedDone: "Dijiste que sí.",
  takeBack: "Retirarlo",
  takenBack: "Retirado. Se acabó.",
  over: "Se acabó: las llaves del círculo cambiaron antes de que hubiera acuerdo. Si todavía lo quieres, vuelve a pedirlo.",
  letGo: "Quitarlo de aquí",
  note: (count: number): string =>
    count === 1 ? "Como responsable, te preguntan algo" : `Como responsable, te preguntan ${count} cosas`,
};
