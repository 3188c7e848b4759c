import { sha256 } from "@noble/hashes/sha2.js";

/**
 * An order of `among` that nobody chose and anybody can repeat: by SHA-256 of the seed, what the lot is about, and each
 * one's number, smallest first. `among` are whole numbers below 2³² and are drawn as a set: in which order they are
 * given does not matter. As numbers are drawn and not names, nobody is luckier for how they are called.
 *
 * The seed has to be fixed before the votes are known to whoever may still vote, and unknown before: a hash of the
 * sealed ballots, say.
 */
export function lot(seed: Uint8Array, about: string, among: Iterable<number>): number[] {
  const ticket = ticketOf(seed, about);
  const numberAt = new DataView(ticket.buffer, ticket.length - 4);
  const drawn = [...new Set(among)].map((number) => {
    numberAt.setUint32(0, number);
    return { number, key: sha256(ticket) };
  });
  return drawn.toSorted((a, b) => compareBytes(a.key, b.key)).map(({ number }) => number);
}

/** Each part with its length before it, so that no two lots share a ticket; the number in four bytes comes last. */
function ticketOf(seed: Uint8Array, about: string): Uint8Array {
  const words = [...about].map((letter) => letter.codePointAt(0)!);
  return Uint8Array.from([...u32(seed.length), ...seed, ...u32(words.length), ...words.flatMap(u32), ...u32(0)]);
}

function u32(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
