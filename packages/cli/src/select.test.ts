import { expect, test } from "vitest";
import { meant } from "./select.ts";

interface Item {
  readonly id: string;
  readonly name: string;
}

const of = (all: readonly Item[], text: string): readonly Item[] =>
  meant(
    all,
    text,
    ({ id }) => id,
    ({ name }) => name,
  );
const [bo, nobody] = [
  { id: "member_abcdefgh", name: "Bo" },
  { id: "member_ijklmnop", name: "" },
];

test("what is meant is told by the whole id, the whole name, or the beginning of the id", () => {
  for (const text of ["member_abcdefgh", " bo ", "member_abc", "abcd"]) expect(of([bo, nobody], text)).toEqual([bo]);
  for (const text of ["abc", "Bob", "ijklmnopq"]) expect(of([bo, nobody], text)).toEqual([]);
});

test("nothing typed is nobody meant, also where somebody has no name yet, and where there are only ids", () => {
  for (const text of ["", " "]) {
    expect(of([bo, nobody], text)).toEqual([]);
    expect(meant([bo], text, ({ id }) => id)).toEqual([]);
  }
});
