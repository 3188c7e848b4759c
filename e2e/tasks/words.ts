/* oxlint-disable no-restricted-imports -- the tasks follow whatever the app calls a thing, and the app is no library that exports its words */
import { checkIns as checkInsEn } from "../../packages/web/src/messages/en/check-ins.ts";
import { docs as docsEn } from "../../packages/web/src/messages/en/docs.ts";
import { news as newsEn } from "../../packages/web/src/messages/en/news.ts";
import { person as personEn } from "../../packages/web/src/messages/en/person.ts";
import { rooms as roomsEn } from "../../packages/web/src/messages/en/rooms.ts";
import { schedule as scheduleEn } from "../../packages/web/src/messages/en/schedule.ts";
import { toDos as toDosEn } from "../../packages/web/src/messages/en/to-dos.ts";
import { inside as insideEn } from "../../packages/web/src/messages/en-inside.ts";
import { en } from "../../packages/web/src/messages/en.ts";
import { checkIns as checkInsEs } from "../../packages/web/src/messages/es/check-ins.ts";
import { docs as docsEs } from "../../packages/web/src/messages/es/docs.ts";
import { news as newsEs } from "../../packages/web/src/messages/es/news.ts";
import { person as personEs } from "../../packages/web/src/messages/es/person.ts";
import { rooms as roomsEs } from "../../packages/web/src/messages/es/rooms.ts";
import { schedule as scheduleEs } from "../../packages/web/src/messages/es/schedule.ts";
import { toDos as toDosEs } from "../../packages/web/src/messages/es/to-dos.ts";
import { inside as insideEs } from "../../packages/web/src/messages/es-inside.ts";
import { es } from "../../packages/web/src/messages/es.ts";

/** The app's own words: the tasks follow whatever it calls a thing. */
const english = {
  ...en,
  ...insideEn,
  news: newsEn,
  rooms: roomsEn,
  toDos: toDosEn,
  docs: docsEn,
  schedule: scheduleEn,
  checkIns: checkInsEn,
  person: personEn,
};

const spanish: typeof english = {
  ...es,
  ...insideEs,
  news: newsEs,
  rooms: roomsEs,
  toDos: toDosEs,
  docs: docsEs,
  schedule: scheduleEs,
  checkIns: checkInsEs,
  person: personEs,
};

export type Words = typeof english;
export const wordsIn: Readonly<Record<"en" | "es", Words>> = { en: english, es: spanish };
