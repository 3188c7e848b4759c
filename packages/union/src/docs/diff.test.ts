import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./diff.ts";

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join("");

test.each([
  ["", "", ""],
  ["same", "same", "same"],
  ["", "all of it", "[+all of it+]"],
  ["all of it", "", "[-all of it-]"],
  ["two pairs of wool socks", "three pairs of warm socks", "[-two-][+three+] pairs of [-wool-][+warm+] socks"],
  ["socks, hat", "socks, gloves, hat", "socks, [+gloves, +]hat"],
  ["mañana a las 3", "mañana a las 4", "mañana a las [-3-][+4+]"],
  ["don't", "do", "[-don't-][+do+]"],
  ["a\n\nb", "a\nb", "a\n[-\n-]b"],
])("%j to %j is %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

const words = fc.array(fc.constantFrom("kit", "van", " ", ", ", "\n", "ñ", "🧤", "\ud800"), { maxLength: 40 });

test("whatever two texts are, each can be put together again, and nothing stands twice", () => {
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [before, after] = [one.join(""), two.join("")];
      const stretches = wordDiff(before, after);
      const without = (kind: string): string =>
        stretches
          .filter((each) => each.kind !== kind)
          .map(({ text }) => text)
          .join("");
      expect([without("new"), without("gone")]).toEqual([before, after]);
      expect(stretches.some(({ kind }, at) => kind === stretches[at + 1]?.kind)).toBe(false);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("a text of full length that changed everywhere is compared by lines or said anew, and takes no time to speak of", () => {
  const long = (seed: number): string => Array.from({ length: 3_000 }, (_, at) => `${(at * seed) % 977}x`).join(" ");
  const stretches = wordDiff(long(7), long(11));
  expect(stretches).toHaveLength(2);
  const lines = (mark: string): string => Array.from({ length: 400 }, (_, at) => `${at}${mark}\n`).join("");
  expect(wordDiff(`${lines("")}end`, `${lines(" so it is")}end`).map(({ kind }) => kind)).toEqual([
    "gone",
    "new",
    "same",
  ]);
});
