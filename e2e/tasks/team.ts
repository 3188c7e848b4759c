import { toDosOf } from "@unionhall/union";
import { until } from "../journeys/headless.ts";
import type { Task } from "./task.ts";
import { goInto, said } from "./task.ts";

/** What one does with the others of a circle. */
export const team: readonly Task[] = [
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
      await goInto(at, at.say.rooms.tools["chat"]!);
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
    async does(at) {
      const { name, hand, say } = at;
      const { ana, rooms } = at.union;
      await goInto(at, say.rooms.tools["lists"]!);
      await hand.press("Winter");
      await hand.press(say.toDos.add);
      await hand.write(say.toDos.what, `Ladders, ${name}`);
      await hand.enter();
      await until(ana, () => ana.rooms.look(rooms.list)?.items.some((item) => item.title === `Ladders, ${name}`));
    },
  },
  {
    name: { en: "Find last month's notes", es: "Encontrar las notas del mes pasado" },
    async does(at) {
      await goInto(at, at.say.rooms.tools["docs"]!);
      await at.hand.press("Notes of October");
      await at.sees("We rent the van for a year.");
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
    async does(at) {
      const { ana, rooms } = at.union;
      await goInto(at, at.say.rooms.tools["board"]!);
      await at.hand.press("Winter kit");
      await at.hand.press(at.say.rooms.boostWords[0]!);
      await until(ana, () => ana.rooms.look(rooms.kit)?.boosts.some(({ names }) => names.includes(at.name)));
    },
  },
  {
    name: { en: "Say that I come to the national call", es: "Decir que voy a la llamada nacional" },
    async does(at) {
      const { ana, circle, rooms } = at.union;
      await goInto(at, at.say.rooms.tools["schedule"]!);
      // The month has its name too, on its days.
      await at.hand.press("National call", `#/circle/${circle}/room/${rooms.schedule.room}/${rooms.call.room}`);
      await at.hand.press(at.say.schedule.answers.yes);
      await until(ana, () =>
        ana.rooms.look(rooms.call)?.answers.some(({ name, coming }) => name === at.name && coming === "yes"),
      );
    },
  },
  {
    name: { en: "Answer what the team asks today", es: "Responder a lo que el equipo pregunta hoy" },
    async does(at) {
      await at.hand.press("How are you, really?");
      await at.sees(at.say.checkIns.askedToday);
      await at.hand.write(at.say.checkIns.answer, `Fine, says ${at.name}`);
      await at.hand.press(at.say.circle.send);
      await said(at, "question", `Fine, says ${at.name}`);
      await at.seesNo(at.say.checkIns.askedToday);
    },
  },
  {
    name: { en: "Read how the others are today", es: "Leer cómo están hoy los demás" },
    async does(at) {
      await goInto(at, at.say.rooms.tools["check-ins"]!);
      await at.hand.press("How are you, really?");
      await at.sees(`Fine, says ${at.name}`);
    },
  },
  {
    name: { en: "Tell them I'm away for a month", es: "Avisar de que estaré fuera un mes" },
    async does(at) {
      const { ana, circle } = at.union;
      await goInto(at, at.say.circle.people);
      await at.hand.press(at.say.person.toMe);
      await at.hand.press(at.say.person.awayMonth);
      const me = await until(ana, () =>
        ana.circle(circle)?.members.find(({ name, away }) => name === at.name && away !== null),
      );
      // Two days on either side: a month from today, whichever day it is where somebody looks.
      const days = me.away! - Math.floor(Date.now() / 86_400_000);
      if (days < 28 || days > 32) throw new Error(`away for ${days} days`);
    },
  },
  {
    name: { en: "See who can help with rides", es: "Ver quién puede ayudar con viajes" },
    async does(at) {
      await goInto(at, at.say.circle.people);
      await at.hand.press(at.say.person.look("Ana"));
      await at.sees("night rides");
    },
  },
  {
    name: { en: "Invite a friend", es: "Invitar a una amistad" },
    async does(at) {
      await goInto(at, at.say.circle.people);
      await at.hand.press(at.say.people.inviteTitle);
      await at.hand.press(at.say.people.makeLink);
      await at.sees("/#/join/");
    },
  },
  {
    name: { en: "Check that we all see the same", es: "Comprobar que todo el mundo ve lo mismo" },
    async does(at) {
      await goInto(at, at.say.circle.checks);
      await at.sees(at.say.circle.compareTitle);
    },
  },
];
