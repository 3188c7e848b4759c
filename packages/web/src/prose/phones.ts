import type { Piece } from "./leads.ts";
import { leadOf, piecesOf } from "./leads.ts";

const phone = /(?<![\d/])\+?\(?\d[\d ().–-]{5,}\d/g;
const isDate = /^\d{4}-\d\d-\d\d$/;
/** What is dialled once somebody answers: a word for it, and then the digits. */
const code = /(?:code|pin|access|c[oó]digo|clave)[^\d\n]{0,12}(\d[\d ]{2,14}\d)( ?#)?/i;
const [fewestDigits, mostDigits] = [7, 15];

/** Where something is, or how to join, by the addresses and telephone numbers in it. A code that stands after a number is dialled after it. Put together again, it is the same. */
export function placePieces(place: string): readonly Piece[] {
  return piecesOf(place).flatMap((piece) => ("words" in piece ? withPhones(piece.words) : [piece]));
}

function withPhones(words: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let [from, afterCode] = [0, 0];
  for (const found of words.matchAll(phone)) {
    const [address] = found;
    if (found.index < afterCode || isDate.test(address) || !isLong(digitsOf(address))) continue;
    const end = found.index + address.length;
    const then = code.exec(words.slice(end));
    const lead = leadOf(dialling(address, then));
    if (lead === null) continue;
    if (then !== null) afterCode = end + then.index + then[0].length;
    if (found.index > from) pieces.push({ words: words.slice(from, found.index) });
    pieces.push({ address, lead });
    from = end;
  }
  return from < words.length ? [...pieces, { words: words.slice(from) }] : pieces;
}

/** Commas are pauses: the code waits until the call is taken. */
function dialling(address: string, found: RegExpExecArray | null): string {
  const number = `${address.startsWith("+") ? "+" : ""}${digitsOf(address)}`;
  if (found === null) return `tel:${number}`;
  return `tel:${number},,${digitsOf(found[1]!)}${found[2] === undefined ? "" : "%23"}`;
}

function isLong({ length }: string): boolean {
  return length >= fewestDigits && length <= mostDigits;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}
