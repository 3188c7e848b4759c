import { readFileSync } from "node:fs";
import { kindShapes, voids } from "@unionhall/kernel";
import {
  answerCodec,
  caps,
  erasureProofCodec,
  idLength,
  pushCodec,
  reasons,
  refusal,
  requestCodec,
  rights,
} from "@unionhall/protocol";
import type { IdKind } from "@unionhall/protocol";
import { lawKindShapes } from "@unionhall/union";
import { expect, test } from "vitest";

const fromRoot = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const doc = fromRoot("docs/protocol.md");

/** The rows of the table under a mark, each cell without its code marks. */
function table(mark: string): readonly (readonly string[])[] {
  const after = doc.split(`<!-- checked: ${mark} -->\n\n`)[1] ?? "";
  const lines = after.slice(0, after.indexOf("\n\n")).split("\n").slice(2);
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

/** What stands in quotes between two marks of a source file: the members of a type that is gone when code runs. */
function quoted(path: string, from: string, to: string): readonly string[] {
  const source = fromRoot(path);
  const start = source.indexOf(from);
  const part = source.slice(start, source.indexOf(to, start));
  return [...part.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
}

/** `hello {versions: …}` as ["hello", "versions"]; a field that may be left out ends with a question mark. */
function forms(shape: string): readonly (readonly [string, string])[] {
  const all = [...shape.matchAll(/(?:^one of \(| \| )([a-z-]+) \{/g)];
  // A form in a field of another is no message.
  return all
    .filter(({ index }) => depthAt(shape, index) === 0)
    .map((match) => [match[1]!, fieldsOf(shape.slice(match.index + match[0].length))] as const);
}

function depthAt(shape: string, index: number): number {
  const before = shape.slice(0, index);
  return before.split("{").length - before.split("}").length;
}

function fieldsOf(shape: string): string {
  const fields: string[] = [];
  let depth = 0;
  let field = "";
  for (const letter of shape) {
    if (letter === "}" && depth === 0) break;
    if (letter === ";" && depth === 0) {
      fields.push(field);
      field = "";
      continue;
    }
    if (letter === "{" || letter === "(") depth++;
    if (letter === "}" || letter === ")") depth--;
    field += letter;
  }
  const all = field === "" ? fields : [...fields, field];
  return all
    .map((each) => /^ ?(\w+): (maybe )?/.exec(each))
    .map((match) => `${match?.[1]}${match?.[2] === undefined ? "" : "?"}`)
    .join(" ");
}

const columns = (mark: string, ...which: readonly number[]): readonly (readonly string[])[] =>
  table(mark).map((row) => which.map((at) => row[at] ?? ""));

test("the ids are those of the code", () => {
  const kinds = table("ids").map(([kind]) => kind as IdKind);
  expect(kinds).toEqual(
    [...fromRoot("packages/protocol/src/ids.ts").matchAll(/^ {2}(\w+): \d+,$/gm)].map((match) => match[1]),
  );
  expect(columns("ids", 0, 1)).toEqual(kinds.map((kind) => [kind, String(idLength(kind))]));
});

test("the labels are those of the code", () => {
  const labels = quoted("packages/protocol/src/hash.ts", "export type Label", ";");
  expect(columns("labels", 0).flat().toSorted()).toEqual(labels.toSorted());
});

test("the rights are those of the code", () => {
  expect(columns("rights", 0, 1)).toEqual(Object.entries(rights).map(([name, bit]) => [name, String(bit)]));
});

test("every refusal of the door is the answer to a rule", () => {
  const refusals = quoted("packages/protocol/src/door-rules.ts", "export type DoorRefusal", ";");
  expect([...new Set(columns("door rules", 1).flat())].toSorted()).toEqual(refusals.toSorted());
});

test.each([
  ["requests", requestCodec],
  ["answers", answerCodec],
  ["pushes", pushCodec],
  ["proofs", erasureProofCodec],
] as const)("the %s are those of the code, with their fields", (mark, codec) => {
  expect(columns(mark, 0, 1)).toEqual(forms(codec.shape).map((form) => [...form]));
});

test("every request names an answer there is", () => {
  const answers = new Set(columns("answers", 0).flat());
  for (const [type, , , answer] of table("requests")) expect(answers, type).toContain(answer);
});

test("the refusals are those of the code, word for word", () => {
  expect(table("refusals")).toEqual(
    reasons.map((reason) => [reason, refusal(reason).retryable ? "yes" : "no", refusal(reason).words]),
  );
});

test("the caps are those of the code", () => {
  expect(table("caps")).toEqual(Object.entries(caps).map(([name, value]) => [name, String(value)]));
});

test.each([
  ["kinds", kindShapes()],
  ["law kinds", lawKindShapes()],
])("the %s of the book are those of the code, with their fields", (mark, shapes) => {
  const kinds = shapes.map((line) => {
    const [name, , ...shape] = line.split(" ");
    return [name, fieldsOf(shape.join(" ").slice(1))];
  });
  expect(Object.fromEntries(columns(mark, 0, 1))).toEqual(Object.fromEntries(kinds));
});

test("every reason why an entry of the book is void is told", () => {
  expect(columns("voids", 0).flat()).toEqual(voids);
});
