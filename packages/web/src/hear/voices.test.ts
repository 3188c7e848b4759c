import { expect, test } from "vitest";
import { breaths, ownVoice } from "./voices.ts";

const voice = (lang: string, localService: boolean, preset = false) => ({ lang, localService, default: preset });

test("only the device's own voices read, in the language if one can", () => {
  const [far, near, nearest, other] = [
    voice("en-US", false, true),
    voice("en-GB", true),
    voice("EN-US", true, true),
    voice("de-DE", true),
  ];
  expect(ownVoice([far], "en")).toBe(null);
  expect(ownVoice([], "en")).toBe(null);
  expect(ownVoice([far, other, near, nearest], "en")).toBe(nearest);
  expect(ownVoice([far, other], "es")).toBe(other);
});

test("words are read a breath at a time, and what cannot be said is left out", () => {
  expect(breaths("One. Two!\n\nthree\n--- \nfour")).toEqual(["One.", "Two!", "three", "four"]);
  const long = `${"word ".repeat(100)}${"x".repeat(450)}`;
  expect(breaths(long).every((piece) => piece.length <= 200)).toBe(true);
  expect(breaths(long).join("").replaceAll(" ", "")).toBe(long.replaceAll(" ", ""));
});
