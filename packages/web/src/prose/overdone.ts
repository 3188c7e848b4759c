/*
 * Note: overdone texts. Reading Markdown takes time in proportion to a text, but for two things that nobody writes: lists
 * and quotes begun in each other on one line, and stars and underlines by turns. Of 20,000 such signs each takes seconds. They
 * are counted first, which takes no time, and such a text is shown as it was written.
 */

const mostOnOneLine = 16;
const mostTurns = 256;

export function isOverdone(text: string): boolean {
  return turnsIn(text) > mostTurns || text.split(/[\r\n]/).some((line) => begunOn(line) > mostOnOneLine);
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
