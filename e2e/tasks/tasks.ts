/* oxlint-disable max-lines -- a table: thirty tasks, each by itself */
import { toDosOf } from "@unionhall/union";
import { expect } from "vitest";
import { until } from "../journeys/headless.ts";
import type { Hand } from "./hand.ts";
import type { Lively } from "./union.ts";
import { title } from "./union.ts";
import type { Words } from "./words.ts";
import { wordsIn } from "./words.ts";

/** Somebody at Home, with something to do. */
export interface Doing {
  readonly name: string;
  readonly language: "en" | "es";
  readonly hand: Hand;
  readonly say: Words;
  readonly union: Lively;
  readonly sees: (text: string) => Promise<void>;
  readonly address: () => string;
}

export interface Task {
  readonly name: Readonly<Record<"en" | "es", string>>;
  readonly does: (doing: Doing) => Promise<unknown>;
  /** Puts back what the next task would stumble over; not counted. */
  readonly after?: (doing: Doing) => Promise<unknown>;
}

/** By what Ana's device has of it: somebody said this in that room. */
async function said({ union }: Doing, where: "kit" | "question" | "chat", text: string): Promise<void> {
  const { ana, rooms } = union;
  await until(ana, () => ana.rooms.look(rooms[where])?.lines.some((line) => line.text === text));
}

/** What is new in a circle's chat goes by its name too. */
function enter({ hand, union: { circle } }: Pick<Doing, "hand" | "union">): Promise<void> {
  return hand.press(title, `#/circle/${circle}`);
}

