/** Thrown while a file is read, and a value again at the door of `readConversation`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** One plain sentence, with the file and the line it is about. */
export function refuse(file: string, line: number, what: string): never {
  throw new Refusal(`${file}, line ${line}: ${what}`);
}

/** What a file says, cut to what a sentence can hold, without what could mislead a terminal. */
export function said(text: string): string {
  const shown = text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "·");
  return shown.length > 40 ? `“${shown.slice(0, 39)}…”` : `“${shown}”`;
}
