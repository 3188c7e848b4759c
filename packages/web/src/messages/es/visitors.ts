import type { visitors as en } from "../en/visitors.ts";

export const visitors: typeof en = {
  open: "Abrir esta llamada a visitantes",
  openText:
    "Tendrá un círculo propio, con la llamada y nada más. En él no hay nada de este círculo. Cada visitante llega con su propio enlace, espera a que le abras y está en silencio hasta que le dejan escribir.",
  title: "Cómo la conocen sus visitantes",
  titleHint: "Leen esto, y no cómo se llaman este círculo ni esta llamada.",
  name: "Cómo te llaman",
  nameHint: "Lo ve cada visitante. Puede ser distinto del de aquí.",
  keeps:
    "Quién estuvo queda escrito en ese círculo, con el nombre que cada quien eligió, en los aparatos de quienes estuvieron: también si el acuerdo de aquí no guarda ningún nombre.",
  elsewhere: "Alguien más abrió esta llamada a visitantes. Quien la abrió puede invitarte para recibir.",
  unlink: "Quitar el enlace",
  unlinkTitle: "¿Quitar el enlace a sus visitantes?",
  unlinkText: "Después, esta llamada se puede abrir otra vez a visitantes.",
  unlinkCannot: "Quien está en el círculo que se abrió se queda ahí, y ya no lo encuentra desde aquí.",
  toVisitors: "A la llamada con visitantes",
  toOurs: "A nuestra llamada",

  visit: (count) => (count === 0 ? "Todavía no hay visitantes." : count === 1 ? "1 visitante" : `${count} visitantes`),
  inviteAs: "¿Cómo participará?",
  as: { member: "Para recibir", guest: "Como visitante" },
  asHint: {
    member: "abre a visitantes contigo, y les deja escribir",
    guest: "espera en la puerta hasta que alguien le abra, llega en silencio y no ve nombres",
  },
  hostsOnly: "Esta lista solo la ve quien recibe. A visitantes no se les muestran nombres; se ocultan por cortesía.",
  hasFloor: "puede escribir",
  give: "Dejar escribir",
  giveTo: (name) => `Dejar escribir a ${name}`,
  take: "Que ya no escriba",
  takeFrom: (name) => `Que ya no escriba ${name}`,
  giveAll: "Dejar escribir a cada visitante",
  takeAll: "Que ya no escriba nadie de visita",
  allHave: "Cada visitante puede escribir.",
  seeOut: "Despedir a cada visitante",
  seeOutTitle: "¿Despedir a cada visitante?",
  seeOutText: "Desde ahora no leen nada de lo que llegue. Quien vuelva necesita un enlace nuevo.",
  seeOutCannot: "Lo que ya leyeron pueden haberlo copiado.",
  seeOutGo: "Despedirles",
  seenOut: "Ya no quedan visitantes.",

  muted:
    "Eres visitante en esta llamada, en silencio: puedes levantar la mano, mostrar algo y responder a lo que se pregunta. Lo que escribas se lee cuando te dejen escribir.",
  floor: "Eres visitante en esta llamada y ya puedes escribir: lo que escribes se lee.",
  courtesy:
    "Se te muestra quién habla, y ningún otro nombre. Se ocultan por cortesía: cada aparato aquí los tiene, también el tuyo, y los guarda.",
  out: "Ya no estás en esta llamada. Lo que leíste se queda en este aparato hasta que lo olvides; lo que se diga desde ahora no es para ti.",
  closed: "La charla está cerrada para ti hasta que te dejen escribir.",
  somebody: "alguien",
  toCall: "A la llamada",
  peopleTitle: "Quién está aquí no se muestra a visitantes",
  under: "una llamada en la que eres visitante",
};
