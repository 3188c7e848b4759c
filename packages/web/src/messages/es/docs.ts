import type { docs as english } from "../en/docs.ts";

/** Lo que se dice de documentos, archivos y carpetas. */
export const docs: typeof english = {
  empty: "Aquí todavía no hay nada",
  emptyText: "Escriban juntas un texto, o pon aquí un archivo que cualquiera deba poder volver a encontrar.",
  write: "Escribir un documento",
  addFiles: "Añadir archivos",
  newFolder: "Carpeta nueva",
  folderName: "Cómo se llama",
  open: "Abrirla",
  top: "Todos los documentos",
  way: "Dónde está",
  kinds: { document: "Documento", folder: "Carpeta", file: "Archivo" },
  holds: (count: number): string =>
    count === 0 ? "vacía" : count === 1 ? "hay una cosa dentro" : `hay ${count} cosas dentro`,
  moveTo: "Está en",
  moved: "Se movió.",
  newVersion: "Añadir una versión nueva",
  versions: "Lo que era antes",
  changes: (count: number): string => (count === 1 ? "Un cambio" : `${count} cambios`),
  gone: "quitado:",
  fresh: "puesto:",
  waits: "El archivo se podrá abrir cuando se haya enviado.",
  since: "Cambió desde que empezaste",
  sinceText: (name: string): string => `${name} lo guardó mientras escribías. Esto cambiaría lo tuyo en lo suyo:`,
  saveMine: "Guardar lo mío",
  goOn: "Seguir escribiendo",
  nothingLost: "Se muestra lo que se guarda al final. No se pierde nada: lo demás queda en lo que decía antes.",
};
