import { folded } from "../search/folded.ts";

/** A text as search folds it, without what cannot be seen as well; and from where in the text each letter of it is. */
export interface Folded {
  readonly text: string;
  /** For each of its letters, where in the text that stands; at the end, how long the text is. */
  readonly from: readonly number[];
}

/** Letters that are not a plain one with a mark, and are written as these for want of a key. */
const plainOnes = new Map(
  Object.entries({
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    æ: "ae",
    œ: "oe",
    ß: "ss",
    ı: "i",
    ħ: "h",
    ς: "σ",
    "’": "'",
  }),
);

export function foldedFrom(text: string): Folded {
  let all = "";
  const from: number[] = [];
  let at = 0;
  for (const each of text) {
    // Twice: a capital may become a letter with a mark of its own.
    const bare = folded(folded(each.normalize("NFKD").replaceAll(/\p{Cf}/gu, "")));
    const letters = plainOnes.get(bare) ?? bare;
    all += letters;
    for (let nth = 0; nth < letters.length; nth++) from.push(at);
    at += each.length;
  }
  return { text: all, from: [...from, text.length] };
}
