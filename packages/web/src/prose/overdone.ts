/*
 * Note: overdone texts. Reading Markdown takes time in proportion to a text, but for three things that nobody writes:
 * lists and quotes begun in each other on one line, stars and underlines by turns, and many that begin what stands out before
 * any ends it. Of 20,000 such signs each takes seconds. They are counted first, which takes no time, and such a text is shown
 * as it was written.
 */

const mostOnOneLine = 16;
const mostTurns = 256;
const mostOpen = 256;
const emptyLines = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/;

export function isOverdone(text: string): boolean {
  if (turnsIn(text) > mostTurns) return true;
  if (text.split(emptyLines).some((part) => openIn(part) > mostOpen)) return true;
  return text.split(/[\r\n]/).some((line) => begunOn(line) > mostOnOneLine);
}

/** How often a star stands beside an underline. */
function turnsIn(text: string): number {
  let turns = 0;
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    if (pair === "*_" || pair === "_*") turns++;
  }
  return turns;
}

/** How many stars and underlines at most wait for those that end what they begin (CommonMark 0.31, emphasis). */
function openIn(text: string): number {
  const open = { "*": 0, _: 0 };
  let most = 0;
  for (const { 0: signs, index } of text.matchAll(/\*+|_+/g)) {
    const sign = signs.startsWith("*") ? "*" : "_";
    const { begins, ends } = mayDo(sign, text[index - 1] ?? " ", text[index + signs.length] ?? " ");
    if (ends && open[sign] > 0) open[sign] = Math.max(0, open[sign] - signs.length);
    else if (begins) open[sign] += signs.length;
    most = Math.max(most, open["*"] + open._);
  }
  return most;
}

/** Whether signs between two others may begin or end what stands out. */
function mayDo(sign: "*" | "_", before: string, after: string): { readonly begins: boolean; readonly ends: boolean } {
  const isLeft = isSpace(after) ? false : !isMark(after) || isSpace(before) || isMark(before);
  const isRight = isSpace(before) ? false : !isMark(before) || isSpace(after) || isMark(after);
  if (sign === "*") return { begins: isLeft, ends: isRight };
  return { begins: isLeft && (!isRight || isMark(before)), ends: isRight && (!isLeft || isMark(after)) };
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign);
}

function isMark(sign: string): boolean {
  return /[\p{P}\p{S}]/u.test(sign);
}

/** How many lists and quotes a line may begin or go on with. */
function begunOn(line: string): number {
  let begun = 0;
  for (let at = 0; at < line.length && begun <= mostOnOneLine; at++) {
    const sign = line[at]!;
    if (begins(sign, line[at - 1], line[at + 1])) begun++;
    else if (!" \t-+*.)".includes(sign) && !isDigit(sign)) break;
  }
  return begun;
}

function begins(sign: string, before: string | undefined, after: string | undefined): boolean {
  if (sign === ">") return true;
  if ("-+*".includes(sign)) return after === " " || after === "\t";
  return (sign === "." || sign === ")") && isDigit(before);
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= "0" && sign <= "9";
}
