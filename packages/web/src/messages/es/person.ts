import type { person as english } from "../en/person.ts";

/** Lo que se dice de una persona en un círculo. */
export const person: typeof english = {
  page: "Persona",
  nobody: "No hay nadie así",
  nobodyText: "Nunca estuvo en este círculo, o este aparato todavía no lo sabe.",
  look: (name: string): string => `Ver a ${name}`,
  helps: "Puede ayudar con",
  awayUntil: (day: string): string => `No está hasta el ${day}`,
  away: "no está",
  rememberedText: "La recordamos. Su nombre y lo que dijo se quedan; sus llaves ya no abren nada.",
  outText: "Ya no está en este círculo. Lo que dijo se queda.",
  nameIs: "Un nombre es de un círculo: este es el suyo aquí, y no dice nada de otros círculos.",
  todo: (name: string): string => `Qué hacer con ${name}`,

  toMe: "Sobre mí, y no estar un tiempo",
  aboutMe: "Sobre mí aquí",
  aboutMeText: "Lo lee quien está en este círculo, y nadie más. Deja fuera lo que quieras.",
  pronouns: "Cómo hablan de ti",
  pronounsHint: "ella, elle, él, o como tú digas",
  help: "Con qué puedes ayudar",
  helpHint: "viajes, inglés, acompañar a alguien, una camioneta",
  save: "Guardar",
  saved: "Guardado. Desde ahora lo ven las demás personas.",
  awayTitle: "No estar un tiempo",
  awayText: "Las demás personas ven que no estás, y hasta cuándo. Sigues en el círculo, y lees y escribes como antes.",
  awayDay: "Hasta el final del",
  goAway: "No estoy",
  gone: "Descansa. Ven que no estás.",
  back: "Ya volví",
  backNow: "Qué bueno que volviste.",

  mute: (name: string): string => `Silenciar a ${name}`,
  muteTitle: (name: string): string => `¿Silenciar a ${name}?`,
  muteText:
    "Lo que diga en este círculo se pliega en un renglón discreto, que puedes abrir. Nada suyo te llega como novedad, y no puede llamarte. En todos tus aparatos. Nadie se entera, y menos esa persona.",
  muteCannot:
    "Sigue leyendo lo que tú dices. Lo que es de todo el círculo se sigue viendo: lo que hace una persona responsable, tareas, eventos, documentos.",
  muteGo: "Silenciar",
  mutedNow: (name: string): string => `Silenciaste a ${name}.`,
  muted: "la silenciaste",
  mutedText: "Silenciaste a esta persona. Solo tú lo sabes.",
  hear: (name: string): string => `Volver a escuchar a ${name}`,
  heardNow: (name: string): string => `Vuelves a escuchar a ${name}.`,
  mutedTitle: "A quién silenciaste",

  remember: (name: string): string => `${name} murió`,
  rememberTitle: (name: string): string => `¿Recordar a ${name}?`,
  rememberText:
    "Desde ahora el círculo la muestra como alguien que recordamos. Su nombre y lo que dijo se quedan. Sus llaves se acaban, para que nadie hable con ellas.",
  rememberCannot:
    "Sus llaves no se pueden devolver. Si no es así, una persona responsable puede retirarlo, y habrá que invitarla de nuevo.",
  rememberGo: "Recordarla",
  rememberedNow: (name: string): string => `Recordamos a ${name}.`,
  forgetIt: "Esto no es así",
  forgetTitle: (name: string): string => `¿${name} vive?`,
  forgetText: "Entonces se muestra como alguien que ya no está aquí. Para volver necesita una invitación.",
  forgetCannot: "Todo el mundo ve que se dijo y se retiró.",
  forgetGo: "Retirarlo",
  forgotten: "Quedó retirado.",
  rememberedHere: "En nuestra memoria",
};
