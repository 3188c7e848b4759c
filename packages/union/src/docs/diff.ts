/** A stretch of a text: in both, in the one before alone, or in the one after alone. */
export interface Stretch {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** So many changes are looked for word by word, then so many line by line; a text that changed more was written anew. */
const mostChanges = 1_000;

/**
 * What changed from one text to another, word by word. Put together without what is new it is the first, without what is
 * gone the second, whatever they are. After Myers, An O(ND) difference algorithm and its variations (1986).
 */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  return diff(wordsIn(before), wordsIn(after)) ?? diff(linesIn(before), linesIn(after)) ?? anew(before, after);
}

function anew(before: string, after: string): readonly Stretch[] {
  const both: readonly Stretch[] = [
    { kind: "gone", text: before },
    { kind: "new", text: after },
  ];
  return both.filter(({ text }) => text !== "");
}

/** Words, and what is between them letter by letter. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    if (isOfWord(letter)) word += letter;
    else {
      if (word !== "") words.push(word);
      words.push(letter);
      word = "";
    }
  }
  return word === "" ? words : [...words, word];
}

/** Letters and digits of any script: what is not of ASCII counts as one, but for its own spaces and marks. */
function isOfWord(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  if (code >= 0x80) return code > 0xbf && (code < 0x2000 || code > 0x206f) && code !== 0x3000;
  const isDigit = code >= 48 && code <= 57;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isDigit || isLetter || code === 39;
}

function linesIn(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}\n` : line)).filter((line) => line !== "");
}

function diff(a: readonly string[], b: readonly string[]): readonly Stretch[] | null {
  let [start, end] = [0, 0];
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = editsBetween(a.slice(start, a.length - end), b.slice(start, b.length - end));
  if (middle === null) return null;
  const same = (words: readonly string[]): readonly Stretch[] => words.map((text) => ({ kind: "same", text }));
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

/**
 * How far down `a` one gets with so many changes, on each diagonal (how much further in `a` than in `b`). Each round is
 * kept, to go back along it. Null where it takes more changes than are looked for.
 */
function editsBetween(a: readonly string[], b: readonly string[]): readonly Stretch[] | null {
  const rounds: ReadonlyMap<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let changes = 0; changes <= Math.min(mostChanges, a.length + b.length); changes++) {
    rounds.push(new Map(reach));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isDown(reach, diagonal, changes) ? reach.get(diagonal + 1)! : reach.get(diagonal - 1)! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, rounds);
    }
    reach = new Map(reach);
  }
  return null;
}

/** Whether a diagonal is come to by something new rather than by something gone. */
function isDown(reach: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && reach.get(diagonal - 1)! < reach.get(diagonal + 1)!;
}

function wayBack(
  a: readonly string[],
  b: readonly string[],
  rounds: readonly ReadonlyMap<number, number>[],
): readonly Stretch[] {
  const edits: Stretch[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = rounds.length - 1; changes >= 0; changes--) {
    const reach = rounds[changes]!;
    const down = isDown(reach, x - y, changes);
    const before = x - y + (down ? 1 : -1);
    const fromX = changes === 0 ? 0 : reach.get(before)!;
    const fromY = changes === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) edits.push({ kind: "same", text: a[(y--, --x)]! });
    if (changes === 0) break;
    edits.push(down ? { kind: "new", text: b[--y]! } : { kind: "gone", text: a[--x]! });
  }
  return edits.toReversed();
}

/** Alike ones that follow each other as one; where something was replaced, what is gone stands first. */
function joined(edits: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [gone, fresh] = ["", ""];
  const flush = (): void => {
    if (gone !== "") stretches.push({ kind: "gone", text: gone });
    if (fresh !== "") stretches.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const { kind, text } of edits) {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else {
      flush();
      const last = stretches.at(-1);
      if (last?.kind === "same") stretches[stretches.length - 1] = { kind, text: last.text + text };
      else stretches.push({ kind, text });
    }
  }
  flush();
  return stretches;
}
