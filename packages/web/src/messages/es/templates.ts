import type { templates as english } from "../en/templates.ts";

/** Lo que se dice donde empiezan los círculos: con una plantilla, y en una casa nueva. */
export const templates: typeof english = {
  page: "Una casa empieza",
  title: "Tu casa está en pie. ¿Qué ponemos dentro?",
  text: "Una unión nacional suele tener estos círculos además del primero. Abre todos, algunos o ninguno: lo que dejes fuera se puede abrir después, en «Abrir otro círculo».",
  empty: "Por ahora nada",
  national: "Los círculos de una unión nacional",
  which: "Cuáles",
  language: "Nombres y textos en",
  furnished: (title: string): string =>
    `${title} ya está abierto: recibe un propósito, herramientas y un primer mensaje en su tablón.`,
  change: "Cambiar sus palabras",
  changeBoth: "Cambiar sus palabras y su acuerdo",
  count: (count: number): string => {
    if (count === 0) return "No se abre ninguno.";
    const many = count === 1 ? "Se abre un círculo" : `Se abren ${count} círculos`;
    return `${many}: al principio estás solo tú, a cargo, con un primer mensaje en cada tablón. Después invitas a la gente. Todas las palabras se pueden cambiar.`;
  },
  go: (count: number): string => (count === 1 ? "Abrirlo" : `Abrir estos ${count}`),
  furnish: "Prepararlo",
  done: "Se están abriendo. Lo que falte llega solo cuando haya señal.",
  furnishedNow: "Ya está preparado.",
  there: (titles: string): string =>
    `Ya los tienes aquí y no se abren otra vez: ${titles}. Otro círculo con el mismo nombre se abre por separado.`,
  as: "Empieza como",
  plain: "Un círculo cualquiera",
  more: "Sus herramientas, y cuánto dura la charla",
  tools: "Sus herramientas",
  keep: "La casa guarda lo que se dice en la charla",
  keepDays: { 14: "dos semanas", 30: "un mes", 90: "tres meses", 365: "un año" },
  keepHint:
    "Hasta ahí se puede leer hacia atrás en la charla. El tablón y los documentos quedan. Después no se puede cambiar.",
  welcome: "Un primer mensaje en su tablón: para qué es el círculo, qué hacer primero y qué ve la casa",
  ours: "Palabras de la aplicación, de una plantilla. Quien las cambia, las hace suyas.",
  oursShort: "Palabras de la aplicación",
  hall: "Tu casa todavía está vacía",
  hallText: "Abre los círculos de una unión nacional, todos o algunos, o déjala como está.",
  hallGo: "Elegir círculos",
  hallLeave: "Dejarla vacía",
  newIn: (title: string): string => `Acabas de llegar a ${title}`,
  newText: "A tu ritmo, y solo lo que quieras. Nadie ve lo que dejas sin hacer.",
  hello: "Saludar",
  pronouns: "Decir cómo hablan de mí",
  help: "Decir en qué puedo ayudar",
  words: "Anotar mis palabras",
  quiet: "Tener horas de silencio",
  isDone: "hecho",
  begun: "Ya me ubico",
};
