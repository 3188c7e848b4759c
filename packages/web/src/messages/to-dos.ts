import { toDos as en } from "./en/to-dos.ts";
import { toDos as es } from "./es/to-dos.ts";
import { text } from "./messages.ts";

/** What is said about to-dos, in both languages together: who is not inside yet does not fetch it. */
export function toDoText(): typeof en {
  return text().language === "es" ? es : en;
}