/** A day of somebody in a union. `docs/tasks.md` tells of them in this order. */
export const tasks: readonly Task[] = [
  {
    name: {
      en: "Answer the last comment in the support team",
      es: "Responder al último comentario en el equipo de apoyo",
    },
    async does(at) {
      await at.hand.press("Winter kit");
      await at.sees("Who drives?");
      await at.hand.write(at.say.circle.say, `${at.name} drives`);
      await at.hand.press(at.say.circle.send);
      await said(at, "kit", `${at.name} drives`);
    },
  },
  {
    name: { en: "Say good morning to everybody", es: "Dar los buenos días a todo el mundo" },
    async does(at) {
      await enter(at);
      await at.hand.press(at.say.rooms.tools["chat"]!);
      await at.hand.write(at.say.circle.say, `Good morning from ${at.name}`);
      await at.hand.press(at.say.circle.send);
      await said(at, "chat", `Good morning from ${at.name}`);
    },
  },
  {
    name: { en: "Tick what I have done", es: "Marcar lo que ya hice" },
    async does({ name, hand, say, union: { ana, rooms } }) {
      const toDo = `Call the shelter, ${name}`;
      await hand.press(toDo);
      await hand.press(say.toDos.tick(toDo));
      await until(ana, () =>
        toDosOf(ana.rooms.look(rooms.list)?.items ?? []).some(({ item, done }) => item.title === toDo && done),
      );
    },
  },
  {
    name: { en: "Put something on the list of what is to be done", es: "Anotar en la lista algo por hacer" },
    async does({ name, hand, say, union }) {
      const { ana, rooms } = union;
      await enter({ hand, union });
      await hand.press(say.rooms.tools["lists"]!);
      await hand.press("Winter");
      await hand.press(say.toDos.add);
      await hand.write(say.toDos.what, `Ladders, ${name}`);
      await hand.enter();
      await until(ana, () => ana.rooms.look(rooms.list)?.items.some((item) => item.title === `Ladders, ${name}`));
    },
  },
  {
    name: { en: "Find last month's notes", es: "Encontrar las notas del mes pasado" },
    async does({ hand, say, sees, union }) {
      await enter({ hand, union });
      await hand.press(say.rooms.tools["docs"]!);
      await hand.press("Notes of October");
      await sees("We rent the van for a year.");
    },
  },
  {
    name: { en: "Find again what somebody said, by a word", es: "Encontrar por una palabra lo que alguien dijo" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.search);
      await hand.write(say.news.searchWords, "blankets");
      await hand.press("The blankets are at the church");
      await sees(say.circle.say);
    },
  },
  {
    name: { en: "Thank somebody for what they wrote", es: "Agradecer a alguien lo que escribió" },
    async does({ name, hand, say, union }) {
      const { ana, rooms } = union;
      await enter({ hand, union });
      await hand.press(say.rooms.tools["board"]!);
      await hand.press("Winter kit");
      await hand.press(say.rooms.boostWords[0]!);
      await until(ana, () => ana.rooms.look(rooms.kit)?.boosts.some(({ names }) => names.includes(name)));
    },
  },
  {
    name: { en: "Say that I come to the national call", es: "Decir que voy a la llamada nacional" },
    async does({ name, hand, say, union }) {
      const { ana, rooms } = union;
      await enter({ hand, union });
      await hand.press(say.rooms.tools["schedule"]!);
      await hand.press("National call");
      await hand.press(say.schedule.answers.yes);
      await until(ana, () =>
        ana.rooms.look(rooms.call)?.answers.some((each) => each.name === name && each.coming === "yes"),
      );
    },
  },
  {
    name: { en: "Answer what the team asks today", es: "Responder a lo que el equipo pregunta hoy" },
    async does(at) {
      await at.hand.press("How are you, really?");
      await at.hand.write(at.say.checkIns.answer, `Fine, says ${at.name}`);
      await at.hand.press(at.say.circle.send);
      await said(at, "question", `Fine, says ${at.name}`);
    },
  },
  {
    name: { en: "Read how the others are today", es: "Leer cómo están hoy los demás" },
    async does({ name, hand, say, sees, union }) {
      await enter({ hand, union });
      await hand.press(say.rooms.tools["check-ins"]!);
      await hand.press("How are you, really?");
      await sees(`Fine, says ${name}`);
    },
  },
  {
    name: { en: "Tell them I'm away for a month", es: "Avisar de que estaré fuera un mes" },
    async does({ name, hand, say, union }) {
      const { ana, circle } = union;
      await enter({ hand, union });
      await hand.press(say.circle.people);
      await hand.press(say.person.toMe);
      await hand.press(say.person.awayMonth);
      const me = await until(ana, () =>
        ana.circle(circle)?.members.find((each) => each.name === name && each.away !== null),
      );
      // Two days on either side: a month from today, whichever day it is where somebody looks.
      const days = me.away! - Math.floor(Date.now() / 86_400_000);
      if (days < 28 || days > 32) throw new Error(`away for ${days} days`);
    },
  },
  {
    name: { en: "See who can help with rides", es: "Ver quién puede ayudar con viajes" },
    async does({ hand, say, sees, union }) {
      await enter({ hand, union });
      await hand.press(say.circle.people);
      await hand.press(say.person.look("Ana"));
      await sees("night rides");
    },
  },
  {
    name: { en: "Invite a friend", es: "Invitar a una amistad" },
    async does({ hand, say, sees, union }) {
      await enter({ hand, union });
      await hand.press(say.circle.people);
      await hand.press(say.people.inviteTitle);
      await hand.press(say.people.makeLink);
      await sees("/#/join/");
    },
  },
  {
    name: { en: "Check that we all see the same", es: "Comprobar que todo el mundo ve lo mismo" },
    async does({ hand, say, sees, union }) {
      await enter({ hand, union });
      await hand.press(say.circle.checks);
      await sees(say.circle.compareTitle);
    },
  },
  {
    name: { en: "Bookmark what I want to find again", es: "Guardar lo que quiero volver a encontrar" },
    async does({ hand, say, sees }) {
      await hand.press(say.news.all);
      await hand.press(say.news.acts("Winter kit"));
      await hand.press(say.news.bookmark);
      await sees(say.news.bookmarked);
    },
  },
  {
    name: { en: "Go back to what I bookmarked", es: "Volver a lo que guardé" },
    async does({ hand, say, sees }) {
      await hand.press(say.news.bookmarks);
      await hand.press("Winter kit");
      await sees("Socks and gloves, by Friday.");
    },
  },
  {
    name: { en: "Begin the day with nothing unread", es: "Empezar el día sin nada por leer" },
    async does({ hand, say, sees }) {
      await hand.press(say.news.readAll);
      await sees(say.news.heyEmpty);
    },
  },
  {
    name: { en: "See what the hall has of my last line", es: "Ver lo que la casa tiene de lo último que dije" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.hallTitle);
      await hand.press(say.me.held);
      await sees(say.me.heldFields.place);
    },
  },
  {
    name: { en: "Have my hall on another device too", es: "Tener mi casa también en otro aparato" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.linkDevice);
      await sees("/#/device/");
    },
  },
  {
    name: { en: "Use a library's computer for an hour", es: "Usar una hora la computadora de una biblioteca" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.visitPrepare);
      await sees("/#/visit/");
    },
  },
  {
    name: { en: "Write down my twelve words", es: "Anotar mis doce palabras" },
    async does({ hand, say, sees }) {
      await hand.press(say.words.remindGo);
      await sees(say.words.heading);
    },
  },
  {
    name: { en: "Have it dark at night", es: "Tenerlo oscuro de noche" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.themes.dark);
      await sees(say.me.looksTitle);
    },
  },
  {
    name: { en: "Have it in the other language", es: "Tenerlo en el otro idioma" },
    async does({ language, hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(wordsIn[otherThan(language)].common.languageName);
      await sees(wordsIn[otherThan(language)].me.looksTitle);
    },
    after: ({ hand, say }) => hand.press(say.common.languageName),
  },
  {
    name: { en: "Have quiet at night", es: "Tener silencio de noche" },
    async does({ hand, say, sees }) {
      await hand.press(say.home.arrange);
      await hand.press(say.news.quietSave);
      await sees(say.news.quietSaved);
    },
  },
  {
    name: { en: "Go back to what I have read", es: "Volver a lo que ya leí" },
    async does({ hand, say, sees }) {
      await hand.press(say.news.all);
      await sees(say.news.readBefore);
      await sees("Winter kit");
    },
  },
  {
    name: {
      en: "Know what others can do with what I write",
      es: "Saber qué pueden hacer otras personas con lo que escribo",
    },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.othersTitle);
      await sees(say.me.others);
    },
  },
  {
    name: { en: "Know what this phone keeps of me", es: "Saber qué guarda de mí este teléfono" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await hand.press(say.me.deviceTitle);
      await sees(say.me.deviceKeeps);
    },
  },
  {
    name: { en: "See which devices are mine", es: "Ver qué aparatos son míos" },
    async does({ hand, say, sees }) {
      await hand.press(say.common.me);
      await sees(say.me.here);
    },
  },
  {
    name: { en: "Have a circle out of sight", es: "Quitar de la vista un círculo" },
    async does({ hand, say, sees }) {
      await hand.press(say.home.arrange);
      await hand.press(`${say.news.hide}: ${title}`);
      await sees(`${say.news.show}: ${title}`);
    },
    after: ({ hand, say }) => hand.press(`${say.news.show}: ${title}`),
  },
  {
    name: { en: "Leave quickly", es: "Salir ya" },
    async does({ hand, say, address }) {
      await hand.press(say.common.leave);
      await expect.poll(address).toBe("about:blank");
    },
  },
];

function otherThan(language: "en" | "es"): "en" | "es" {
  return language === "en" ? "es" : "en";
}
