const begins = "new_";

/** What a file that was picked is called in a text until it is sent, and the hall knows it by another name. */
export function unsentName(nth: number): string {
  return `${begins}${nth}_`;
}

export function isUnsent(name: string): boolean {
  return name.startsWith(begins) && name.length < 16;
}

/** The text once such a file has been sent. */
export function withSent(text: string, name: string, blob: string): string {
  return text.replaceAll(`](${name}`, `](${blob}`);
}
