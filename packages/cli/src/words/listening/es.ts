import type { PageWords } from "./en.ts";

export const listening: PageWords = {
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
