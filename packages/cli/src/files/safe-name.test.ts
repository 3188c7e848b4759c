import fc from "fast-check";
import { basename, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { safeName } from "./safe-name.ts";

test.each([
  ["minutes.pdf", "minutes.pdf"],
  ["Acta de la reunión ñ.odt", "Acta de la reunión ñ.odt"],
  ["../../etc/passwd", "passwd"],
  ["..\\..\\Windows\\system32\\evil.dll", "evil.dll"],
  ["/etc/shadow", "shadow"],
  ["C:\\autoexec.bat", "autoexec.bat"],
  ["C:evil", "C_evil"],
  ["..", "file"],
  [".", "file"],
  ["", "file"],
  ["   ", "file"],
  ["a/", "file"],
  [".bashrc", "_bashrc"],
  ["...bashrc", "___bashrc"],
  ["-rf", "_rf"],
  ["~root", "_root"],
  ["con", "_con"],
  ["COM1.txt", "_COM1.txt"],
  ["LPT¹.log", "_LPT¹.log"],
  ["console.log", "console.log"],
  ["trailing. . .", "trailing"],
  ["a\u0000b\nc\u001b[2Jd", "a_b_c_[2Jd"],
  ["photo\u202egnp.exe", "photo_gnp.exe"],
  ["zero\u200bwidth", "zero_width"],
  ["half \ud800 letter", "half _ letter"],
  ['what?<is>|"this":*', "what__is___this___"],
])("%j becomes %j", (name, expected) => {
  expect(safeName(name)).toBe(expected);
});

test("a long name keeps its ending, and whole letters", () => {
  const name = safeName(`${"ñ".repeat(300)}.pdf`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^ñ+\.pdf$/);
  expect(Buffer.byteLength(safeName(`a.${"x".repeat(300)}`))).toBe(200);
  expect(safeName("🏳️‍🌈".repeat(100))).not.toContain("\ufffd");
});

test("whatever a name is, it is the name of one file in the directory it is put in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const safe = safeName(name);
      expect(safe).not.toBe("");
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      expect(join("/somewhere", safe)).toBe(resolve("/somewhere", safe));
      expect(basename(join("/somewhere", safe))).toBe(safe);
      expect(safe).not.toMatch(/^[.\-~ ]|[. ]$|[\p{Cc}\p{Cs}/\\]/u);
      expect(safeName(safe)).toBe(safe);
    }),
    { seed: 1, numRuns: 300 },
  );
});
