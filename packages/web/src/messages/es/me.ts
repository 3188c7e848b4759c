import type { Messages } from "../messages.ts";

export const me: Messages["me"] = {
  title: "Yo",
  intro: "No hay cuentas. Eres las llaves de tus aparatos y doce palabras en un papel.",
  wordsTitle: "Mis palabras",
  wordsConfirmed: "Confirmadas. Están en tu papel y en ningún otro lado.",
  wordsOpen: "Todavía sin escribir.",
  devicesTitle: "Mis aparatos",
  here: "este aparato",
  device: (number: number): string => `Aparato ${number}`,
  linkDevice: "Agregar un aparato",
  linkDeviceText:
    "Abre este enlace en el otro aparato, o escanéalo ahí. Vale diez minutos y para un solo aparato. Quien lo abra es tú.",
  lost: "Me quitaron o perdí un aparato",
  lostText: "En cualquier otro, vuelve con tus palabras. Eso deja fuera a todos los demás al instante.",
  recover: "Volver con mis palabras",

  visitTitle: "En una computadora prestada",
  visitText: "Sin tus palabras y sin tus llaves: un enlace te deja leer y hablar ahí durante dos horas.",
  visitPrepare: "Preparar una visita",
  visitLink: (hall: string): string =>
    `En esa computadora abre ${hall}, elige «Tengo un enlace» y escribe esto. Quien lo tenga puede leer como si fuera tú: es solo para tus ojos.`,
  visitUntil: (time: string): string => `Vale hasta las ${time}. Termina cualquier visita anterior.`,
  visitLeftOut: (count: number): string =>
    count === 1 ? "Uno de tus círculos queda cerrado ahí." : `${count} de tus círculos quedan cerrados ahí.`,
  visitEnd: "Terminar la visita",
  visitEnded: "La visita terminó.",

  passphraseTitle: "Frase secreta",
  passphraseOff: "No hay. Quien desbloquee este aparato puede leer aquí.",
  passphraseOn: "Puesta. Tras dos minutos sin ti, este aparato se cierra.",
  passphraseText: "Mejor larga que rara: cuatro o cinco palabras que no tengan que ver. Nadie la puede cambiar por ti.",
  passphraseNew: "Nueva frase secreta",
  passphraseAgain: "Otra vez",
  passphraseDiffer: "No son iguales.",
  passphraseSet: "Poner una frase",
  passphraseChange: "Cambiarla",
  passphraseRemove: "Quitarla",
  passphraseSaved: "Desde ahora este aparato se abre con tu frase.",
  passphraseGone: "Ya no hay frase secreta.",
  sealing: "Sellando todo de nuevo…",
  lockNow: "Cerrar ahora",

  wakeTitle: "Recibir un aviso cuando haya algo nuevo",
  wakeText:
    "Con la app cerrada, este aparato muestra un solo aviso de que hay algo nuevo: nunca qué, dónde ni de quién. En tus horas de silencio llega sin sonido.",
  wakeLearns:
    "Para eso, la casa avisa al servicio de notificaciones de tu navegador (Google, Apple, Mozilla o Microsoft), que así sabe que este aparato es de alguien de esta casa, y más o menos cuándo pasó algo en ella.",
  wakeOn: "Quiero recibirlo",
  wakeOff: "Ya no quiero recibirlo",
  wakeIsOn: "Activado. Llega un solo aviso cada vez que has pasado por aquí.",
  wakeCannot:
    "Este navegador no puede recibir avisos. En un iPhone, añade la app a la pantalla de inicio y ábrela desde ahí.",
  wakeHallCannot: "Tu casa no manda avisos, o ahora no se puede llegar a ella.",
  wakeForbidden: "Este aparato no deja que la app muestre avisos. Eso se cambia en sus ajustes.",
  wakeFailed: "El servicio de notificaciones de este navegador no contestó. Prueba más tarde.",
  wakeNotice: "Hay algo nuevo",

  sharedTitle: "Otra persona usa este aparato",
  sharedText:
    "Cada quien tiene un cajón con su propia frase, y nadie abre el de otra persona. Cuántos cajones hay lo ve quien abra la app; de quién son, no.",
  sharedFirst: "Primero pon una frase. Sin ella, quien abra la app abre tu cajón.",
  sharedAdd: "Hacer un cajón para otra persona",

  looksTitle: "Cómo se ve y cómo habla",
  theme: "Claro u oscuro",
  themes: { system: "Aparato", light: "Claro", dark: "Oscuro" },
  guise: "Nombre e icono en la pantalla de inicio",
  guiseHint:
    "Por ellos nadie sabe qué es esto. Si la app ya está en la pantalla de inicio, agrégala otra vez para cambiarlos.",

  hallTitle: "Qué ve la casa",
  hallSees:
    "La máquina que reparte ve: tu dirección de red mientras hay conexión, cuándo escribes y más o menos cuánto, y qué llaves entran juntas. No anota direcciones.",
  hallCannot: "No ve: nombres, títulos, quién dijo qué, ni una sola palabra.",
  held: "Ver qué tiene de mi última línea",
  heldNone: "Primero di algo en una charla. Después se ven aquí sus bytes.",
  heldYours: "Lo que escribiste:",
  heldOpen: "Lo que la casa puede leer de eso:",
  heldSealed: (bytes: number): string => `Lo que está sellado: ${bytes} bytes, y esto es todo.`,
  heldGone: "La casa ya soltó lo que estaba sellado.",
  heldFields: {
    circle: "Qué círculo",
    room: "Qué cuarto",
    place: "Lugar en el registro del círculo",
    day: "El día en que llegó",
    class: "Tipo de llave",
    epoch: "Número de la llave",
    files: "Archivos",
  },
  heldClass: {
    kept: "conservada: quien llega después puede leer",
    passing: "pasajera: quien llega después no puede leer",
  },
  hallWakes:
    "Si quieres recibir avisos cuando haya algo nuevo, tiene además, solo en memoria, la dirección de tu aparato en su servicio de notificaciones, junto a los círculos en los que estás.",
  hallTor: "Si te importa la dirección, usa el Navegador Tor.",
  othersTitle: "Qué pueden los demás",
  others:
    "Quien puede leer un círculo lo puede copiar. Lo que escribes va firmado: en un aparato abierto se puede mostrar que es tuyo.",
  deviceTitle: "Qué guarda este aparato",
  deviceKeeps: "Tus llaves y lo que has leído, sellado. Lo que estás escribiendo se guarda igual hasta que lo envías.",
  emergency: "Esto no es un servicio de emergencia. Si hay peligro, llama al número de tu país.",

  forgetTitle: "Olvidar este aparato",
  forgetText: "Todo lo tuyo desaparece de este aparato. Tus círculos y tus otros aparatos siguen.",
  forgetNoWords: "No has confirmado tus palabras. Si este es tu único aparato, nunca podrás volver a ser tú aquí.",
  forgetGo: "Olvidar todo aquí",
  forgetAsk: "¿Olvidar este aparato?",
};
