import type { draws as english } from "../en/draws.ts";

/** Lo que se dice de los cargos por sorteo y de quién merece un descanso. */
export const draws: typeof english = {
  title: "Por sorteo entre quienes quieren",
  why: "Nadie elige el resultado: entra el número de cada quien, y todos se ponen antes de que alguien vea alguno.",
  none: "Ahora no hay ningún sorteo para este cargo.",

  begin: "Empezar un sorteo",
  beginTitle: (role: string): string => `¿Sortear quién toma el cargo de ${role}?`,
  beginText:
    "Hasta entonces, cada quien puede poner un número. Después los aparatos abren los números solos y sale un orden: primero quienes menos han tenido el cargo; entre iguales decide la suerte.",
  beginDays: "Cuántos días se ponen números",
  beginGo: "Empezar",
  begun: "El sorteo empezó.",

  numbersUntil: (day: string): string => `Se ponen números hasta el ${day}.`,
  willing: (names: string): string => `Quieren llevarlo: ${names}.`,
  watching: (names: string): string => `Solo para cuidar el sorteo: ${names}.`,
  nobodyIn: "Nadie ha puesto el suyo todavía.",
  join: "Poner tu número",
  joinTitle: "Tu número",
  joinText: "Lo inventa tu aparato. Nadie lo ve antes del último día, y entonces tu aparato lo abre solo.",
  asWhat: "¿Llevarías el cargo?",
  asWilling: "Sí, quiero",
  asWillingHint: "Te puede tocar.",
  asWatching: "No, solo cuido el sorteo",
  asWatchingHint: "Con tu número dentro, nadie puede elegir el resultado.",
  joinGo: "Ponerlo",
  joined: "Tu número está puesto.",
  iAmIn: "Tu número está puesto.",

  waitsFor: (names: string, day: string): string =>
    `Espera los números de ${names}, hasta el ${day}. Sus aparatos los abren en cuanto abren la aplicación.`,
  waitsForMe: (day: string): string =>
    `Espera tu número, hasta el ${day}. Deja la aplicación abierta un rato: lo abre sola.`,
  waitsWhy: "Sin todos no hay resultado. Después de ese día se puede empezar de nuevo, y todo el mundo ve que fue así.",
  turn: (name: string): string => `Le toca a ${name}.`,
  yourTurn: "Te toca.",
  after: (names: string): string => `Después: ${names}.`,
  giveUntil: (day: string): string => `Se puede dar hasta el ${day}.`,
  give: (name: string): string => `Dárselo a ${name}`,
  take: "Tomarlo",
  giveTitle: (name: string, role: string): string => `¿Dar el cargo de ${role} a ${name}?`,
  takeTitle: (role: string): string => `¿Tomar el cargo de ${role}?`,
  giveText: "Lo puede hacer cualquiera, y no puede tocarle a nadie más.",
  giveCannot: "Vale al momento, y todo el círculo lo ve. Quien lo tiene puede dejarlo cuando quiera.",
  giveGo: "Sí, desde ahora",
  given: (names: string): string => `Por este sorteo le tocó a ${names}.`,
  givenNow: (name: string): string => `Ahora lo lleva ${name}.`,
  cameToNobody: (day: string): string => `No le tocó a nadie. Se puede empezar otro después del ${day}.`,

  decline: "Salirme",
  declineTitle: "¿Salir de este sorteo?",
  declineText: "El cargo no te toca en él, y nadie más cambia de lugar. No debes explicaciones.",
  declineCannot: "Todo el círculo lo ve, y ya no vuelves a este sorteo.",
  declined: "Ya no estás en el sorteo.",
  apart:
    "En el sorteo salió también alguien de quien te mantienes aparte. Solo tú lo ves, y puedes salirte sin dar explicaciones.",

  rests: "A quién le toca descansar",
  rest: (name: string, role: string, day: string): string =>
    `${name}: ${role} desde el ${day}, sin un mes de descanso.`,
  restsText: "Es más que un periodo. Si puedes, tómalo tú la próxima vez.",
};
