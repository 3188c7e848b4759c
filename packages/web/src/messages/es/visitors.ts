import type { visitors as en } from "../en/visitors.ts";

export const visitors: typeof en = {
  open: "Abrir esta llamada a visitas",
  openText:
    "Tendrá un círculo propio, con la llamada y nada más. En él no hay nada de este círculo. Quien viene de visita llega con su propio enlace, espera a que le abras y está en silencio hasta que le dan la palabra.",
  title: "Cómo la conocen las visitas",
  titleHint: "Leen esto, y no cómo se llama este círculo.",
  name: "Cómo te llaman",
  toVisitors: "A las visitas",
  toOurs: "A nuestra llamada",

  visit: (count) => (count === 0 ? "Todavía no hay visitas." : count === 1 ? "Hay 1 visita" : `Hay ${count} visitas`),
  hostsOnly: "Esta lista solo la ve quien recibe. A las visitas no se les muestran nombres; se ocultan por cortesía.",
  hasFloor: "tiene la palabra",
  give: "Dar la palabra",
  giveTo: (name) => `Dar la palabra a ${name}`,
  take: "Quitar la palabra",
  takeFrom: (name) => `Quitar la palabra a ${name}`,
  giveAll: "Dar la palabra a todas",
  takeAll: "Quitar la palabra a todas",
  allHave: "Todas las visitas tienen la palabra.",
  seeOut: "Despedir a todas las visitas",
  seeOutTitle: "¿Despedir a todas las visitas?",
  seeOutText: "Desde ahora no leen nada de lo que llegue. Quien vuelva necesita un enlace nuevo.",
  seeOutCannot: "Lo que ya leyeron pueden haberlo copiado.",
  seenOut: "Todas las visitas están fuera.",

  youVisit: "Estás de visita en esta llamada.",
  muted:
    "Llegaste en silencio: lo que escribes no aparece en ningún aparato hasta que te den la palabra. Mientras tanto puedes levantar la mano, mostrar algo y responder a lo que se pregunta.",
  floor: "Tienes la palabra: lo que escribes se lee.",
  courtesy:
    "De las demás personas solo se te muestra quién habla. Los nombres se ocultan por cortesía: cada aparato aquí tiene los que eligieron, y también el tuyo.",
  closed: "La charla está cerrada para ti hasta que te den la palabra.",
  somebody: "alguien",
  peopleTitle: "Quién está aquí no se muestra a las visitas",
  under: "una llamada que visitas",
};
