import type { Method, RoleRule, Rule, Subject } from "@unionhall/union";
import type { AgreementWords } from "./words.ts";

const numbers = [
  "cero",
  "una",
  "dos",
  "tres",
  "cuatro",
  "cinco",
  "seis",
  "siete",
  "ocho",
  "nueve",
  "diez",
  "once",
  "doce",
];
const number = (count: number): string => numbers[count] ?? String(count);
const people = (count: number): string => `${number(count)} ${count === 1 ? "persona" : "personas"}`;
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Before a sound like its own, "y" is "e". */
function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  const last = parts.at(-1)!;
  return `${parts.slice(0, -1).join(", ")} ${/^h?i(?!e)/i.test(last) ? "e" : "y"} ${last}`;
}

const spans: Readonly<Record<number, string>> = {
  1: "un día",
  7: "una semana",
  14: "dos semanas",
  21: "tres semanas",
  91: "tres meses",
  182: "seis meses",
  365: "un año",
  730: "dos años",
};
const span = (days: number): string => spans[days] ?? `${number(days)} días`;

const shares: Readonly<Record<number, string>> = {
  10: "una de cada diez",
  20: "una de cada cinco",
  25: "una de cada cuatro",
  30: "tres de cada diez",
  33: "un tercio (33 de cada 100)",
  40: "dos de cada cinco",
  50: "la mitad",
  60: "tres de cada cinco",
  66: "dos tercios (66 de cada 100)",
  70: "siete de cada diez",
  75: "tres de cada cuatro",
  80: "cuatro de cada cinco",
  90: "nueve de cada diez",
  100: "todas",
};
/** To stand before "de las personas" or "de las que". */
const share = (percent: number): string => shares[percent] ?? `${percent} de cada 100`;

const byMethod: Readonly<Record<Method, string>> = {
  advice: "después de pedir consejo",
  consent: "por consentimiento",
  consensus: "por consenso",
  gradients: "en una escala del 1 al 5",
  majority: "por mayoría",
  supermajority: "por mayoría amplia",
  approval: "por aprobación",
  ranked: "por orden de preferencia",
};

const roles: Readonly<Record<string, string>> = { facilitator: "facilitación", delegate: "delegación" };

const about: Readonly<Record<Subject, string>> = {
  agreement: "este acuerdo",
  roles: "responsables y cargos",
  people: "una persona del círculo",
  other: "cualquier otra cosa",
};

const aside = ({ aside: percent }: Rule): string =>
  percent === null ? "" : `, o hasta que ${share(percent)} de las personas que participan aceptan a pesar de eso`;

const method: Readonly<Record<Method, (rule: Rule) => string>> = {
  advice: () => "Quien abre una decisión pide consejo, y luego decide.",
  consent: (rule) =>
    `Por consentimiento: una objeción, con su razón, la detiene hasta que quien objetó dice que está atendida${aside(rule)}.`,
  consensus: (rule) =>
    `Por consenso: ${rule.blocks === 1 ? "un bloqueo la detiene hasta que se retira" : `${number(rule.blocks)} bloqueos la detienen hasta que se retira uno`}${aside(rule)}.`,
  gradients: ({ pass }) =>
    `En una escala del 1 al 5: se aprueba si ${share(pass)} de las personas que participan dicen 3 o más.`,
  majority: () => "Por mayoría: se aprueba si hay más síes que noes.",
  supermajority: ({ pass }) =>
    `Por mayoría amplia: se aprueba si ${share(pass)} de las personas que dicen sí o no dicen que sí.`,
  approval: ({ pass }) =>
    `Por aprobación: cada quien elige cuantas opciones quiera. Se aprueba la más elegida, si la eligen ${share(pass)} de las personas que participan.`,
  ranked: ({ pass }) =>
    `Por orden de preferencia: cada quien ordena las opciones con las que puede vivir. Todas se comparan de dos en dos (método de Schulze). Se aprueba la que queda primera sin empate, si la ordenaron ${share(pass)} de las personas que participan.`,
};

function role({ name, most, days, by }: RoleRule, named: string, chosenBy: Method): string {
  const known = roles[name];
  const what = `${most === 1 ? "tiene" : "tienen"} ${known === undefined ? `el cargo «${named}»` : `el cargo de ${known}`}`;
  const each = `por ${span(days ?? 0)}${most === 1 ? "" : " cada una"}`;
  const term = days === null ? "hasta que pase a alguien más" : each;
  const how =
    by === "draw" ? "por sorteo entre quienes quieren y menos lo han tenido" : `con elección ${byMethod[chosenBy]}`;
  return sentence(`${people(most)} como máximo ${what}, ${term}, ${how}`);
}

