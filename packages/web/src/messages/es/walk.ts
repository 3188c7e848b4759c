import type { Messages } from "../messages.ts";

export const walk: Messages["walk"] = {
  page: "Irse",
  open: "Irnos a otro círculo",
  title: "Seguir sin alguien",
  text: "Si alguien se adueñó de este círculo, las demás personas pueden seguir en uno nuevo, y tú vas primero. No hace falta permiso de nadie. Cada quien dice que sí por su cuenta.",
  who: "¿Quién se queda atrás?",
  steward: "responsable",
  place: (seq: number, day: string): string => `Sigue desde el lugar ${seq}, del ${day}.`,
  comes: (count: number): string => (count === 1 ? "Vas solo tú" : `Van ${count}`),
  stays: (count: number): string => (count === 1 ? "Una persona se queda atrás" : `${count} se quedan atrás`),
  me: "tú",
  stewards: "Allá son responsables quienes ya lo son y van, y quien da el primer paso.",
  entries: (count: number): string =>
    count === 1
      ? "Va una entrada, firmada por quien la escribió."
      : `Van ${count} entradas de todas las salas, firmadas por quien las escribió. Lo demás que tengan otras personas, lo llevan ellas.`,
  behind: "También van las palabras de quien se queda; y los archivos, mientras la casa anterior los entregue.",
  bringing: (brought: number, of: number): string =>
    `Ya están aquí ${brought} de ${of} entradas del círculo anterior, primero las más nuevas.`,
  undone: "Lo que pasó después y no se lleva",
  removed: (by: string, whom: string): string => `${by} sacó a ${whom}`,
  left: (by: string): string => `${by} salió`,
  came: (by: string, whom: string): string => `${by} le abrió a ${whom}`,
  held: (by: string, whom: string): string => `${by} pidió poner en pausa a ${whom}`,
  named: (by: string, whom: string): string => `${by} hizo responsable a ${whom}`,
  ended: (by: string, whom: string): string => `${by} quitó a ${whom} de responsable`,
  somebody: "alguien",
  where: "¿A dónde?",
  here: "En esta casa",
  hereHint: "una vez en treinta días, también si te sacaron",
  elsewhere: "En otra casa",
  elsewhereHint:
    "con el enlace de fundación que te da quien la cuida; un navegador solo llega a las casas que esta aplicación conoce",
  foundingLink: "Enlace de fundación de la otra casa",
  go: "Irnos",
  sureTitle: "¿Irnos ahora?",
  sure: (count: number): string =>
    count === 1
      ? "El círculo nuevo empieza contigo y nadie más."
      : `El círculo nuevo empieza con ${count} personas. A cada una de las demás le llega una oferta.`,
  cannot: "No hay vuelta atrás: desde ahí este círculo queda para leerlo, y quien se queda conserva lo que leyó.",
  done: "Te fuiste",
  offered:
    "A cada una de las demás personas le espera una oferta en la casa anterior. Si no confían en esa casa, dales también este enlace.",
  notOffered: "La casa anterior no aceptó las ofertas. Dale este enlace a cada una de las demás personas.",
  toCircle: "Al círculo nuevo",
  pastTitle: "Te fuiste de este círculo",
  pastText: "Puedes leer lo que guardó este aparato. Lo que se dice ahora se dice en el nuevo.",
  toNew: "Ir al círculo nuevo",

  offersTitle: "Alguien se fue",
  offer: (name: string, title: string): string => `${name} se fue de ${title} y te ofrece que vayas también.`,
  same: "El círculo nuevo está en esta casa.",
  other: (hall: string): string => `El círculo nuevo está en otra casa: ${hall}. Sabe de ti cuando dices que sí.`,
  fits: (seq: number): string =>
    `Coincide con lo que leyó este aparato, hasta el lugar ${seq}: estaba dentro, y también toda la gente que va.`,
  unfit: "Aquí no puedes decir que sí a esto.",
  yes: "Sí, voy",
  no: "No, gracias",
  yesCannot: "El círculo anterior queda para leerlo desde entonces, en todos tus aparatos.",
  declined: "Ya no está aquí. Nadie se entera, y el enlace sigue llevando allá.",
  looking: "Mirando la oferta…",
  link: "El enlace para quienes aún no llegan",
};
