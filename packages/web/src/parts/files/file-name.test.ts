import { expect, test } from "vitest";
import { shownName } from "./file-name.ts";

test.each([
  ["call-13.pdf", "call-13.pdf"],
  ["Acta de la reunión ñ.odt", "Acta de la reunión ñ.odt"],
  ["photo\u202egnp.exe", "photo\ufffdgnp.exe"],
  ["../../etc/passwd", "../../etc/passwd"],
  ["a\u0000b\nc", "a\ufffdb\ufffdc"],
  ["half \ud800 letter", "half \ufffd letter"],
  ["   ", "\ufffd"],
  ["🏳️‍🌈.png", "🏳️‍🌈.png"],
  ["x".repeat(300), "x".repeat(300)],
])("%j is shown as %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
