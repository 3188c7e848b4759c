import { expect } from "vitest";
import type { Task } from "./task.ts";
import { title } from "./union.ts";

/** What one does for oneself, at Home. */
export const home: readonly Task[] = [
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
    async does({ hand, say, sees, seesNo }) {
      await hand.press(say.news.readAll);
      await seesNo(say.news.readAll);
      await sees(say.news.heyEmpty);
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
    name: { en: "Write down my twelve words", es: "Anotar mis doce palabras" },
    async does({ hand, say, sees }) {
      await hand.press(say.words.remindGo);
      await sees(say.words.heading);
    },
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
