/*
 * A list shows a text's first words before what reads Markdown is here, so its signs are taken off one by one. What is left
 * of them in odd places does no harm: it is words.
 */

const atLineStart = /^[ \t]*(?:#{1,6} |> ?|[-*+] |\d{1,9}[.)] )+/gm;
const pictures = /!\[([^[\]\n]{0,500})\]\((?:blob_|new_)[^()\n]{1,200}\)/g;
const links = /\[([^[\]\n]{1,200})\]\([^()\s]{1,2000}\)/g;
const stars = /(?<!\w)(\*\*|__|[*_`])(?=\S)([^*_`\n]{1,200})\1(?!\w)/g;
const escapes = /\\([!-/:-@[-`{-~])/g;

/** A text whose changes are shown: a file in it by what is to be seen there, and not by its name in the hall. */
export function withoutNames(text: string): string {
  return text.replace(pictures, "[$1]");
}

/** The first words of a text, without the signs of Markdown. */
export function excerptOf(text: string): string {
  return text
    .replace(atLineStart, "")
    .replace(pictures, "$1")
    .replace(links, "$1")
    .replace(stars, "$2")
    .replace(escapes, "$1");
}

/** What is shown of a text or a line that was found or marked: a line has no signs, and stands as it was said. */
export function firstWordsOf({ line, excerpt }: { readonly line: string | null; readonly excerpt: string }): string {
  return line === null ? excerptOf(excerpt) : excerpt;
}
