import type { Language } from "@unionhall/member";

/** As much of a browser's voice as is asked for. */
export type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/**
 * A voice of the device itself that speaks the language, the person's own first; else any of its own. Others send what they read to
 * whoever makes them: where there are only such, nothing is read.
 */
export function ownVoice<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const own = voices.filter(({ localService }) => localService);
  const speaks = own.filter(({ lang }) => lang.toLowerCase().startsWith(language));
  const [first = null] = [...preferred(speaks), ...preferred(own)];
  return first;
}

function preferred<V extends Voice>(voices: readonly V[]): readonly V[] {
  return voices.toSorted((a, b) => Number(b.default) - Number(a.default));
}

const longestBreath = 200;

/** Words in pieces that a voice can be stopped between: some fall silent in the middle of long ones. */
export function breaths(words: string): readonly string[] {
  return words
    .split(/(?<=[.!?…:;])\s+|\n+/)
    .flatMap(shorter)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function shorter(piece: string): readonly string[] {
  const pieces: string[] = [];
  let rest = piece;
  while (rest.length > longestBreath) {
    const space = rest.lastIndexOf(" ", longestBreath);
    const end = space > 0 ? space : longestBreath;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
