import type { letters as english } from "../en/letters.ts";

export const letters: typeof english = {
  writePage: "Escribir una carta",
  writeTitle: "Escríbele a un grupo",
  looking: "Buscando el buzón…",
  writeText:
    "Quien te dio esta dirección está en un grupo. Escríbele aquí: sin cuenta, sin nombre, sin número. Tu aparato sella la carta antes de que salga.",
  whoReads: "La puede leer todo el grupo y nadie más: la máquina que la pasa no puede.",
  noAnswer: "Nadie te puede contestar si no escribes cómo encontrarte.",
  seesAddress:
    "La máquina ve la dirección de tu red, como cualquier página, y no la guarda. Si nadie debe saber que escribiste, usa Tor Browser.",
  noEmergency:
    "Esto no es una línea de emergencia. Puede que nadie la lea en días. Si hay peligro, llama al número de emergencias.",
  withStamp: "Esta dirección trae estampilla. Tu carta llega aunque ya no quepan más ese día. Sirve una sola vez.",
  paused: "Este buzón está en pausa por ahora. Prueba otro día.",
  letter: "Tu carta",
  left: (bytes) => (bytes === 1 ? "Cabe una letra más" : `Caben ${bytes} letras más`),
  tooLong: "Es demasiado para una sola carta. Acórtala, o mándala en dos.",
  send: "Sellarla y dejarla",
  sending: "Sellando…",
  sentTitle: "Ya está en el buzón",
  sentText: "Lo que escribiste ya no está en esta página. La puedes cerrar.",
  another: "Escribir otra",

  title: "Cartas de afuera",
  about:
    "Quien tenga la dirección del buzón de este círculo le puede escribir, sin cuenta. Lo que llega lo puede leer todo el círculo.",
  closed: "No se reciben cartas de afuera.",
  open: "Se reciben cartas de quien tenga esta dirección. Imprímela o pásala.",
  pausedHere: "En pausa: por ahora no se reciben cartas. La dirección y las estampillas siguen sirviendo.",
  differs:
    "La casa se guía por otra cosa que lo que decidió este círculo. Hasta que quien coordina abra el buzón de nuevo o lo cierre, no repartan su dirección.",
  today: (plain, daily, stamped, most) => `Hoy llegaron ${plain} de ${daily}, y ${stamped} de ${most} con estampilla.`,
  stampsLeft: (count) =>
    count === 0
      ? "No hay estampillas repartidas."
      : count === 1
        ? "Queda una estampilla sin usar."
        : `Quedan ${count} estampillas sin usar.`,
  again: "Mirar otra vez",
  openIt: "Abrir un buzón",
  opened: "Está abierto.",
  openText: "Recibe 20 cartas al día, y 10 más con estampilla. La casa puede recibir menos.",
  pause: "Pausar",
  resume: "Volver a recibir cartas",
  stamps: "Hacer estampillas",
  stampsText:
    "Una avalancha puede llenar las cartas del día. Una carta con estampilla llega de todos modos, una vez. Imprime una hoja, recórtala y reparte los papelitos uno por uno. No están en ningún otro lado.",
  newAddress: "Nueva dirección",
  newAddressTitle: "¿Darle al buzón una dirección nueva?",
  newAddressText:
    "Hazlo cuando alguien se fue o cuando quitaron un teléfono: quien estaba aquí puede tener su llave. Al sacar a alguien pasa solo.",
  ends: "La dirección que la gente tiene deja de servir, y con ella todas las estampillas. A quien las use se le dice.",
  close: "Cerrarlo",
  closeTitle: "¿Cerrar el buzón?",
  closeText: "Ya no se reciben cartas. Lo que llegó se queda hasta que alguien lo tire.",
  done: "Hecho.",
  came: (count) => (count === 1 ? "Una carta" : `${count} cartas`),
  none: "No hay cartas. Cuando llegue una, espera aquí.",
  believe: "Las puede haber escrito cualquiera. No le creas a una por lo que diga de quién es.",
  stamped: "con estampilla",
  earlier: "a una dirección anterior",
  unopened: "Esta no abre. La sellaron para otra gente, o la sellaron mal.",
  drop: "Tirarla",
  dropTitle: "¿Tirar esta carta?",
  dropText: "Se va de la casa para todo el círculo, al momento.",
  dropCannot: "Nada la trae de vuelta. Lo que se dijo de ella en el círculo se queda.",
  dropped: "Se fue.",
  kept: "Las cartas se quedan en la casa el tiempo que este círculo guarda su plática, 90 días a lo más.",

  sheetTitle: "Una hoja de estampillas",
  sheetText: "Imprímela ahora y recórtala. Al salir de esta página las estampillas ya no se pueden mostrar.",
  leaveSheet: "Ya la imprimí",
  slip: (number) => `Estampilla ${number}, para escanear`,
  slipText: "Escríbenos. Sellado, sin cuenta. Sirve para una carta.",
};
