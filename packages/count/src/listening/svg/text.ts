/** Text of somebody else, safe within SVG, on one line: no markup, nothing that XML forbids, nothing that turns a line round. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replaceAll(/[\p{Bidi_Control}\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu, "")
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const narrow = new Set("iljtfrI.,:;'’‘!|()[]/ ");
const wide = new Set("mwMWQO@%—…ÆŒ");

/** About how wide a letter is, of its size; no font is asked, so rather too wide than too narrow. */
function letterWidth(letter: string): number {
  if (narrow.has(letter)) return 0.34;
  if (wide.has(letter)) return 0.95;
  // From Chinese and Korean on, letters are square.
  if (letter.codePointAt(0)! >= 0x1100) return 1.05;
  return /[\p{Lu}\p{N}]/u.test(letter) ? 0.7 : 0.56;
}

function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}

/** Broken between words into lines of this width, in sizes of a letter; what does not fit ends in three dots. */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text, width)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), dotted(lines[most - 1]!, width)];
}

/** A word that is longer than a line is broken where the line ends. */
function wordsOf(text: string, width: number): readonly string[] {
  const clean = text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return clean.split(" ").flatMap((word) => {
    const parts: string[] = [""];
    for (const letter of word) {
      if (widthOf(parts.at(-1)! + letter) > width) parts.push("");
      parts[parts.length - 1] += letter;
    }
    return parts;
  });
}

function dotted(line: string, width: number): string {
  const letters = [...line];
  while (widthOf(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").replace(/[\s,.;:–—-]+$/u, "")}…`;
}
