const begins = "new_";

/**
 * What a file that was picked is called in a text until it is sent, and the hall knows it by another name. A draft may have names
 * of files that were picked before the app was closed: those are gone, and what is picked now is none of them.
 */
export function unsentName(text: string, taken: ReadonlyMap<string, unknown>): string {
  for (let nth = taken.size + 1; ; nth++) {
    const name = `${begins}${nth}_`;
    if (!taken.has(name) && !text.includes(`](${name}`)) return name;
  }
}

export function isUnsent(name: string): boolean {
  return name.startsWith(begins) && name.length < 16;
}

/** The text once such a file has been sent. */
export function withSent(text: string, name: string, blob: string): string {
  return text.replaceAll(`](${name}`, `](${blob}`);
}
