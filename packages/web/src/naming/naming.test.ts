import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { mentionOf } from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Nameable } from "./naming.ts";
import { namingAt, pick, shownOf, whoFits, writtenOf } from "./naming.ts";

const member = (nth: number): MemberId => idOf("member", new Uint8Array(16).fill(nth));
const [ash, ashley, rosa, jose] = ["Ash", "Ashley", "Rosa M", "José"].map((name, at) => ({ id: member(at), name }));
const people = [ash!, ashley!, rosa!, jose!];
const names = (all: readonly Nameable[]): readonly string[] => all.map(({ name }) => name);

test("somebody is being named from an @ that begins a word to the caret", () => {
  expect(namingAt("hello @ro", 9)).toEqual({ from: 6, typed: "ro" });
  expect(namingAt("@", 1)).toEqual({ from: 0, typed: "" });
  expect(namingAt("(@Rosa M", 8)).toEqual({ from: 1, typed: "Rosa M" });
  for (const text of ["ash@example.org", "no", "", "@ ash", "@a\nb", `@${"x".repeat(50)}`])
    expect(namingAt(text, text.length)).toBe(null);
  expect(namingAt("@ash and more", 4)).toEqual({ from: 0, typed: "ash" });
});

test("whoever has a word in their name that begins so is shown, however it is typed", () => {
  expect(names(whoFits(people, ""))).toEqual(["Ash", "Ashley", "Rosa M", "José"]);
  expect(names(whoFits(people, "as"))).toEqual(["Ash", "Ashley"]);
  expect(names(whoFits(people, "m"))).toEqual(["Rosa M"]);
  expect(names(whoFits(people, "JOSE"))).toEqual(["José"]);
  expect(names(whoFits(people, "sh"))).toEqual([]);
});

test("who was picked is kept by id and shown by name, until their name is changed in the box", () => {
  const { written, caret } = pick("ask @as", people, { from: 4, typed: "as" }, ashley!);
  expect([written, caret]).toEqual([`ask ${mentionOf(ashley!.id)} `, 12]);
  expect(shownOf(written, people)).toBe("ask @Ashley ");
  expect(writtenOf("ask @Ashley, not @Ash", [ashley!])).toBe(`ask ${mentionOf(ashley!.id)}, not @Ash`);
  expect(writtenOf("ask @Ashle", [ashley!])).toBe("ask @Ashle");
  expect(writtenOf("@Ashley @Ash", [ash!, ashley!])).toBe(`${mentionOf(ashley!.id)} ${mentionOf(ash!.id)}`);
});

test("of two who are called the same, each stays who they are", () => {
  const other = { id: member(9), name: "Ash" };
  const both = [...people, other];
  const first = pick("@", both, { from: 0, typed: "" }, ash!);
  const second = pick(`${first.written}and @`, both, { from: 9, typed: "" }, other);
  expect(second.written).toBe(`${mentionOf(ash!.id)} and ${mentionOf(other.id)} `);
  const third = pick(`@ ${second.written}`, both, { from: 0, typed: "" }, other);
  expect(third.written).toBe(`${mentionOf(other.id)} ${second.written}`);
});

test("somebody with an @ in their name names nobody else by it", () => {
  const other = { id: member(9), name: "Bo @Ash" };
  expect(writtenOf("@Bo @Ash and @Ash", [other, ash!])).toBe(`${mentionOf(other.id)} and ${mentionOf(ash!.id)}`);
});

test("a box that shows a text keeps it as it was", () => {
  const piece = fc.oneof(
    fc.constantFrom(...people.map(({ id }) => mentionOf(id))),
    fc.constantFrom(" ", ", ", "and", "\n", "é"),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      // A name that letters follow is another name.
      const written = pieces.join(" ");
      expect(
        writtenOf(
          shownOf(written, people),
          people.filter(({ id }) => written.includes(id)),
        ),
      ).toBe(written);
    }),
    { seed: 1 },
  );
});
