import { text } from "../messages/messages.ts";

/** Several words in a sentence, as the language puts them together: “Ash, Bo and Cy”. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(text().language).format(words);
}
