import type { agreement as english } from "../en/agreement.ts";

/** Lo que se dice del acuerdo de un círculo, de los cargos, de cómo participa cada quien y de los relojes parados. */
export const agreement: typeof english = {
  title: "Lo que acordamos",
  about:
    "Esto es todo lo que alguien aquí puede exigirte. Solo cambia con una decisión tomada según el mismo acuerdo. Cualquier otra cosa no vale en ningún aparato, la haga quien la haga.",
  change: "Cambiarlo",
  notIn: "No estás en este círculo: nada de aquí te obliga.",
  none: "Este círculo no tiene un acuerdo propio. La mayoría de las personas responsables nombra a otra o le quita el cargo, y cada una puede sacar a alguien.",

  allOfIt: "Todo",
  aCaucus: "un grupo propio",

  who: "Cómo participa cada quien",
  youAre: {
    member: "Participas como integrante.",
    adviser: "Participas en la asesoría.",
    guest: "Participas como huésped.",
  },
  carry: "Cargos",
  carryNone: "Ahora nadie tiene un cargo.",
  standing: { member: "integrante", adviser: "asesoría", guest: "huésped" },
  count: {
    member: (count: number): string => `Integrantes: ${count}`,
    adviser: (count: number): string => `Asesoría: ${count}`,
    guest: (count: number): string => (count === 1 ? "Huésped: 1" : `Huéspedes: ${count}`),
  },
  means: {
    member: "Quienes integran el círculo deciden en común y llevan los cargos.",
    adviser:
      "Quien asesora responde a lo que se le pregunta. No valdría que decidiera, invitara o hiciera algo de una persona responsable.",
    guest: "Huésped es quien está aquí para algo en particular, y no decide nada.",
  },
  steward: "responsable",
  until: (role: string, day: string): string => `${role} hasta el ${day}`,
  over: (role: string, day: string): string => `${role}: su periodo terminó el ${day}`,
  untilDay: (day: string): string => `hasta el ${day}`,
  noEnd: "no se acaba solo",
  overOn: (day: string): string => `su periodo terminó el ${day}`,
  overTag: (role: string): string => `${role}, periodo terminado`,

  stepBack: "Dejo el cargo",
  stepTitle: "¿Dejarlo?",
  stepFrom: "Qué dejas",
  stepAll: "Todo",
  stepAllHint: "todos tus cargos, de una vez",
  stepGives: (role: string): string => `Dejas esto: ${role}.`,
  stepText:
    "Se acaba al momento. Sigues en el círculo como todo el mundo. Nadie tiene que estar de acuerdo, y no debes explicaciones.",
  stepCannot: "Todo el círculo lo ve. Para volver a tenerlo, tendrían que elegirte de nuevo.",
  stepGo: "Dejarlo",
  steppedBack: "Lo dejaste. Gracias por lo que llevaste.",
  stepLast:
    "Eres la única persona responsable. Sin ninguna, nunca más se podría sacar a nadie de aquí; por eso lo sigues siendo hasta que lo sea alguien más.",

  changes: "Qué cambió y cuándo",
  began: (name: string, day: string): string => `${day}: ${name} empezó el círculo con este acuerdo`,
  changed: (name: string, day: string): string => `${day}: cambió por una decisión, que ${name} llevó a cabo`,

  clocks: "Cuando hace falta tiempo",
  clocksText:
    "Después de una muerte, o cuando pasa demasiado a la vez, una persona responsable puede parar los relojes. Mientras tanto no se cierra ninguna decisión ni termina ningún periodo.",
  stopped: (name: string, since: string, until: string): string =>
    `Los relojes están parados. Los paró ${name} el ${since}; vuelven a andar solos el ${until}.`,
  youStopped: (since: string, until: string): string =>
    `Los relojes están parados. Los paraste el ${since}; vuelven a andar solos el ${until}.`,
  stop: "Parar los relojes",
  stopTitle: "¿Parar los relojes?",
  stopText:
    "Hasta que vuelvan a andar no se cierra ninguna decisión, no termina ningún periodo y no se agota ningún plazo. La gente habla y lee como siempre.",
  stopCannot: "Todo el círculo ve que fuiste tú. A los treinta días vuelven a andar solos.",
  stopGo: "Pararlos",
  stoppedNow: "Los relojes están parados.",
  start: "Que anden los relojes",
  startTitle: "¿Que vuelvan a andar los relojes?",
  startText:
    "Desde hoy los días vuelven a contar para las decisiones y los cargos. Los días parados no le faltan a nada.",
  startCannot: "Todo el círculo ve que fuiste tú.",
  startGo: "Que anden",
  startedNow: "Los relojes vuelven a andar.",

  begins: "Su acuerdo empieza como el de",
  starters: {
    team: "un equipo pequeño",
    large: "un círculo grande",
    caucus: "un grupo propio",
    advisers: "un círculo asesor al revés",
    chapter: "un capítulo",
    council: "un consejo de delegaciones",
    visitors: "una llamada con visitantes",
  },
  starterHints: {
    team: "Cualquiera puede ser responsable, y se decide por consentimiento: nadie objeta.",
    large: "Se elige a unas pocas personas responsables, por seis meses. Casi todo se decide por mayoría.",
    caucus: "Dos personas responden por quien llega. Se decide por consentimiento: nadie objeta.",
    advisers: "Quien llega viene a asesorar, si la invitación no dice otra cosa: responde, y no decide nada.",
    chapter: "Se elige a responsables y a dos personas delegadas. Se decide por consentimiento: nadie objeta.",
    council: "Para personas delegadas, que antes de decidir se toman el tiempo de preguntar en casa.",
    visitors: "Quien llega es huésped y está en silencio hasta que le dejan escribir.",
  },
  says: "Todo lo que dice",
  saysLater: "Obliga desde el primer día, también a ti. Después solo cambia con una decisión.",

  marked: "Quien venga por ella participará así.",
  inviteAs: "¿Cómo participará?",
  as: { member: "Como integrante", adviser: "En la asesoría", guest: "Como huésped" },
  asHint: {
    member: "decide con nosotras y nosotros, y puede tener cargos",
    adviser: "responde a lo que se le pregunta, y no decide",
    guest: "está aquí para algo en particular, y no decide",
  },
  vouchFirst: (count: number): string =>
    `Según el acuerdo nadie entra directo. Toca la puerta: ${count === 1 ? "una persona responde" : `${count} personas responden`} por ella, y otra abre.`,
  notYou: "Según el acuerdo, aquí invitan otras personas.",
};
