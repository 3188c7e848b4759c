import type { accountability as en } from "../en/accountability.ts";

export const accountability: typeof en = {
  title: "Círculos de responsabilidad",
  about:
    "Cuando hay un conflicto entre dos personas o más, se puede sortear a unas pocas que lo miren con ellas. Que te nombren no es un castigo. Lo que se dice ahí se va a los treinta días; aquí se cuentan solo las palabras que todas acepten.",
  ask: "Pedir un círculo de responsabilidad",
  askText:
    "Dices con quién es el conflicto. Nadie más ve esos nombres, ni siquiera esas personas, hasta que el sorteo haya elegido a tres. El círculo ve que tú lo pediste.",
  askCannot: "Que lo pediste queda a la vista de quien esté en este círculo. Los nombres, no.",
  others: "¿Con quién es el conflicto?",
  askGo: "Pedirlo",
  askedNow: "Pedido. Ahora cualquiera puede poner un número.",
  asks: (name) => `${name} pidió uno`,
  asksAgain: (name) => `${name} pide que otras personas vuelvan a mirarlo`,
  iAsk: "Pediste uno",
  numbers: (day) =>
    `Hasta el ${day} cualquiera de aquí puede poner un número. De todos ellos sale a quién le toca, y nadie elige.`,
  joined: (count) => (count === 1 ? "Una persona puso un número." : `${count} personas pusieron un número.`),
  waits: (names, day) => `Espera hasta el ${day} los números de ${names}.`,
  drawn: "Ya está sorteado. A quién le tocó lo saben solo quienes están dentro.",
  over: "Este sorteo terminó.",
  sit: "Yo podría estar",
  sitNow: "Tu número está puesto. Se abre solo.",
  watch: "Solo cuido que nadie elija",
  decline: "Prefiero que no",
  declined: "Te retiraste.",
  open: "Abrir el círculo con quien salió",
  openAgain: "Pedírselo a la siguiente, ya que alguien se retiró",
  opened: "Está abierto. Se les avisa a quienes están dentro, y a nadie más.",
  circleTitle: "Círculo de responsabilidad",
  party:
    "Se trata de algo contigo. Puedes hablarlo ahí, con personas que salieron en el sorteo, y no tienes que hacerlo.",
  sits: "Te tocó en el sorteo.",
  parties: (names) => `Se trata de ${names}.`,
  sitting: (names) => `Salieron ${names}.`,
  checked:
    "Tu aparato lo comprobó: los nombres estaban fijados antes del sorteo, y nadie de quienes salieron responde por una de esas personas.",
  passed: (count) =>
    `Se pasó por alto a ${count === 1 ? "una persona" : `${count} personas`} que podía estar: quizá no debe coincidir con alguien, y nadie lo dice.`,
  more: (count) =>
    `En el círculo hay ${count === 1 ? "una persona" : `${count} personas`} más de las que salieron. Piensa bien qué escribes ahí.`,
  unchecked:
    "A tu aparato el sorteo le da otra cosa: los nombres o las personas no son los que salieron. Pregunta a quien lo pidió.",
  keep: (days) =>
    days === 1 ? "Lo que se dice allí se va después de un día." : `Lo que se dice allí se va después de ${days} días.`,
  comeIn: "Entrar",
  cameIn: "Pediste entrar.",
  go: "Al círculo",
  write: "Escribir cómo se cuenta aquí",
  rewrite: "Escribirlo con otras palabras",
  words: "En qué quedó",
  wordsHint:
    "Queda en el tablón para todo el mundo cuando todas las personas de quienes se trata acepten justo estas palabras.",
  writeGo: "Dárselo a leer",
  written: "Se les preguntó a las personas de quienes se trata.",
  wordsBy: (name) => `En palabras de ${name}`,
  agree: "Estas palabras se pueden contar",
  agreed: "Aceptaste estas palabras.",
  waitsFor: (names) => `Falta que acepte: ${names}`,
  allAgreed: "Todas las personas de quienes se trata aceptaron.",
  tell: "Ponerlo en el tablón",
  told: "Está en el tablón, y saliste del círculo.",
  messageTitle: "En qué quedó un círculo de responsabilidad",
  isOver: "Este círculo ya no hace falta. Cuando sales, lo que se dijo ahí se va de tus aparatos.",
  leave: "Salir de él",
  leaveTitle: "¿Salir de este círculo?",
  leaveText: "Lo que se dijo ahí se va de tus aparatos. Lo que está en el tablón se queda.",
  leaveCannot: "No vuelves a entrar.",
  left: "Saliste.",
  appeal: "Que lo miren otras personas",
  appealTitle: "¿Que lo miren otras personas?",
  appealText:
    "Se sortea a otras, sin las que estuvieron. Se puede una vez, y lo pide una de las personas de quienes se trata; después se acabó.",
  appealCannot: "El círculo ve que lo pediste, y no de qué se trata.",
  appealGo: "Sortear a otras",
  appealed: "Pedido. Ahora cualquiera puede poner un número.",
};
