import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { foundIn } from "./search.ts";

const words = "Whose is the ladder";

test.each(["utf8", "utf16le"] as const)(
  "words that lie among other bytes as %s, bare or written down, are found",
  (how) => {
    const bare = Buffer.concat([Buffer.from([7, 0, 255]), Buffer.from(words, how), Buffer.from([9])]);
    const written = (["hex", "base64"] as const).map((form) => Buffer.from(bare.toString(form), "ascii"));
    for (const bytes of [bare, ...written]) expect(foundIn([new Uint8Array(3), bytes], [words])).toEqual([words]);
  },
);

test("what is not there is not found", () => {
  expect(foundIn([Buffer.from("Whose is the kettle")], [words])).toEqual([]);
});
