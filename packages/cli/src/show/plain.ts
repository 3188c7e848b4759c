/**
 * Note: what a terminal must not get from members. Names and texts are other people's: control characters
 * (C0, C1, DEL) could move the cursor, change the title or answer for the person at the keyboard; bidirectional
 * controls and line separators could make one line look like another; tag characters hide text. All are
 * replaced by a middle dot, so that nothing vanishes unseen.
 */
const harmful = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const loneHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of somebody else, on one line, harmless for a terminal. */
export function plain(text: string): string {
  return text.replaceAll(loneHalf, "\ufffd").replaceAll(harmful, "·");
}

/** The same for text of several lines; every further line is set in. */
export function plainLines(text: string, indent: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(plain)
    .join(`\n${indent}`);
}

/** What somebody typed, cut to what a sentence can hold. */
export function quoted(text: string): string {
  const shown = plain(text);
  return shown.length > 60 ? `“${shown.slice(0, 59)}…”` : `“${shown}”`;
}

/** JSON for programs, all harmful characters written as escapes: the value is the same, a terminal is safe. */
export function jsonText(value: unknown): string {
  const escaped = (found: string): string =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
      "",
    );
  // JSON's own line feeds, between values, are none of the members'.
  return JSON.stringify(value).replaceAll(harmful, escaped);
}
