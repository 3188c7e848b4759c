import type { Messages } from "../messages.ts";

export const home: Messages["home"] = {
  title: "Inicio",
  greeting: {
    night: "Buenas noches",
    morning: "Buenos días",
    afternoon: "Buenas tardes",
    evening: "Buenas noches",
  },
  greet: (greeting: string, name: string | null): string => (name === null ? greeting : `${greeting}, ${name}`),
  unread: (count: number): string => (count === 1 ? "una línea nueva" : `${count} líneas nuevas`),
  allRead: "Nada nuevo. Disfruta la calma.",
  somethingNew: (count: number): string =>
    count === 1 ? "Hay una línea que no has leído." : `Hay ${count} líneas que no has leído.`,
  myCircles: "Mis círculos",
  said: (name: string, text: string): string => `${name}: ${text}`,
  you: "Tú",
  state: {
    waiting: "esperas a que te abran",
    held: "en pausa",
    suspended: "falta que alguien te confirme",
    out: "ya no estás dentro",
  },
  quiet: "nadie ha dicho nada todavía",
  opening: (titles: string): string => `Se está abriendo: ${titles}`,
  notOpened: (title: string): string => `La casa no abrió ${title}.`,
  openedMany:
    "Hace poco abriste tantos círculos como acepta de una sola persona. Prueba dentro de un mes, o habla con quien la cuida.",
  notOpenedRead: "Ya lo leí",
  openCircle: "Abrir otro círculo",
  arrange: "Orden y horas de silencio",
  hidden: (count: number): string => (count === 1 ? "Un círculo oculto" : `${count} círculos ocultos`),
  openTitle: "Un círculo nuevo",
  openText:
    "Un equipo, un grupo local, una casa: cada círculo tiene su gente y su cerradura. Tú eres su primera persona responsable. Para escribirle a solas a alguien, mírale en Gente.",
  circleName: "Nombre del círculo",
  yourName: "Tu nombre en él",
  open: "Abrir el círculo",
  useLink: "Tengo una invitación",
  hallMoved: "Tu casa tiene una dirección nueva",
  hallMovedText: (host: string): string => `Ahora está en ${host}. Aquí todo sigue igual; no tienes que hacer nada.`,
  hallMovedHow: "Tener la app desde la dirección nueva",
  hallMovedSteps:
    "En Yo, haz un enlace para otro aparato y ábrelo en este teléfono, con esta app abierta. Así también entras por la dirección nueva: pon esa página en la pantalla de inicio y olvida este aparato aquí.",
  hallMovedMe: "A mis aparatos",
  hallMovedDone: "Entendido",
};
