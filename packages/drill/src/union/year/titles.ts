import type { Said } from "../said.ts";

/** What two circles of the union name: a caucus, where it has a seat, and what it asks for time on there. */
export const titles: Readonly<Record<"caucus" | "council" | "quay", Said>> = {
  caucus: ["Sex worker organizing group", "Grupo de trabajo sexual"],
  council: ["Chapters' council", "Consejo de capítulos"],
  quay: ["What we tell the city about Quay Street", "Qué le decimos a la ciudad sobre la calle del Muelle"],
};
