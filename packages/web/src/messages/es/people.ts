import type { Messages } from "../messages.ts";

export const people: Messages["people"] = {
  members: (count: number): string => (count === 1 ? "Una persona" : `${count} personas`),
  me: "tú",
  steward: "responsable",
  stewardMeans: "Las personas responsables abren y cierran la puerta. No mandan sobre lo que nadie dice.",
  held: "en pausa",
  suspended: "por confirmar",
  asked: "aún no llega",
  left: "salió",
  remembered: "en nuestra memoria",
  removed: "fuera",
  means: {
    held: "Su teléfono puede estar en otras manos, así que lo que escriba no cuenta por ahora. Sigue siendo parte del círculo.",
    suspended:
      "El teléfono que le dejó entrar quedó en pausa, o cambió de llaves. Hasta que otra persona le confirme, lee y no escribe.",
  },
  gone: "Ya no están",
  letters: "Cartas de afuera",
  letterCame: "Llegó una carta",
  more: (name: string): string => `Qué hacer con ${name}`,

  inviteTitle: "Invitar a alguien",
  inviteText: "Un enlace, una persona. Por sí solo no abre nada: quien lo tiene puede pedir entrar, una vez.",
  doorTitle: "¿Quién le abre?",
  doorOpen: "Entra directo",
  doorOpenHint: "abre quien primero tenga conexión",
  doorKnock: "Primero toca la puerta",
  doorKnockHint: (count: number): string =>
    count === 1 ? "una persona responde por ella y otra abre" : `${count} personas responden por ella y otra abre`,
  makeLink: "Hacer un enlace",
  linkReady: "Dáselo a una sola persona",
  linkText: "Mándalo por donde nadie más lea, o deja que lo escanee. Una vez usado, se acabó.",
  share: "Compartir",
  copy: "Copiar el enlace",
  qrLabel: "El enlace, como cuadro para escanear",

  openTitle: "Invitaciones abiertas",
  until: (day: string): string => `vale hasta el ${day}`,
  by: (name: string): string => `de ${name}`,
  byYou: "tuya",
  withdraw: "Retirar",
  withdrawn: "Retirada. Ese enlace ya no abre nada.",

  knocks: "En la puerta",
  knockBy: (name: string): string => `con invitación de ${name}`,
  knockReturning: (name: string): string => `dice ser ${name}, que vuelve con llaves nuevas`,
  vouches: (have: number, need: number): string => `responden ${have} de ${need}`,
  returningVouches:
    "Alguien responsable del círculo tiene que responder también, y se abre a las 48 horas como muy pronto.",
  vouch: "Respondo por ella",
  vouchText: "Con esto dices: conozco a esta persona, y de verdad es ella.",
  vouched: "Respondiste por esta persona.",
  admit: "Abrirle",
  admitted: "Ya está dentro.",
  object: "Tengo dudas",
  objectText: "Si tienes dudas, más gente tiene que responder antes de que vuelva.",
  objected: "Tu duda quedó escrita a la vista de todo el círculo.",

  suspendedTitle: "Falta tu palabra",
  suspendedText:
    "Un teléfono quedó en pausa o cambió de llaves. A quien dejó entrar en la semana anterior nadie le oye, y sus invitaciones no dejan entrar a nadie, hasta que otra persona confirme cada una.",
  suspendedMember: (name: string, from: string): string => `${name}, por el teléfono de ${from}`,
  suspendedInvitation: (name: string): string => `Una invitación de ${name}`,
  confirmMember: (name: string): string => `Conozco a ${name}`,
  confirmInvitation: "Está bien",
  confirmed: "Confirmado.",
  takesAnother: "Para esto hace falta la palabra de otra persona.",

  remove: (name: string): string => `Sacar a ${name}`,
  removeTitle: (name: string): string => `¿Sacar a ${name} de este círculo?`,
  removeText:
    "Desde este momento no puede entrar, ni escribir, ni abrir nada nuevo. Se cancelan sus invitaciones abiertas.",
  removeCannot: "Lo que ya leyó y lo que guardan sus aparatos se queda ahí. Eso nadie lo puede deshacer.",
  removeGo: "Sacar",
  removedDone: (name: string): string => `${name} ya no está en este círculo.`,

  hold: "Su teléfono puede estar en otras manos",
  holdTitle: (name: string): string => `¿Poner a ${name} en pausa?`,
  holdText:
    "Cuando dos lo piden, la casa deja descansar esa llave tres días. Sigue siendo parte del círculo. Puedes hacerlo una vez cada treinta días.",
  holdBack: "Solo esa persona puede acabarla antes, con sus doce palabras.",
  holdGo: "Poner en pausa",
  holdDone: (name: string): string => `Pediste una pausa para ${name}.`,

  returning: "Lo perdió todo y quiere volver",
  returningTitle: (name: string): string => `¿Traer de vuelta a ${name}?`,
  returningText:
    "Para quien se quedó sin aparato y sin palabras. El enlace es solo suyo; responde gente que la conoce, y a las 48 horas es la misma persona de antes, sin sus cargos.",
  returningGo: "Hacer un enlace para volver",

  leave: "Salir de este círculo",
  leaveTitle: "¿Salir de este círculo?",
  leaveText:
    "Sales al momento. Todo lo de este círculo se va de este aparato: lo que leíste, sus llaves, lo que estabas escribiendo. De tus otros aparatos se va cuando se conecten. Para volver necesitas una invitación.",
  leaveCannot:
    "Lo que se va de tus aparatos no hay cómo traerlo de vuelta. Lo que dijiste se queda con quienes lo leyeron.",
  leaveGo: "Salir",
  leftDone: "Saliste, y aquí no queda nada de él.",
  rename: "Cambiar mi nombre aquí",
  name: "Tu nombre en este círculo",
  save: "Guardar",
  renamed: "Guardado. Los demás ya lo ven.",
};
