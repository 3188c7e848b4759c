import fc from "fast-check";
import { expect, test } from "vitest";
import { member } from "../room.fixture.ts";
import { mentionOf, mentionsIn, partsOf, withNames } from "./mentions.ts";

const [ash, bo] = [member(1), member(2)];
const names = new Map([[ash, "Ash"]]);
const nameOf = (who: typeof ash): string => names.get(who) ?? "";

test("somebody in a text reads with the name that they have, and who has none as they are written", () => {
  const text = `${mentionOf(ash)}, ${mentionOf(bo)}: van at 3. ${mentionOf(ash)}s cooler`;
  expect(mentionsIn(text)).toEqual([ash, bo]);
  expect(withNames(text, nameOf)).toBe(`@Ash, @${bo}: van at 3. @Ashs cooler`);
});

test("what only looks like a mention stays words", () => {
  for (const text of ["@Ash", "@member_", "@member_ash", `@${ash.slice(0, -1)}`, `@${ash.slice(0, -1)}1`, ash]) {
    expect(mentionsIn(text)).toEqual([]);
    expect(withNames(text, nameOf)).toBe(text);
  }
});

test("put together again, the parts are the text", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("@member_", mentionOf(ash), mentionOf(bo), ash));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const whole = partsOf(text).map((part) => ("member" in part ? mentionOf(part.member) : part.words));
      expect(whole.join("")).toBe(text);
    }),
    { seed: 1 },
  );
});
