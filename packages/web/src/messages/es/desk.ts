import type { Messages } from "../messages.ts";

export const desk: Messages["desk"] = {
  title: "Mi escritorio",
  text: "De ahí tienen tus aparatos tus llaves, y ahí llevan tus doce palabras.",
  at: (hall: string): string => `Está en la casa ${hall}.`,
  silentTitle: "La casa de tu escritorio no responde",
  silent:
    "Mientras no lo pases a otra casa, no se puede agregar ningún aparato y tus palabras no encuentran nada. Si ya lo mudaste desde otro aparato, haz lo mismo en este.",
  movedTitle: "Tu escritorio se mudó",
  moved: (hall: string): string =>
    `Con tus palabras, desde otro aparato tuyo, se fue a ${hall}. Este aparato sigue en el de antes.`,
  stays: "Tu escritorio, por el que te encuentran tus palabras y tus otros aparatos, sigue en la casa de antes.",
  open: "Pasarlo a otra casa",
  follow: "Ir tras él",

  page: "Mudar mi escritorio",
  intro:
    "Se funda otra vez en la otra casa, con lo que tiene este aparato. Tus círculos se quedan donde están, con todo lo tuyo.",
  where: "¿A dónde?",
  withCircles: (titles: string): string => `ahí estás en ${titles}`,
  movedHere: "se mudó ahí desde otro aparato",
  other: "Otra casa",
  otherHint:
    "con una invitación de alguien de ahí, que después sigue sirviendo; o con la dirección de la casa, si otro aparato tuyo se mudó antes",
  link: "Enlace o dirección",
  devices: "Tus otros aparatos",
  byHand: "Los llevo uno por uno",
  byHandHint: "escribe las palabras también ahí, o agrégalo con un enlace",
  along: "Se vienen solos",
  alongHint: "solo si los tienes todos contigo: quien tenga uno se vendría también",
  why: "Se piden tus palabras para que nadie que tenga tu aparato abierto se lleve tu escritorio. No se guardan en ningún lado.",
  go: "Mudar mi escritorio",
  busy: "Fundándolo ahí…",
  done: "Tu escritorio se mudó",
  there: "Este aparato está otra vez en tu escritorio",
  doneText: (hall: string): string =>
    `Está en la casa ${hall}. Apunta esa dirección junto a tus palabras: ahí lo encuentran.`,
  others: "En tus otros aparatos haz lo mismo, o agrégalos con un enlace desde aquí.",
  taken:
    "Si un aparato tuyo está en otras manos, vuelve además con tus palabras: mientras no lo hagas, tiene las llaves de tus círculos.",

  hallPage: "Tu casa se mudó",
  hallChecking: "Revisando quién firmó esto…",
  hallAt: (host: string): string => `Lo firmó tu casa: está en ${host}. Este aparato la busca ahí.`,
  hallCannot:
    "Si no llega, a esta app nunca le dijeron de esa dirección: abre la nueva y entra con un enlace de otro aparato tuyo o con tus doce palabras.",
  hallHome: "A mis círculos",
};
