/** Marks that turn or end a direction, and what no name has a use for: line ends, controls, halves of letters. */
const harmful = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A file's name as it is shown, and as a browser is asked to save it, which makes no paths of it: whoever sent it chose it,
 * and may mean it to look like another.
 */
export function shownName(name: string): string {
  const plain = name.replaceAll(harmful, "\ufffd").trim();
  return plain === "" ? "\ufffd" : plain;
}
