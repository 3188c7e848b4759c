import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText, plain, plainLines, quoted } from "./plain.ts";

test.each([
  ["\u001b[31mred", "·[31mred"],
  ["bell\u0007 null\u0000 delete\u007f", "bell· null· delete·"],
  ["csi \u009b2J", "csi ·2J"],
  ["rtl \u202etxet\u202c", "rtl ·txet·"],
  ["two\nlines", "two·lines"],
  ["separators \u2028\u2029", "separators ··"],
  ["tags \u{e0041}", "tags ·"],
  ["half \ud800", "half \ufffd"],
  ["ñandú 👩🏽‍🌾 ש", "ñandú 👩🏽‍🌾 ש"],
])("%j becomes %j", (text, shown) => {
  expect(plain(text)).toBe(shown);
});

const harmful = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

test("nothing that anybody writes brings a control character to a terminal", () => {
  const anything = fc.string({ unit: "binary" });
  fc.assert(fc.property(anything, (text) => !harmful.test(plain(text)) && !harmful.test(quoted(text))));
  fc.assert(fc.property(anything, (text) => !harmful.test(jsonText({ [text]: text }))));
});

test("JSON made safe means the same", () => {
  const same = (text: string): boolean => (JSON.parse(jsonText([text])) as string[])[0] === text;
  fc.assert(fc.property(fc.string({ unit: "binary" }), same));
  expect(JSON.parse(jsonText("\u009b\u202e\u{e0041}"))).toBe("\u009b\u202e\u{e0041}");
});

test("further lines are set in, so that nobody writes a line that looks like somebody else's", () => {
  expect(plainLines("one\r\ntwo\u2028three", "  ")).toBe("one\n  two\n  three");
});

test("what was typed is cut to what a sentence holds", () => {
  expect(quoted("x".repeat(100))).toBe(`“${"x".repeat(59)}…”`);
});
