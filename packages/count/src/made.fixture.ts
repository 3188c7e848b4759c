import fc from "fast-check";
import { type Election, readBlt } from "./index.ts";

/** An election as a test makes one: each paper has places, in each of which nobody, one or several stand. */
export interface Made {
  readonly names: readonly string[];
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly papers: readonly { readonly count: number; readonly places: readonly (readonly number[])[] }[];
}

const places = (candidates: number): fc.Arbitrary<readonly (readonly number[])[]> => {
  const place = fc.integer({ min: 0, max: candidates - 1 });
  const mostlyOne = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(place) },
    { weight: 1, arbitrary: fc.uniqueArray(place, { maxLength: 3 }) },
  );
  return fc.array(mostlyOne, { maxLength: candidates });
};

export const elections: fc.Arbitrary<Made> = fc.integer({ min: 2, max: 6 }).chain((candidates) =>
  fc.record({
    names: fc.constant(Array.from({ length: candidates }, (_, at) => `Name ${at}`)),
    seats: fc.integer({ min: 1, max: 3 }),
    withdrawn: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: candidates - 1 })) },
    ),
    papers: fc
      .array(fc.record({ count: fc.integer({ min: 1, max: 9 }), places: places(candidates) }), { maxLength: 30 })
      .map((papers) => [...papers, { count: 1, places: Array.from({ length: candidates }, (_, at) => [at]) }]),
  }),
);

function textOf({ names, seats, withdrawn, papers }: Made): string {
  const lines = papers.map(({ count, places }) => {
    const marks = places.map((place) => (place.length === 0 ? "-" : place.map((at) => at + 1).join("=")));
    return [count, ...marks, 0].join(" ");
  });
  const gone = withdrawn.map((at) => `-${at + 1}`);
  return [`${names.length} ${seats}`, ...gone, ...lines, "0", ...names.map((name) => `"${name}"`)].join("\n");
}

/** The election that a BLT file has; a test's own files are right. */
export function electionIn(text: string): Election {
  const read = readBlt(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

export const electionOf = (made: Made): Election => electionIn(textOf(made));

/** The same election with candidates on other places of the list: `to[at]` is where each goes. */
export function moved(made: Made, to: readonly number[]): Made {
  return {
    ...made,
    names: made.names.map((_, at) => made.names[to.indexOf(at)]!),
    withdrawn: made.withdrawn.map((at) => to[at]!),
    papers: made.papers.map(({ count, places }) => ({
      count,
      places: places.map((place) => place.map((at) => to[at]!)),
    })),
  };
}
