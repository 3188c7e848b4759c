import type { MapLanguage } from "@unionhall/count/listening";

/** What the page says beside what the picture says. */
interface PageWords {
  readonly nothing: string;
  readonly typical: string;
  readonly withheld: string;
  readonly theirs: (source: string) => string;
  readonly ours: (source: string) => string;
  readonly missing: (source: string, people: number) => string;
  readonly axes: (nearness: string) => string;
  readonly consensus: (told: number, differs: number) => string;
  readonly together: (ofHundred: number) => string;
  readonly written: (path: string) => string;
  readonly notWritten: (path: string) => string;
}

const en: PageWords = {
  nothing: "Nothing.",
  typical: "Typical of it:",
  withheld: "Its numbers are not told: those of a group under eight could be had from them by subtraction.",
  theirs: (source) => `The groups are those of ${source}. --regroup finds them from the votes alone.`,
  ours: (source) => `The groups were found from the votes alone, and are not those of ${source}.`,
  missing: (source, people) => `${source} counts other votes than are here, of ${people}: something is missing.`,
  axes: (nearness) => `Its axes beside those found here: ${nearness}, where 1 is the same.`,
  consensus: (told, differs) =>
    `Its consensus among groups, of ${told} statements: in ${differs} it differs from the votes.`,
  together: (ofHundred) =>
    `Whether two people belong to one group: in ${ofHundred} of 100 cases it is the same there and by the votes alone.`,
  written: (path) => `The picture is in ${path}.`,
  notWritten: (path) => `${path} cannot be written, or is there already. Give another name.`,
};

const es: PageWords = {
  nothing: "Nada.",
  typical: "Lo que lo distingue:",
  withheld: "Sus números no se dicen: de ellos saldrían, restando, los de un grupo de menos de ocho.",
  theirs: (source) => `Los grupos son los de ${source}. Con --regroup se buscan solo a partir de los votos.`,
  ours: (source) => `Los grupos se buscaron solo a partir de los votos; no son los de ${source}.`,
  missing: (source, people) => `${source} cuenta otros votos que los que hay aquí, de ${people}: falta algo.`,
  axes: (nearness) => `Sus ejes al lado de los de aquí: ${nearness}; 1 es lo mismo.`,
  consensus: (told, differs) => `Su consenso entre grupos, de ${told} frases: en ${differs} difiere de los votos.`,
  together: (ofHundred) =>
    `Si dos personas son del mismo grupo: en ${ofHundred} de 100 casos dice lo mismo que los votos solos.`,
  written: (path) => `El dibujo está en ${path}.`,
  notWritten: (path) => `No se puede escribir ${path}, o ya existe. Da otro nombre.`,
};

export const pageWords: { readonly [language in MapLanguage]: PageWords } = { en, es };
