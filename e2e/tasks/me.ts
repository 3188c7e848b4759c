import { expect } from "vitest";
import type { Doing, Task } from "./task.ts";
import type { Words } from "./words.ts";
import { wordsIn } from "./words.ts";

/** Under *Me*: what is pressed there, and what is seen then. */
function atMe(name: Task["name"], presses: (say: Words) => readonly string[], shows: (say: Words) => string): Task {
  return {
    name,
    async does({ hand, say, sees }) {
      for (const each of [say.common.me, ...presses(say)]) await hand.press(each);
      await sees(shows(say));
    },
  };
}

/** What one has done with one's own devices. */
export const me: readonly Task[] = [
  atMe(
    { en: "See what the hall has of my last line", es: "Ver lo que la casa tiene de lo último que dije" },
    (say) => [say.me.hallTitle, say.me.held],
    (say) => say.me.heldFields.place,
  ),
  atMe(
    { en: "Have my hall on another device too", es: "Tener mi casa también en otro aparato" },
    (say) => [say.me.linkDevice],
    () => "/#/device/",
  ),
  atMe(
    { en: "Use a library's computer for an hour", es: "Usar una hora la computadora de una biblioteca" },
    (say) => [say.me.visitPrepare],
    () => "/#/visit/",
  ),
  {
    name: { en: "Have it dark at night", es: "Tenerlo oscuro de noche" },
    async does({ hand, say, light }) {
      await hand.press(say.common.me);
      expect(await light()).toBeGreaterThan(200);
      await hand.press(say.me.themes.dark);
      await expect.poll(light).toBeLessThan(50);
    },
  },
  {
    name: { en: "Have it in the other language", es: "Tenerlo en el otro idioma" },
    async does({ language, hand, say, sees }) {
      const other = wordsIn[otherThan(language)];
      await hand.press(say.common.me);
      await hand.press(other.common.languageName);
      await sees(other.me.looksTitle);
    },
    after: ({ hand, say }) => hand.press(say.common.languageName),
  },
  atMe(
    {
      en: "Know what others can do with what I write",
      es: "Saber qué pueden hacer otras personas con lo que escribo",
    },
    (say) => [say.me.othersTitle],
    (say) => say.me.others,
  ),
  atMe(
    { en: "Know what this phone keeps of me", es: "Saber qué guarda de mí este teléfono" },
    (say) => [say.me.deviceTitle],
    (say) => say.me.deviceKeeps,
  ),
  atMe(
    { en: "See which devices are mine", es: "Ver qué aparatos son míos" },
    () => [],
    (say) => say.me.here,
  ),
];

function otherThan(language: Doing["language"]): Doing["language"] {
  return language === "en" ? "es" : "en";
}
