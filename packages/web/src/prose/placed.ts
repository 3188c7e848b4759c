/** Quotes and lists, then a picture, and nothing after it. */
const alone = /^[\s>*+\d.)-]*!\[.*\)\s*$/;

/**
 * Whether a file has its place in a text, by its name in the hall. Told without reading the text as it is meant; a name within a
 * sentence is no place, so that no file is neither in the text nor below it.
 */
export function isPlaced(text: string, blob: string): boolean {
  return text.split("\n").some((line) => line.includes(`](${blob}`) && alone.test(line));
}
