import { expect, test } from "vitest";
import { line } from "../../../test-support/scripted-lines.ts";
import { around, firstSince, mostDrawn, saidAfter, stepped, stretchOf } from "./drawn.ts";

const lines = Array.from({ length: 1_000 }, (_, at) => line("Bo", `line ${at}`, 1_000 - at, at));

test("of a long chat the newest are drawn, and never more than so many", () => {
  expect(stretchOf(lines, null)).toEqual({ from: 1_000 - mostDrawn, to: 1_000 });
  expect(stretchOf(lines.slice(0, 5), null)).toEqual({ from: 0, to: 5 });
  expect(stretchOf(lines, "995")).toEqual(stretchOf(lines, null));
});

test("step by step all of them can be read, up to the first and back to the newest", () => {
  let first = null as ReturnType<typeof stepped>;
  for (const towards of ["older", "newer"] as const) {
    const seen = new Set<string>();
    for (let steps = 0; steps < 100; steps++) {
      const { from, to } = stretchOf(lines, first);
      for (const { id } of lines.slice(from, to)) seen.add(id);
      first = stepped(lines, { from, to }, towards);
    }
    expect(seen.size).toBe(1_000);
  }
  expect(first).toBeNull();
});

test("older lines that come in move nothing", () => {
  const first = stepped(lines.slice(500), stretchOf(lines.slice(500), null), "older");
  const before = stretchOf(lines.slice(500), first);
  expect(stretchOf(lines, first)).toEqual({ from: before.from + 500, to: before.to + 500 });
});

test("a line that was jumped to stands among those around it", () => {
  expect(stretchOf(lines, around(lines, "300")).from).toBe(300 - mostDrawn / 2);
  expect(stretchOf(lines, around(lines, "3"))).toEqual({ from: 0, to: mostDrawn });
});

test("while somebody reads further up, what others say is counted, and what is folded away is not", () => {
  const more = [...lines, line("Ash", "mine", 0, 1_000), line("Bo", "news", 0, 1_001), line("Cy", "noise", 0, 1_002)];
  const muted = more.map((each) => (each.name === "Cy" ? { ...each, muted: true as const } : each));
  expect(saidAfter(muted, "999").map(({ text }) => text)).toEqual(["news"]);
  expect(saidAfter(muted, null)).toEqual([]);
  expect(saidAfter(muted, "gone by now")).toEqual([]);
});

test("a day is gone to by its first line, or by the next that was said", () => {
  const begins = lines[300]!.time;
  expect(firstSince(lines, begins)?.id).toBe("300");
  expect(firstSince(lines, begins - 1)?.id).toBe("300");
  expect(firstSince(lines, lines[0]!.time - 1)?.id).toBe("0");
  expect(firstSince(lines, lines.at(-1)!.time + 1)).toBeNull();
});
