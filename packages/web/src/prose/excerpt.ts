/*
 * A list shows a text's first words before what reads Markdown is here, so its signs are taken off one by one. What is left
 * of them in odd places does no harm: it is words.
 */

const atLineStart = /^[ \t]*(?:#{1,6} |> ?|[-*+] |\d{1,9}[.)] )+/gm;
const links = /\[([^[\]\n]{1,200})\]\([^()\s]{1,2000}\)/g;
const stars = /(?<!\w)(\*\*|__|[*_`])(?=\S)([^*_`\n]{1,200})\1(?!\w)/g;
const escapes = /\\([!-/:-@[-`{-~])/g;

/** The first words of a text, without the signs of Markdown. */
export function excerptOf(text: string): string {
  return text.replace(atLineStart, "").replace(links, "$1").replace(stars, "$2").replace(escapes, "$1");
}
