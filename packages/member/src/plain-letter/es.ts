import { blank } from "./without-names.ts";
import type { PlainLetterWords } from "./words.ts";

export const es: PlainLetterWords = {
  greeting: (to) => `Hola, ${to}:`,
  opening: "Hay algo que queremos decidir en conjunto. Lo que digas cuenta tanto como lo que diga cualquiera.",
  does: "Qué pasaría con esto",
  deeds: {
    agreement: "Cambia lo que acordamos, como se dice arriba.",
    steward: {
      on: `${blank} se encarga de las cosas comunes.`,
      off: `${blank} deja de encargarse de las cosas comunes.`,
    },
    role: {
      on: (role) => `${blank} asume esto: ${role}.`,
      off: (role) => `${blank} deja esto: ${role}.`,
    },
    standing: {
      member: `${blank} decide con el resto.`,
      adviser: `${blank} da consejo y no decide.`,
      guest: `${blank} nos acompaña y no decide.`,
    },
    removal: `${blank} ya no participa en nada de lo nuestro.`,
    seat: { on: `${blank} tiene voz propia aquí.`, off: `${blank} ya no tiene voz propia aquí.` },
  },
  objections: "Lo que alguien tiene en contra",
  reasons: { advice: "Lo que se ha aconsejado", other: "Lo que dice alguna gente" },
  changing: (day) => `Hasta el ${day} el texto todavía puede cambiar. Si cambia, te vuelvo a escribir.`,
  by: (day) =>
    `Necesito tener tu respuesta a más tardar el ${day}. Lo que llegue después, de todos modos me gustaría leerlo.`,
  answer: "Tu respuesta",
  tick: {
    one: "Marca una.",
    any: "Marca todo lo que aceptarías.",
    order:
      "Escribe números en los cuadros: 1 para lo que más te gusta, 2 para lo que sigue, y así. Deja vacío aquello con lo que no puedes vivir: queda al final.",
  },
  choices: {
    consent: "Consiento. Es suficiente por ahora, y no hay riesgo en probar.",
    despite: "Consiento, y dejo de lado lo que hay en contra.",
    agree: "De acuerdo.",
    reservations: "De acuerdo, con reservas. Quedan escritas.",
    aside: "Me hago a un lado. Sigue adelante sin mí.",
    yes: "Sí.",
    no: "No, en contra.",
    abstain: "Me abstengo, y lo dejo en manos de las demás personas.",
    1: "1: para nada",
    2: "2: más bien no",
    3: "3: puedo vivir con eso",
    4: "4: me gusta",
    5: "5: todo que sí",
  },
  advice: "Lo que aconsejas",
  reason: { asked: "¿Por qué? Escribe algo, por favor.", free: "Por qué, si quieres decirlo" },
  against: {
    consent: "Si hiciera daño: ¿qué daño, y qué la haría suficiente? Yo se lo digo a las demás personas.",
    consensus: "Si va contra aquello por lo que estamos: ¿por qué? Yo se lo digo a las demás personas.",
  },
  closing: "Paso tu respuesta tal como la des. Si después piensas otra cosa, escríbeme otra vez.",
  sendTo: "Envíala de vuelta a:",
};
