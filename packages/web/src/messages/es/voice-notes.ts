import type { voiceNotes as english } from "../en/voice-notes.ts";

/** Lo que se dice de las notas de voz. */
export const voiceNotes: typeof english = {
  record: "Grabar una nota de voz",
  begin: "Grabar",
  before:
    "Quien oiga tu voz te puede reconocer por ella, también dentro de años. Dónde, cuándo y con qué se grabó se quita.",
  asking: "Tu navegador pregunta si puede usar el micrófono.",
  recording: "Grabando",
  loudness: "Qué tan fuerte suena",
  most: "Hasta cinco minutos.",
  cannot: "Este navegador no puede grabar notas de voz. Una versión más nueva quizás sí.",
  stop: "Parar y escuchar",
  no: {
    refused:
      "El micrófono está apagado para esta app. Permítelo en los ajustes del navegador o del teléfono y prueba otra vez.",
    none: "Este aparato no tiene micrófono.",
    taken: "El micrófono no responde. Puede que otra cosa lo esté usando.",
    failed: "No salió nada que se pueda enviar. Prueba otra vez.",
  },
  say: "Puedes escribir al lado lo que dice, para quien no la pueda oír.",
  fileName: "Nota de voz.webm",
  note: (length: string): string => `Nota de voz, ${length}`,
  play: (name: string): string => `Escuchar ${name}`,
  pause: "Pausar",
  place: "Momento de la nota de voz",
  at: (now: string, of: string): string => `${now} de ${of}`,
  speedLabel: (speed: string): string => `Velocidad ${speed}`,
  broken: "Esto se llama nota de voz y aquí no se puede escuchar. La puedes guardar.",
};
