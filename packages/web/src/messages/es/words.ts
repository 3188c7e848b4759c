import type { Messages } from "../messages.ts";

export const words: Messages["words"] = {
  title: "Tus doce palabras",
  heading: "Estas palabras son tú",
  text: "Sin correo, sin número, sin documentos. Si pierdes todos tus aparatos, estas doce palabras te traen de vuelta. Nadie puede cambiarlas, ni siquiera quienes hicimos esto.",
  paper: "Escríbelas en papel. Una captura de pantalla la encuentra quien te quite el teléfono.",
  ask: "Ya las escribí, pregúntame",
  later: "Pregúntame después",
  laterHint: "Puedes esperar tres días como mucho. Hasta entonces, perder este aparato es perderte aquí.",
  shared: "Esta computadora es compartida",
  sharedTitle: "En una computadora compartida",
  sharedText:
    "No escribas las palabras donde hay gente, y no te dejes aquí. Al irte, usa «Olvidar este aparato», en Yo.",
  sharedTruth: "Lo que lees aquí, esta computadora puede haberlo guardado. Nada en esta aplicación lo deshace.",
  sharedForget: "Olvidarme en esta computadora",
  askHeading: "Tres de tus palabras",
  askText: "Léelas de tu papel.",
  word: (position: number): string => `Palabra ${position}`,
  check: "Comprobar",
  showAgain: "Verlas otra vez",
  confirmed: "Correcto. Guarda el papel donde solo tú lo encuentres.",
  gone: "Ya confirmaste tus palabras, así que no están en este aparato. Están en tu papel.",
  remind: "Escribe tus doce palabras",
  remindText: "Sin ellas, perder el teléfono es perderte aquí. Son tres minutos.",
  remindGo: "Ver mis palabras",
  remindTomorrow: "Pregúntame mañana",
};
