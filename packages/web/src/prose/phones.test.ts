import { expect, test } from "vitest";
import { placePieces } from "./phones.ts";

function led(place: string): readonly string[] {
  const pieces = placePieces(place);
  expect(pieces.map((piece) => ("words" in piece ? piece.words : piece.address)).join("")).toBe(place);
  return pieces.flatMap((piece) => ("words" in piece ? [] : [piece.lead.href]));
}

test("a number in a place is dialled, and its code after it", () => {
  expect(led("Ring in: +1 (555) 010-0199, code 1234 5678#.")).toEqual(["tel:+15550100199,,12345678%23"]);
  expect(led("Llama al 55 5010 0199, clave: 4321")).toEqual(["tel:5550100199,,4321"]);
  expect(led("555-010-0199 or https://call.example/1234567890")).toEqual([
    "tel:5550100199",
    "https://call.example/1234567890",
  ]);
});

test("a day, a house or a code by itself is no number to dial", () => {
  expect(led("Hall 12, back door, on 2026-12-04, code 1234")).toEqual([]);
  expect(led("12345678901234567890")).toEqual([]);
});
