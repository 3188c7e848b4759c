import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { saidIn, sizeWords } from "./said.ts";

test("sizes are said as people say them, in both languages", () => {
  const sizes = [0, 999, 1_000, 1_550, 20_400, 2_000_000, 2_345_678, 3_900_000_000];
  const plain = (language: "en" | "es"): readonly string[] =>
    sizes.map((size) => sizeWords(size, language).replaceAll("\u00a0", " "));
  expect(plain("en")).toEqual(["0 byte", "999 byte", "1 kB", "1.6 kB", "20 kB", "2 MB", "2.3 MB", "3.9 GB"]);
  expect(plain("es")).toEqual(["0 B", "999 B", "1 kB", "1,6 kB", "20 kB", "2 MB", "2,3 MB", "3,9 GB"]);
});

test("a line says its text, and the name and size of each of its files", () => {
  const blob = idOf("blob", new Uint8Array(32));
  const files = [{ of: "1", name: "a.pdf", type: "", length: 2_000_000, blob }];
  expect(saidIn({ text: "hello", files: [] }, "en")).toBe("hello");
  expect(saidIn({ text: "", files }, "en")).toBe("a.pdf (2 MB)");
  expect(saidIn({ text: "notes", files }, "en")).toBe("notes\na.pdf (2 MB)");
});
