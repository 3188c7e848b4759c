import { news as en } from "./en/news.ts";
import { news as es } from "./es/news.ts";
import { text } from "./messages.ts";

/** What is said about news and what is somebody's alone, in both languages together: who is not inside yet does not fetch it. */
export function newsText(): typeof en {
  return text().language === "es" ? es : en;
}
