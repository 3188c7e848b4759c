import type { TemplateWords } from "./words.ts";

export const es: TemplateWords = {
  welcome: {
    title: "Empieza aquí",
    first: "Qué hacer primero",
    hall: `## Qué ve la casa

La casa es la máquina que guarda estas páginas en orden. Ve que aquí se escribió algo, cuándo y más o menos qué tan largo; y la dirección de red de quien pasa, que no anota en ninguna parte. No lee ni una palabra, ni un nombre, ni un título.

Quien está en este círculo lee todo lo que aquí se guarda, y puede copiarlo.`,
  },
  of: {
    everyone: {
      title: "Todas y todos",
      purpose:
        "Toda la unión. Aquí se dice lo que nos toca a todo el mundo; el trabajo se hace en círculos más chicos.",
      text: "Aquí está toda la unión. Aquí se dice lo que nos toca a todo el mundo; el trabajo se hace en círculos más chicos.",
      first: [
        "Saluda en la charla. Vale cualquier nombre; no tiene que ser el de tus papeles.",
        "En *Gente*, di cómo hablan de ti y en qué puedes ayudar.",
        "Pregunta qué círculos hay y quién puede abrirte.",
      ],
    },
    calls: {
      title: "Llamadas nacionales",
      purpose: "Aquí se preparan nuestras llamadas y se guarda lo que salió de ellas. Quien viene a una, es de aquí.",
      text: "Aquí se preparan nuestras llamadas nacionales y se guarda lo que salió de ellas.",
      first: [
        "Mira en la agenda cuándo es la próxima llamada, y di si vienes.",
        "Lo que haya que hablar, ponlo en el tablón antes de la llamada.",
        "Después de cada llamada, alguien anota en los documentos lo que salió.",
      ],
    },
    advisers: {
      title: "Círculo asesor al revés",
      purpose:
        "Aquí los profesionales responden cuando les preguntamos. No proponen, no votan y no invitan: según el acuerdo, no valdría.",
      text: "Aquí los profesionales responden cuando alguien de la unión les pregunta. No proponen, no votan y no invitan: según el acuerdo del círculo, no valdría. Quien recibe una invitación aquí entra para asesorar, a menos que la invitación diga que es integrante.",
      first: [
        "Si eres de la unión: pon tu pregunta en el tablón, con todo lo que hace falta saber. Quienes asesoran no ven más que este círculo.",
        "Si asesoras: responde debajo de la pregunta, y di lo que no sabes.",
        "Nadie trae aquí lo que pueda dañar a alguien de la unión.",
      ],
    },
    "sex-workers": {
      title: "Grupo de trabajadoras sexuales",
      purpose:
        "Solo nuestro: nos organizamos entre trabajadoras sexuales y nos cuidamos. Desde fuera nadie lo lee ni lo maneja.",
      text: "Este círculo es solo nuestro: nos organizamos entre trabajadoras sexuales y nos cuidamos.",
      first: [
        "Invita solo a quien conoces, y que primero toque la puerta.",
        "Nombra pronto a una segunda y una tercera responsable: un teléfono te lo pueden quitar.",
        "Acuerden qué se dice en la charla, que pasa, y qué va al tablón, que queda.",
      ],
    },
    chapters: {
      title: "Consejo de capítulos",
      purpose: "Dos personas de cada capítulo. Traen lo que su gente dice y se llevan lo que aquí se habló.",
      text: "Aquí se juntan dos personas de cada capítulo. Traen lo que su gente dice y se llevan lo que aquí se habló.",
      first: [
        "Di por qué capítulo hablas, y hasta cuándo.",
        "Lo que tu capítulo quiera traer, ponlo en el tablón: un mensaje por cada cosa.",
        "Anota en los documentos lo que te llevas.",
      ],
    },
    support: {
      title: "Apoyo",
      purpose:
        "Con quién hablar, quién te lleva, un plato de comida. Se pide y se da como regalo: nunca anuncios, listas ni precios.",
      text: "Con quién hablar, quién te lleva, un plato de comida: pídelo aquí, u ofrécelo. Lo que se da es regalo. Nunca anuncios, listas ni precios.",
      first: [
        "Pide en la charla, en una línea: qué, más o menos dónde, hasta cuándo. La dirección no.",
        "En *Gente*, di en qué puedes ayudar.",
        "Lo que no puede esperar, díselo además por teléfono a alguien de confianza: aquí nadie está siempre despierto.",
      ],
    },
    welcome: {
      title: "Bienvenida",
      purpose:
        "Quien es nuevo llega primero aquí. Pregunta lo que quieras; nadie tiene que decir quién es ni por qué vino.",
      text: "Quien acaba de llegar viene primero aquí. Pregunta lo que quieras; nadie tiene que decir quién es ni por qué vino.",
      first: [
        "Saluda en la charla.",
        "Escribe tus doce palabras en papel. Sin ellas, perder el teléfono es perderte aquí.",
        "Cuando te ubiques, pide que te inviten a los círculos en los que quieras estar.",
      ],
    },
    facilitators: {
      title: "Facilitación",
      purpose: "Quienes llevan nuestras llamadas: a quién le toca la próxima, qué salió bien y cómo descansamos.",
      text: "Llevamos las llamadas de la unión: a quién le toca la próxima, qué salió bien y cómo descansamos.",
      first: [
        "Di debajo de una llamada de la agenda que la tomas tú.",
        "Guarda en los documentos cómo se abre, se lleva y se cierra una llamada.",
        "Quien llevó dos seguidas descansa una.",
      ],
    },
    caucus: {
      title: "Grupo propio",
      purpose:
        "Tenemos algo en común y aquí nos juntamos aparte: para hablar con libertad y decir qué queremos de toda la unión.",
      text: "Aquí se junta aparte gente que tiene algo en común, y habla por sí misma.",
      first: [
        "Escribe en el propósito del círculo de quiénes es. Cada quien decide si es su lugar.",
        "Acuerden cómo se entra: si primero se toca la puerta, hace falta la palabra de alguien.",
        "Lo que quieran de toda la unión, escríbanlo en el tablón y llévenlo allá.",
      ],
    },
    chapter: {
      title: "Capítulo",
      purpose: "La gente de nuestro lugar. Nos juntamos, nos ayudamos, y dos van al consejo de capítulos.",
      text: "Aquí está la gente de nuestro lugar. Nos juntamos, nos ayudamos, y dos van al consejo de capítulos.",
      first: [
        "Pongan en la agenda cuándo y cómo se juntan.",
        "Elijan quién va al consejo de capítulos, y hasta cuándo.",
        "Nombren a una segunda y una tercera persona responsable: un teléfono te lo pueden quitar.",
      ],
    },
    team: {
      title: "Equipo",
      purpose: "Unas cuantas personas con algo que hacer: qué es, quién hace qué y cuándo está hecho.",
      text: "Aquí unas cuantas personas tienen algo que hacer en común.",
      first: [
        "Escribe en el propósito del círculo qué es, y cuándo está hecho.",
        "Pon lo que hay que hacer en una lista, con quién lo hace.",
        "Acuerden cada cuánto se preguntan cómo va: una ronda pregunta sola.",
      ],
    },
  },
};
