import fc from "fast-check";
import { expect, test } from "vitest";
import { markdown } from "./prose.fixture.ts";
import { leadOf, piecesOf } from "./leads.ts";

test("an address leads where its host is, whatever stands around that", () => {
  const where = (address: string): string | null => leadOf(address)?.where ?? null;
  expect(where("https://www.example/a?b#c")).toBe("www.example");
  expect(where("https://bank.example@evil.example/")).toBe("evil.example");
  expect(where("http://exаmple.org")).toBe("xn--exmple-4nf.org");
  expect(where("http://evil.example:8080/bank.example")).toBe("evil.example:8080");
  expect(where("mailto:help@union.example")).toBe("help@union.example");
  expect(where("tel:+15550100")).toBe("+15550100");
});

test("what is not of the web, the post or the telephone is no link", () => {
  const none = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
  ];
  for (const address of [
    ...none,
    "file:///etc",
    "intent:x",
    "blob:https://a/b",
    "//a.example",
    "/me",
    "#/me",
    "",
    "https://",
    "mailto:",
  ])
    expect(leadOf(address)).toBe(null);
  expect(leadOf(`https://a.example/${"x".repeat(2_000)}`)).toBe(null);
});

const addresses = (text: string): readonly string[] =>
  piecesOf(text).flatMap((piece) => ("address" in piece ? [piece.address] : []));

test("an address among words ends where its sentence or its bracket does", () => {
  expect(addresses("see https://a.example/x, and (http://b.example/y_(z)) or HTTPS://C.example!")).toEqual([
    "https://a.example/x",
    "http://b.example/y_(z)",
    "HTTPS://C.example",
  ]);
  expect(addresses("no.example, xhttp://a.example, http://, javascript:alert(1)")).toEqual([]);
});

test("put together again, the pieces are the text", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(
        piecesOf(text)
          .map((piece) => ("address" in piece ? piece.address : piece.words))
          .join(""),
      ).toBe(text);
    }),
    { seed: 1 },
  );
});
