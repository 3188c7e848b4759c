import type { Messages } from "../messages.ts";

export const arriving: Messages["arriving"] = {
  title: "Pasa",
  welcome: "Un cuarto tranquilo, solo de ustedes",
  welcomeText:
    "Aquí hablas con gente que conoces. Todo se sella en tu aparato: la máquina que lo reparte no puede leer nada.",
  noAccount: "Sin correo, sin teléfono, sin documentos.",
  haveLink: "Tengo un enlace",
  pasteLink: "Pega el enlace que te mandaron",
  openLink: "Abrir el enlace",
  badLink: "Esto no es un enlace de una casa. Cópialo entero, desde https hasta el final.",
  haveWords: "Ya estuve aquí",
  haveWordsText: "Con tus doce palabras vuelves a ser tú, en cualquier aparato.",
  recover: "Usar mis doce palabras",
  howToStart:
    "¿Nadie te mandó un enlace? Para abrir una casa propia, quien cuida la máquina escribe una orden y recibe el primero.",

  foundTitle: "Fundar una casa",
  foundText: "Eres la primera persona en llegar. Ponle nombre al primer círculo; las demás entran por invitación.",
  hallName: "Nombre del círculo",
  hallNameHint: "Solo lo lee quien está dentro. La casa no puede.",
  yourName: "Tu nombre aquí",
  yourNameHint: "El que quieras. Vale solo en este círculo y lo puedes cambiar.",
  found: "Fundar la casa",
  wordsLanguage: "Tus palabras y la aplicación hablan",

  joinLooking: "Leyendo la invitación…",
  joinTitle: (title: string): string => `Entra en ${title}`,
  joinFrom: (name: string): string => `Te invita ${name}.`,
  joinElsewhere: (hall: string): string => `Este círculo vive en otra casa: ${hall}`,
  joinText: "Solo das un nombre. Lo que se dijo antes de que llegaras queda entre quienes estaban.",
  join: "Pedir entrar",
  alreadyIn: "Ya estás en este círculo.",
  toCircle: "Ir al círculo",
  linkOverHint: "Una invitación sirve para una persona y por unos días. Pide otra a quien te la mandó.",

  homeScreenTitle: "Primero ponla en tu pantalla de inicio",
  homeScreenText:
    "En este teléfono, la pestaña y la aplicación de la pantalla de inicio no comparten nada. Si entras aquí y la instalas después, serás dos personas.",
  homeScreen1: "Copia la invitación con el botón de abajo.",
  homeScreen2: "En tu navegador, toca Compartir y luego «Agregar a inicio».",
  homeScreen3: "Ábrela desde ahí, toca «Tengo un enlace» y pega.",
  copyInvitation: "Copiar la invitación",
  joinHere: "Entrar en esta pestaña de todos modos",

  deviceTitle: "Que este aparato también sea tuyo",
  deviceText: "El enlace salió de otro aparato tuyo. Después, los dos serán tú: los mismos círculos, el mismo nombre.",
  deviceWarning:
    "Sigue solo si tú hiciste este enlace hace un momento. Quien más lo tenga podría hacerse pasar por ti.",
  device: "Este aparato es mío",
  deviceDone: "Este aparato ya es tuyo.",

  visitTitle: "Una visita en una computadora prestada",
  visitText: "Durante dos horas puedes leer y hablar aquí con tu nombre, y nada más. No queda nada guardado.",
  visitTruth: "Lo que lee una computadora mala, lo puede guardar. No abras aquí lo que nadie más debe ver nunca.",
  visitGo: "Empezar la visita",
  visitUntil: (time: string): string => `visita hasta las ${time}`,
  visitLeave: "Terminar la visita aquí",
  visitLeaveText:
    "Salir ya también la termina. Desde tu propio aparato puedes acabarla, esté donde esté esta computadora.",
  visitOverTitle: "La visita terminó",
  visitOverText: "Esta computadora ya no puede leer nada tuyo. Cierra la ventana antes de irte.",

  recoverTitle: "Vuelve con tus palabras",
  recoverText: "Escribe tus doce palabras en orden. No importan las mayúsculas ni los acentos.",
  recoverHall: "Dirección de tu casa",
  recoverEffect: "Tus otros aparatos quedan fuera al instante. Si te quitaron un teléfono, esto es lo que lo cierra.",
  recoverGo: "Quiero volver",
  recovering: "Cambiando las cerraduras de tus círculos. Puede tardar un minuto; no cierres la página.",
  recoveredTitle: "Ya volviste",
  recovered: (count: number): string =>
    count === 1 ? "Tu llave de un círculo es nueva." : `Tus llaves de ${count} círculos son nuevas.`,
  recoveredNot: (title: string): string =>
    `${title}: sin renovar. Alguien responsable que te conozca tiene que abrirte.`,
  recoveredRefused: (count: number): string =>
    count === 1
      ? "No se llegó a un círculo. Se intentará de nuevo sin que hagas nada."
      : `No se llegó a ${count} círculos. Se intentará de nuevo sin que hagas nada.`,

  lockTitle: "Con llave",
  lockText: "Lo que guarda este aparato está sellado con tu frase secreta.",
  passphrase: "Frase secreta",
  unlock: "Abrir",
  unlocking: "Abriendo. Tarda un segundo a propósito.",
  lockForgot: "¿La olvidaste? Nadie la puede cambiar. Con tus doce palabras empiezas de nuevo en este aparato.",
  forgetAndRecover: "Empezar de nuevo con mis palabras",

  otherTabTitle: "Abierta en otra pestaña",
  otherTabText: "La casa ya está abierta en otra pestaña o ventana de este aparato. Dos a la vez se estorbarían.",
  useHere: "Usarla aquí",

  messengerTitle: "Ábrelo en tu navegador",
  messengerIn: (app: string): string =>
    `Estás en el navegador pequeño de ${app}. Olvida quién eres, y ${app} puede mirar por encima de tu hombro.`,
  messengerSome:
    "Estás en el navegador pequeño de otra aplicación. Olvida quién eres, y esa aplicación puede mirar por encima de tu hombro.",
  messengerSafe: "Todavía no pasó nada: tu invitación está sin usar.",
  openBrowser: "Abrir en mi navegador",
  copyLink: "Copiar el enlace",
  thenPaste: "Después abre tu navegador y pégalo en la barra de direcciones.",
  reallyHere: "Este es mi navegador, seguir",
  movedTitle: "Una casa se mudó aquí",
  movedApp:
    "Si tienes su app en otra dirección, abre allá este enlace: cópialo y pégalo donde va una invitación. Ahí se revisa que lo firmó tu casa.",
  movedElse: "Mejor entrar aquí",
  movedElseText: "Pega un enlace de otro aparato tuyo, o una invitación.",
  movedWords: "Entrar con mis doce palabras",
};
