export type MapLanguage = "en" | "es";
type Stance = "agree" | "disagree";

/** What the picture says, in each language. Its letters, numbers and statements are the conversation's own. */
export interface Words {
  readonly untitled: string;
  readonly counts: (people: number, votes: number, statements: number) => string;
  readonly group: (name: string, people: number) => string;
  readonly stance: { readonly [stance in Stance]: string };
  readonly says: (stance: Stance, count: number, of: number) => string;
  readonly most: { readonly [stance in Stance]: string };
  readonly nothingShared: string;
  readonly noGroups: string;
  readonly elsewhere: (people: number) => string;
  readonly key: string;
  readonly limits: string;
}

const en: Words = {
  untitled: "A conversation",
  counts: (people, votes, statements) =>
    `${some(people, "person", "people")}, ${some(votes, "vote", "votes")}, ${some(statements, "statement", "statements")}`,
  group: (name, people) => `Group ${name} · ${some(people, "person", "people")}`,
  stance: { agree: "agree", disagree: "disagree" },
  says: (stance, count, of) => `${apart(count)} of ${apart(of)} ${stance}${count === 1 ? "s" : ""}`,
  most: { agree: "Most people agree", disagree: "Most people disagree" },
  nothingShared: "There is nothing that most people surely say.",
  noGroups: "There are no groups of eight or more to show.",
  elsewhere: (people) =>
    `${some(people, "person is", "people are")} in no group shown here: ${people === 1 ? "" : "they "}voted too little, or the group is under eight.`,
  key: "Each mark is a person; near means that they voted alike.",
  limits: "It shows what was said here, not how many think so elsewhere.",
};

const es: Words = {
  untitled: "Una conversación",
  counts: (people, votes, statements) =>
    `${some(people, "persona", "personas")}, ${some(votes, "voto", "votos")}, ${some(statements, "frase", "frases")}`,
  group: (name, people) => `Grupo ${name} · ${some(people, "persona", "personas")}`,
  stance: { agree: "de acuerdo", disagree: "en desacuerdo" },
  says: (stance, count, of) => `${apart(count)} de ${apart(of)} ${count === 1 ? "está" : "están"} ${es.stance[stance]}`,
  most: { agree: "La mayoría está de acuerdo", disagree: "La mayoría está en desacuerdo" },
  nothingShared: "No hay nada que diga con seguridad la mayoría.",
  noGroups: "No hay grupos de ocho o más que mostrar.",
  elsewhere: (people) =>
    `${some(people, "persona no está", "personas no están")} en ningún grupo mostrado: ${people === 1 ? "votó" : "votaron"} muy poco, o el grupo es menor de ocho.`,
  key: "Cada marca es una persona; cerca quiere decir que votaron parecido.",
  limits: "Muestra lo que se dijo aquí, no cuántas personas piensan así en otra parte.",
};

export const mapWords: { readonly [language in MapLanguage]: Words } = { en, es };

function some(count: number, one: string, more: string): string {
  return `${apart(count)} ${count === 1 ? one : more}`;
}

/** Thousands set apart from 10 000 on, by a space that both languages read. */
function apart(count: number): string {
  return count < 10_000 ? String(count) : String(count).replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
}
