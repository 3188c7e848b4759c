import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Something that was searched: a file, or what crossed the wire. */
export interface Haystack {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Every file under a directory, at the moment: databases, logs that go before them, anything else. */
export async function filesUnder(dir: string): Promise<readonly Haystack[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (where) => ({ where, bytes: await readFile(where) })));
}

/** The words that can be read in any of these, each with the place and the writing it was found in. Meant to be empty. */
export function readable(words: readonly string[], hay: readonly Haystack[]): readonly string[] {
  return hay.flatMap(({ where, bytes }) =>
    words.flatMap((word) =>
      writings(word)
        .filter(({ needle }) => bytes.includes(needle))
        .map(({ name }) => `"${word}" in ${name} in ${where}`),
    ),
  );
}

interface Writing {
  readonly name: string;
  readonly needle: Buffer;
}

/** The ways in which a careless program leaves a text behind. */
function writings(word: string): readonly Writing[] {
  const utf16 = Buffer.from(word, "utf16le");
  return [
    { name: "UTF-8", needle: Buffer.from(word) },
    { name: "UTF-16 LE", needle: utf16 },
    { name: "UTF-16 BE", needle: Buffer.from(utf16).swap16() },
    { name: "hexadecimal", needle: Buffer.from(Buffer.from(word).toString("hex")) },
    { name: "percent signs", needle: Buffer.from(encodeURIComponent(word)) },
    ...[0, 1, 2].map((shift) => ({ name: "base64", needle: base64Within(word, shift) })),
  ];
}

/** What base64 has of a word that begins `shift` bytes into a group of three, whatever stands around it. */
function base64Within(word: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
  const first = Math.ceil((shift * 8) / 6);
  const whole = Math.floor((bytes.length * 8) / 6);
  return Buffer.from(bytes.toString("base64").slice(first, whole));
}
