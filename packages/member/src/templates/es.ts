import type { TemplateWords } from "./words.ts";

export const es: TemplateWords = {
  calls: {
    title: "Llamadas nacionales",
    purpose: "Aquí se preparan nuestras llamadas y se guarda lo que salió de ellas. Quien viene a una, es de aquí.",
  },
  advisers: {
    title: "Círculo asesor al revés",
    purpose:
      "Aquí los profesionales responden cuando les preguntamos. No proponen, no votan y no invitan. Por ahora es nuestra palabra: la aplicación no obliga a nadie a cumplirla.",
  },
  "sex-workers": {
    title: "Grupo de trabajadoras sexuales",
    purpose:
      "Solo nuestro: nos organizamos entre trabajadoras sexuales y nos cuidamos. Desde fuera nadie lo lee ni lo maneja.",
  },
  chapters: {
    title: "Consejo de capítulos",
    purpose: "Dos personas de cada capítulo. Traen lo que su gente dice y se llevan lo que aquí se habló.",
  },
  support: {
    title: "Apoyo",
    purpose:
      "Con quién hablar, quién te lleva, un plato de comida. Se pide y se da como regalo: nunca anuncios, listas ni precios.",
  },
  welcome: {
    title: "Bienvenida",
    purpose:
      "Quien es nuevo llega primero aquí. Pregunta lo que quieras; nadie tiene que decir quién es ni por qué vino.",
  },
  facilitators: {
    title: "Facilitación",
    purpose: "Quienes llevan nuestras llamadas: a quién le toca la próxima, qué salió bien y cómo descansamos.",
  },
};
