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
  openCircle: "Abrir otro círculo",
  openTitle: "Un círculo nuevo",
  openText:
    "Un equipo, un grupo local, dos amistades: cada círculo tiene su gente y su cerradura. Tú eres su primera persona responsable.",
  circleName: "Nombre del círculo",
  yourName: "Tu nombre en él",
  open: "Abrir el círculo",
  useLink: "Tengo una invitación",
  pick: "Elige un círculo a la izquierda.",
};
