import { filesIn, foundIn } from "@unionhall/drill";
import { expect } from "vitest";
import type { Journey } from "./journey.ts";

/** In the hall's files, its log, and whatever crossed anybody's wire, none of these words can be read. Each wire carried more bytes than `least`. */
export async function nothingReadable(
  { hall, phones }: Journey,
  words: readonly string[],
  least: number,
): Promise<void> {
  const wires = phones.map(({ name, watched }) => ({
    name: `the wire of ${name}`,
    bytes: Buffer.concat(watched.wire),
  }));
  for (const { name, bytes } of wires) expect(bytes.length, name).toBeGreaterThan(least);
  const files = await filesIn(hall.dir);
  expect(files.map(({ name }) => name)).toContain("hall.db");
  const logged = { name: "the log", bytes: Buffer.from(JSON.stringify(hall.log)) };
  const found = [...files, ...wires, logged].flatMap((each) =>
    foundIn([each], words).map((word) => `"${word}" in ${each.name}`),
  );
  expect(found).toEqual([]);
}
