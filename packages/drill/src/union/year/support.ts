import type { CircleOfUnion } from "../circle.ts";

export const support: CircleOfUnion = {
  title: ["Support team", "Equipo de apoyo"],
  purpose: [
    "Somebody asks, somebody goes. Rides, beds, courts, company.",
    "Alguien pide, alguien va. Aventones, camas, juzgados, compañía.",
  ],
  openers: ["Ruth", "Marisol", "Luz"],
  ago: 350,
  size: 17,
  board: [
    {
      ago: 350,
      by: "Ruth",
      pinned: true,
      title: ["What support is", "Qué es apoyar"],
      text: [
        "Somebody asks, somebody goes. A ride, a bed for a night, a child to be picked up, a hand to hold in court. It is a gift and nobody owes anything for it.",
        "Alguien pide, alguien va. Un aventón, una cama por una noche, recoger a un niño, una mano en el juzgado. Es un regalo y nadie debe nada.",
      ],
      comments: [{ by: "Odalys", text: ["And whoever goes eats first.", "Y quien va, come primero."] }],
    },
    {
      ago: 196,
      by: "Luz",
      title: ["After the raid on Fifth Street", "Después de la redada de la calle Cinco"],
      text: [
        "Four people need a place tonight. Two have a dog. The lawyer's number is on the wall. Write here when somebody has arrived somewhere.",
        "Cuatro personas necesitan dónde dormir hoy. Dos tienen perro. El número de la abogada está en la pared. Avisen aquí cuando alguien ya esté bajo techo.",
      ],
      comments: [
        {
          by: "Rosa",
          text: ["The dog is asleep on my feet. All good here.", "El perro duerme en mis pies. Aquí todo bien."],
        },
        { by: "Sunny", text: ["Second bed taken. They are eating.", "Segunda cama ocupada. Están cenando."] },
        { by: "Ruth", text: ["All four are in. Go to sleep.", "Ya están las cuatro. A dormir."] },
      ],
    },
    {
      ago: 6,
      by: "Rosa",
      title: ["Court on Thursday: who comes with Vida", "Juzgado el jueves: quién va con Vida"],
      text: [
        "Nine o'clock, room 4. She asks for two people who do not talk too much.",
        "A las nueve, sala 4. Pide dos personas que no hablen demasiado.",
      ],
      comments: [
        { by: "Odalys", text: ["Me. I can be silent for an hour.", "Yo. Una hora callada la aguanto."] },
        { by: "Vida", text: ["Thank you. I slept for the first time.", "Gracias. Por primera vez dormí."] },
      ],
    },
  ],
  chat: [
    {
      ago: 2,
      by: "Sunny",
      text: [
        "Back from the hospital. She is stable and rude to the nurses.",
        "Vuelvo del hospital. Está estable y grosera con las enfermeras.",
      ],
    },
    { ago: 2, by: "Ruth", text: ["Rude is good.", "Grosera es buena señal."] },
    {
      ago: 1,
      by: "Rosa",
      text: ["Does anybody have a coat for a tall person?", "¿Alguien tiene un abrigo para una persona alta?"],
    },
    {
      ago: 0,
      by: "Odalys",
      text: ["Two coats, both ugly. I bring them at six.", "Dos abrigos, los dos feos. Los llevo a las seis."],
    },
  ],

  lists: [
    {
      ago: 6,
      by: "Rosa",
      title: ["Thursday, with Vida", "El jueves, con Vida"],
      notes: ["Whatever she asks for comes before this list.", "Lo que ella pida va antes que esta lista."],
      toDos: [
        {
          title: ["Fetch her at eight", "Pasar por ella a las ocho"],
          group: ["In the morning", "En la mañana"],
          assigned: ["Odalys"],
          due: 1,
        },
        {
          title: ["A thermos and something soft to eat", "Un termo y algo suave de comer"],
          group: ["In the morning", "En la mañana"],
          assigned: ["Rosa", "Marisol"],
          due: 1,
        },
        {
          title: ["Somebody with the children until noon", "Alguien con los niños hasta mediodía"],
          group: ["At home", "En casa"],
          assigned: ["Sunny"],
          due: 1,
          done: { ago: 1, by: "Rosa" },
        },
        { title: ["Thank the lawyer", "Agradecer a la abogada"], due: 4 },
      ],
    },
  ],
  questions: [
    {
      ago: 14,
      by: "Ruth",
      title: ["How are you, and what do you need?", "¿Cómo estás y qué necesitas?"],
      days: [0, 2, 4],
      minute: 1080,
      answers: [
        {
          ago: 2,
          by: "Sunny",
          text: ["Tired. A day without the telephone, please.", "Cansada. Un día sin teléfono, por favor."],
          comments: [{ by: "Ruth", text: ["Saturday is yours. I have it.", "El sábado es tuyo. Yo lo llevo."] }],
          boosts: [{ by: "Marisol", boost: "🫂" }],
        },
        {
          ago: 2,
          by: "Rosa",
          text: ["Good. I need nothing and I have a cake.", "Bien. No necesito nada y tengo pastel."],
        },
      ],
    },
  ],
};
