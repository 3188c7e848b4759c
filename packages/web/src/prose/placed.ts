/** Whether a file has its place in a text, by its name in the hall. Told without reading the text as it is meant. */
export function isPlaced(text: string, blob: string): boolean {
  return text.includes(`](${blob}`);
}
