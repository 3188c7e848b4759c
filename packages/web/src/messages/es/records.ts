import type { records as en } from "../en/records.ts";

export const records: typeof en = {
  title: "Una constancia de participación",
  about:
    "Quien participó puede tener una constancia: qué fue, qué día y cuánto duró, con la firma de quien facilitó. No queda en ningún libro, y ninguna página dice quién tiene una.",

  offer: "Ofrecer constancias",
  what: "Qué fue",
  whatHint: "Sale del círculo con quien la tiene: no hace falta que diga de quién fue la llamada.",
  minutes: "Minutos",
  offered: (title, minutes) => `${title}: ${minutes} minutos`,
  changeOffer: "Cambiar lo que dicen",
  asking: (count) => (count === 1 ? "1 persona pide una." : `${count} personas piden una.`),
  given: (count) => (count === 1 ? "Se dio 1." : `Se dieron ${count}.`),
  notSeen: "este aparato no la vio en la llamada",
  giveAll: (count) => (count === 1 ? "Dársela a quien estuvo" : `Dar una a las ${count} personas que estuvieron`),
  give: "Dar una",
  signs:
    "Firmas con tu llave de este círculo que participaron. Qué nombre lleva lo decide cada quien, y aquí nadie lo ve.",

  name: "El nombre que lleva",
  nameHint: "El que quieras: solo lo ves tú, y a quien se la muestres.",
  ask: "Pedir una constancia",
  stands: {
    asked: "Pediste una. Espera a que se firme.",
    given: "La tuya está firmada.",
    kept: "La guardas para ti, en todos tus aparatos: también está en «Yo», mientras quieras.",
  },
  askAgain: "Pedirla con otro nombre",
  keep: "Guardarla",

  mine: "Mis constancias",
  of: (title, day) => `${title}, ${day}`,
  says: (name, minutes) => `${name}, ${minutes} minutos`,
  save: "Guardar como archivo",
  onPaper: "Imprimirla",
  sheet: "Lo que se imprime",
  drop: "Tirarla",
  dropTitle: "¿Tirar esta constancia?",
  dropText: "Se borra de todos tus aparatos. Lo que guardaste o imprimiste se queda.",
  dropCannot: "Nadie tiene otra.",
  dropped: "Ya no está.",
  proves:
    "Prueba que alguien con esta llave firmó que alguien participó. De quién es la llave solo lo saben en el círculo; y si eres quien dice el nombre, no lo sabe nadie.",

  paper: "Constancia de participación",
  tookPart: (name) => `${name} participó en:`,
  onDay: (day, minutes) => `${day}, ${minutes} minutos`,
  signedBy: (key, circle) => `Firmada con la llave ${key}, del círculo ${circle}.`,
  howToCheck: "Solo van firmadas las líneas de abajo. Para comprobarlas: hall check-record ARCHIVO",
};
