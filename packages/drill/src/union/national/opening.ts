import type { ItemOfCall } from "./script.ts";

export const opening: ItemOfCall = {
  title: ["Who is here, and how we talk", "Quiénes estamos y cómo hablamos"],
  owner: "Ngozi",
  goal: "share",
  minutes: 6,
  words: [
    [
      "Luz",
      "I am on the boat until ten. Start without me, and do not give my item to Teo.",
      "Estoy en la lancha hasta las diez. Empiecen sin mí, y no le den mi punto a Teo.",
    ],
  ],
  speeches: [
    [
      "Ngozi",
      "Good evening, everybody. A hundred and more of us tonight, that is a first. If you can hear me, do nothing. If you cannot, wave.",
      "Buenas noches a todas. Hoy somos más de cien, y eso es la primera vez. Si me oyen, no hagan nada. Si no me oyen, muevan la mano.",
    ],
    [
      "Yara",
      "I take the stack. Ask here, not by talking louder. Whoever has not spoken comes first, so the quiet ones should practise being surprised.",
      "Yo llevo los turnos. Se piden aquí, no hablando más fuerte. Primero va quien no ha hablado, así que las calladas, prepárense.",
    ],
    ["Dee", "Ninety minutes. You know me by now.", "Noventa minutos. Ya me conocen.", { as: "response" }],
    [
      "Chayo",
      "Spanish is on the captions as well. I am sitting down this time, thank you for the chair.",
      "Los subtítulos van también en español. Esta vez estoy sentada, gracias por la silla.",
    ],
    [
      "Ruth",
      "If you need a break or someone says a thing that lands badly, tell me. Only I see it.",
      "Si necesitan un descanso o algo les cae mal, díganmelo. Solo lo veo yo.",
    ],
  ],
  notes: [
    [
      "Pax",
      "Over a hundred on the line, forty-one for the first time.",
      "Más de cien en la línea, cuarenta y una por primera vez.",
    ],
    [
      "Pax",
      "Ngozi facilitates, Yara keeps the stack, Dee the clock, Ruth is there for care.",
      "Facilita Ngozi, los turnos los lleva Yara, el reloj Dee, y Ruth está para cuidarnos.",
    ],
    ["Bex", "Captions in English and Spanish.", "Subtítulos en español y en inglés."],
    ["Rosa", "Names are what you want to be called tonight.", "El nombre es como quieras que te llamen hoy."],
    ["Ezra", "Nobody records. The notes are the record.", "Nadie graba. Lo que queda son estas notas."],
    ["Sunny", "Luz is on the boat and left word for her item.", "Luz está en la lancha y dejó dicho lo suyo."],
    [
      "Trini",
      "If your phone drops you, your place in the stack stays.",
      "Si se te cae el teléfono, tu turno se queda.",
    ],
    [
      "Bex",
      "Two items can take a decision tonight, the rest is talk.",
      "Hoy se pueden decidir dos puntos, lo demás es plática.",
    ],
  ],
  asked: [{ as: "temperature", question: ["How do you come in tonight?", "¿Cómo llegan hoy?"], falls: [5, 3, 1] }],
};
