/** What the journeys read on the screens. A person finds their way by these words, and so do they. */
export interface ScreenWords {
  readonly hallName: string;
  readonly yourName: string;
  readonly found: string;
  readonly join: string;
  readonly joinTitle: (title: string) => string;
  readonly later: string;
  readonly emptyHall: string;
  readonly showWords: string;
  readonly askMe: string;
  readonly word: (place: number) => string;
  readonly check: string;
  readonly confirmed: string;
  readonly say: string;
  readonly send: string;
  readonly waiting: string;
  readonly atTheDoor: string;
  readonly out: string;
  readonly tools: string;
  readonly chat: string;
  readonly people: string;
  readonly home: string;
  readonly me: string;
  readonly back: string;
  readonly invite: string;
  readonly theyKnock: string;
  readonly makeLink: string;
  readonly done: string;
  readonly close: string;
  readonly more: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removeGo: string;
  readonly removed: (name: string) => string;
  readonly nameSteward: (name: string) => string;
  readonly nameStewardGo: string;
  readonly named: (name: string) => string;
  readonly vouch: string;
  readonly vouched: string;
  readonly admit: string;
  readonly admitted: string;
  readonly returning: string;
  readonly returningGo: string;
  readonly linkDevice: string;
  readonly thisDevice: string;
  readonly deviceDone: string;
  readonly haveWords: string;
  readonly myWords: string;
  readonly recover: string;
  readonly recovered: string;
  readonly goHome: string;
  readonly walkTogether: string;
  readonly elsewhere: string;
  readonly foundingLink: string;
  readonly walkOut: string;
  readonly walkedOut: string;
  readonly toNewCircle: string;
  readonly comeAlong: string;
}

export const english: ScreenWords = {
  hallName: "Name of the circle",
  yourName: "Your name here",
  found: "Found the hall",
  join: "Ask to come in",
  joinTitle: (title) => `Come into ${title}`,
  later: "Ask me later",
  emptyHall: "Nothing for now",
  showWords: "Show me my words",
  askMe: "I wrote them down, ask me",
  word: (place) => `Word ${place}`,
  check: "Check them",
  confirmed: "That is right. Keep the paper where only you find it.",
  say: "Say something",
  send: "Send",
  waiting: "waiting for signal",
  atTheDoor: "You are at the door",
  out: "You are no longer in this circle",
  tools: "Tools",
  chat: "Chat",
  people: "People",
  home: "Home",
  me: "Me",
  back: "Back",
  invite: "Invite someone",
  theyKnock: "They knock first",
  makeLink: "Make a link",
  done: "Done",
  close: "Close",
  more: (name) => `What to do about ${name}`,
  remove: (name) => `Remove ${name}`,
  removeGo: "Remove them",
  removed: (name) => `${name} is no longer in this circle.`,
  nameSteward: (name) => `Make ${name} a steward`,
  nameStewardGo: "Make them a steward",
  named: (name) => `${name} is a steward now.`,
  vouch: "I know them",
  vouched: "You vouched for them.",
  admit: "Let them in",
  admitted: "They are in.",
  returning: "They lost everything and come back",
  returningGo: "Make a link to come back",
  linkDevice: "Add a device",
  thisDevice: "This is my device",
  deviceDone: "This device is yours now.",
  haveWords: "Use my twelve words",
  myWords: "Your twelve words",
  recover: "Bring me back",
  recovered: "You are back",
  goHome: "Go home",
  walkTogether: "Walk out together",
  elsewhere: "In another hall",
  foundingLink: "Founding link of the other hall",
  walkOut: "Walk out",
  walkedOut: "You walked out",
  toNewCircle: "To the new circle",
  comeAlong: "Yes, I come along",
};

export const spanish: ScreenWords = {
  hallName: "Nombre del círculo",
  yourName: "Tu nombre aquí",
  found: "Fundar la casa",
  join: "Pedir entrar",
  joinTitle: (title) => `Entra en ${title}`,
  later: "Pregúntame después",
  emptyHall: "Por ahora nada",
  showWords: "Ver mis palabras",
  askMe: "Ya las escribí, pregúntame",
  word: (place) => `Palabra ${place}`,
  check: "Comprobar",
  confirmed: "Correcto. Guarda el papel donde solo tú lo encuentres.",
  say: "Di algo",
  send: "Enviar",
  waiting: "esperando señal",
  atTheDoor: "Estás en la puerta",
  out: "Ya no estás en este círculo",
  tools: "Herramientas",
  chat: "Charla",
  people: "Gente",
  home: "Inicio",
  me: "Yo",
  back: "Volver",
  invite: "Invitar a alguien",
  theyKnock: "Primero toca la puerta",
  makeLink: "Hacer un enlace",
  done: "Listo",
  close: "Cerrar",
  more: (name) => `Qué hacer con ${name}`,
  remove: (name) => `Sacar a ${name}`,
  removeGo: "Sacar",
  removed: (name) => `${name} ya no está en este círculo.`,
  nameSteward: (name) => `Hacer responsable a ${name}`,
  nameStewardGo: "Hacer responsable",
  named: (name) => `${name} ya es responsable.`,
  vouch: "Respondo por ella",
  vouched: "Respondiste por esta persona.",
  admit: "Abrirle",
  admitted: "Ya está dentro.",
  returning: "Lo perdió todo y quiere volver",
  returningGo: "Hacer un enlace para volver",
  linkDevice: "Agregar un aparato",
  thisDevice: "Este aparato es mío",
  deviceDone: "Este aparato ya es tuyo.",
  haveWords: "Usar mis doce palabras",
  myWords: "Tus doce palabras",
  recover: "Quiero volver",
  recovered: "Ya volviste",
  goHome: "Ir al inicio",
  walkTogether: "Irnos a otro círculo",
  elsewhere: "En otra casa",
  foundingLink: "Enlace de fundación de la otra casa",
  walkOut: "Irnos",
  walkedOut: "Te fuiste",
  toNewCircle: "Al círculo nuevo",
  comeAlong: "Sí, voy",
};