export const es: AgreementWords = {
  titles: {
    stewards: "Quiénes son responsables",
    coming: "Quién entra y quién se va",
    roles: "Cargos que vamos pasando",
    calls: "Qué se guarda de nuestras llamadas",
    "decide-agreement": "Cómo cambiamos este acuerdo",
    "decide-roles": "Cómo elegimos responsables y damos cargos",
    "decide-people": "Cómo decidimos sobre alguien del círculo",
    "decide-other": "Cómo decidimos todo lo demás",
    caucuses: "A quiénes se les pregunta aparte",
    can: "Quién puede qué",
    "may-not": "Quién no puede",
    never: "Lo que nunca hay",
  },
  began: {
    team: "Empezó como el acuerdo de un equipo pequeño.",
    large: "Empezó como el acuerdo de un círculo grande.",
    caucus: "Empezó como el acuerdo de un grupo propio.",
    advisers: "Empezó como el acuerdo de un círculo asesor a la inversa.",
    chapter: "Empezó como el acuerdo de un capítulo.",
    council: "Empezó como el acuerdo de un consejo de personas delegadas.",
    visitors: "Empezó como el acuerdo de una llamada con visitantes.",
  },

  stewardsAre({ who, most, days }, chosenBy) {
    const term = days === null ? "" : `, por ${span(days)} cada una`;
    if (who === "everyone")
      return `Cualquier integrante puede ser responsable${days === null ? "" : `, por ${span(days)}`}.`;
    return sentence(`${people(most)} como máximo son responsables${term}, elegidas ${byMethod[chosenBy]}`);
  },
  stewardsBy: {
    stewards:
      "La mayoría de las personas responsables, y al menos dos, nombra a otra o le quita el cargo; y también se puede con una decisión.",
    decision:
      "Una decisión hace responsable a alguien, y otra le quita el cargo; hasta que tres personas lo hayan sido, nombran a otras quienes lo son. Después la mayoría de las personas responsables lo firma en la puerta.",
  },
  stewardsDoor: "Las personas responsables abren y cierran la puerta. No mandan sobre lo que nadie dice.",
  termsEnd: "Un periodo termina solo en su último día. Quien lo deja antes no debe explicaciones.",

  inviting: { everyone: "Cualquier integrante invita.", stewards: "Invitan las personas responsables." },
  vouches(count) {
    if (count === 0) return "Una invitación puede dejar entrar sin que nadie responda por quien llega.";
    const who = count === 1 ? "Al menos una persona conoce" : `Al menos ${people(count)} conocen`;
    return `${who} a quien entra, y ${count === 1 ? "lo dice" : "lo dicen"}: o todas menos una, si hay menos gente.`;
  },
  newcomers: {
    member: "Quien entra es integrante, si la invitación no dice otra cosa.",
    adviser: "Quien entra lo hace para asesorar, si la invitación no dice otra cosa.",
    guest: "Quien entra es huésped, si la invitación no dice otra cosa.",
  },
  guestsMuted: "Un huésped llega en silencio: muestra que quiere hablar, y escribe cuando alguien del círculo le deja.",
  removing: {
    stewards: "Una persona responsable puede sacar a alguien, y también una decisión: a nadie que sea responsable.",
    decision: "Solo una decisión saca a alguien, y nunca a quien es responsable.",
  },
  going: "Quien quiere irse se va, y no debe explicaciones.",

  roles,
  role,

  attendance: {
    named: "Cuando termina una llamada, se guarda el nombre de quien lo aceptó durante la llamada, y de nadie más.",
    counted: "Cuando termina una llamada, se guarda cuántas personas vinieron, y ningún nombre.",
    none: "Cuando termina una llamada, no se guarda nada de quién vino.",
  },

  method: (rule) => method[rule.method](rule),
  quorum({ floor, share: percent }) {
    if (floor <= 1 && percent === 0) return null;
    const part = percent === 0 ? "" : `, y al menos ${share(percent)} de las que pueden`;
    const few = floor > 2 ? ", o todas si somos menos" : "";
    return `${floor <= 1 ? "Tiene" : "Tienen"} que participar al menos ${people(Math.max(1, floor))}${few}${part}.`;
  },
  days({ clarify, react, decide }) {
    const parts = [
      ...(clarify === 0 ? [] : [`${span(clarify)} para preguntar`]),
      ...(react === 0 ? [] : [`${span(react)} para opinar`]),
      `${span(decide)} para decidir`,
    ];
    return `Hay al menos ${listed(parts)}.`;
  },
  challenge: (days) =>
    days === 0
      ? null
      : `Vale al momento si la contó una parte suficiente de todo el círculo. Si no, durante ${span(days)}, una persona por cada diez que la contaron puede pedir que se cuente otra vez.`,
  hidden: "Lo que dice cada quien queda oculto hasta que se cierra: por cortesía de la app, no sellado.",
  reasons: "Quien participa dice por qué.",
  late: {
    yes: "Quien entra mientras tanto también participa.",
    no: "Solo participa quien ya estaba cuando se abrió.",
  },

  caucus: {
    pause: (name, on, days) =>
      `${name} puede pausar una decisión sobre ${listed(on.map((each) => about[each]))}, una vez y por ${span(days)}, con una razón.`,
    consent: (name, on, days) =>
      `Una decisión sobre ${listed(on.map((each) => about[each]))} solo se aprueba con el consentimiento de ${name}, que se espera ${span(days)}.`,
  },

  powers: {
    leave: "irse",
    hold: "poner en pausa a alguien a quien quizá le quitaron el teléfono",
    invite: "invitar",
    vouch: "responder por alguien u oponerse a que alguien vuelva",
    admit: "abrirle a quien está invitado",
    "turn-keys": "renovar las llaves",
    letterbox: "abrir o cerrar el buzón",
    remove: "sacar a alguien",
    stewards: "hacer responsable a alguien o quitarle el cargo",
    seats: "abrir o cerrar el asiento de un capítulo",
    "raise-rules": "pasar el círculo a reglas más nuevas de la app",
    "stop-clocks": "parar los relojes",
    "time-out": "darle un tiempo fuera de siete días como máximo a alguien, o terminarlo",
    propose: "proponer algo",
    object: "objetar o bloquear",
    waive: "cerrar antes una ronda junto con todas las demás personas que participan",
    declare: "decir qué se decidió, según lo que contaron",
    challenge: "pedir que se cuente otra vez",
    "change-agreement": "cambiar este acuerdo y qué grupos propios tienen aquí un asiento",
    "give-role": "dar o quitar un cargo",
    draw: "participar en el sorteo de un cargo",
    "change-standing": "cambiar si alguien es integrante, asesora o es huésped",
    "give-floor": "dejar escribir a un huésped que llegó en silencio",
  },
  can: {
    everyone: (what) => `Quien está en el círculo puede ${listed(what)}.`,
    members: (what) => `Cualquier integrante puede ${listed(what)}.`,
    "members-two": (what) => `Dos integrantes pueden ${listed(what)}.`,
    "members-together": (what) => `Varias personas que integran el círculo pueden, juntas, ${listed(what)}.`,
    stewards: (what) => `Una persona responsable puede ${listed(what)}.`,
    "stewards-two": (what) => `Dos personas responsables pueden ${listed(what)}.`,
    "stewards-together": (what) => `La mayoría de las personas responsables, y al menos dos, puede ${listed(what)}.`,
    "stewards-or-decision": (what) =>
      `Una persona responsable puede ${listed(what)}; y también se puede con una decisión.`,
    "stewards-together-or-decision": (what) =>
      `La mayoría de las personas responsables, y al menos dos, puede ${listed(what)}; y también se puede con una decisión.`,
    decision: (what) => `Hace falta una decisión para ${listed(what)}.`,
  },
  adviser: (can) => `Quien asesora responde a lo que se le pregunta. De todo esto puede ${listed(can)}, y nada más.`,
  guest: (can) => `Huésped es quien está para algo en particular. De todo esto puede ${listed(can)}, y nada más.`,
  founder: "Haber empezado el círculo no da más de lo que puede cualquier integrante.",
  operator: "Cuidar la casa no da nada de esto.",

  never: {
    line: "Este círculo es para organizarse y apoyarse. No tiene anuncios, listas, precios, calificaciones, contactos ni pagos por drogas o servicios sexuales, y nunca los tendrá.",
    gift: "Lo que se pide o se ofrece es un regalo entre integrantes.",
    void: "Lo que alguien haga fuera de este acuerdo no vale en ningún aparato, y se muestra con su razón.",
    walk: "A quien no quiera atenerse se le puede dejar atrás: las demás personas se van juntas y siguen sin ella.",
  },
  ofTwo: [
    "Somos dos, para siempre: nadie más entra nunca.",
    "Aquí no se decide nada por las dos personas. Cada quien dice sí o no por su cuenta.",
    "Cada quien se va cuando quiere y no debe explicaciones. Lo dicho se queda con la otra persona.",
    "Aquí no hay anuncios, listas, precios, calificaciones, contactos ni pagos por drogas o servicios sexuales, y nunca los habrá. Lo que se pide o se ofrece es un regalo.",
  ],
};
